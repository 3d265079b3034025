import {
  getNamedType, isInputObjectType, isInterfaceType, isIntrospectionType, isListType, isNonNullType, isObjectType, type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLSchema, type GraphQLType,
} from 'graphql';
import { theSchema } from '../../src/app';
import { COMPARISON_LIMITS } from '../../src/domain/comparison/question';
import { PLAN_LIMITS } from '../../src/domain/visit-plan/points';
import { NODES_LIMIT } from '../../src/graphql/node.query';
import { PAGE_LIMIT } from '../../src/reads/read-room';
import { WHERE_LIMITS } from '../../src/reads/where';
import { codes } from '../support/clean';
import { SHORT } from '../support/list-reasons';
import { World, type TestActor } from '../support/world';

const schema: GraphQLSchema = theSchema();

const isList = (type: GraphQLType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
const paged = (field: GraphQLField<unknown, unknown>): boolean => field.args.some((a) => a.name === 'first' && String(a.type) === 'Int!' && typeof a.defaultValue === 'number' && a.defaultValue <= PAGE_LIMIT);

/** Why a field's list is bounded; null when nothing says so. */
function boundOf(owner: string, field: GraphQLField<unknown, unknown>): string | null {
  if (!isList(field.type)) return getNamedType(field.type).name.endsWith('Connection') && !paged(field) ? null : 'is no list';
  if (paged(field)) return 'a page';
  if (owner.endsWith('Connection') && ['edges', 'nodes'].includes(field.name)) return 'inside a connection';
  const implemented = schema.getType(owner);
  const shared = isObjectType(implemented) ? implemented.getInterfaces().map((i) => `${i.name}.${field.name}`) : [];
  return [`${owner}.${field.name}`, ...shared, `*${/[A-Z][a-z]+$/.exec(owner)?.[0] ?? ''}.${field.name}`].map((name) => SHORT[name]).find((why) => why !== undefined) ?? null;
}

function outputs(): readonly (readonly [owner: string, field: GraphQLField<unknown, unknown>])[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type) ? Object.values(type.getFields()).map((f) => [type.name, f] as const) : []);
}

/** Every place where a client may hand over a list: arguments, and parts of inputs. */
function inputLists(): readonly string[] {
  const ofArguments = outputs().flatMap(([owner, field]) => field.args.filter((a) => isList(a.type)).map((a) => `${owner}.${field.name}(${a.name}:)`));
  const ofInputs = Object.values(schema.getTypeMap()).flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()).filter((f) => isList(f.type)).map((f) => `${type.name}.${f.name}`) : []));
  return [...ofArguments, ...ofInputs].sort();
}

/** Inputs with lists that are refused below by asking, or in the test of their field (assignment, changes, compliance, entry-input, incentive, innovation-draft, judges, judging-progress, readiness, score-sheets, search-innovations, visit-places in test/api); the lists of filters are tried type by type. */
const TRIED = ['AccessTokenCreateInput.scopes', 'AssignmentInput.panels', 'ComplianceDefinitionInput.kinds', 'CutDecideInput.entries', 'EntryAnswerInput.answers', 'FilledSheetInput.marks', 'IncentiveDecideInput.recipients', 'IncentiveProposeInput.recipients', 'InnovationDraftInput.affairs', 'InnovationDraftInput.goals', 'InnovationKitKeepInput.documents', 'InnovationReviseInput.affairs', 'InnovationReviseInput.goals', 'InnovationSearchWhere.affairs', 'InnovationSearchWhere.iidStages', 'InnovationSearchWhere.kinds', 'InnovationSearchWhere.organizers', 'InnovationSearchWhere.provinces', 'InnovationSearchWhere.regions', 'JudgeAppointInput.expertise', 'JudgeRemindInput.judges', 'Mutation.scoreSheetsSubmit(sheets:)', 'Query.changes(kinds:)', 'Query.changes(regions:)', 'Query.changes(tenants:)', 'Query.compareRegions(by:)', 'Query.compareRegions(codes:)', 'Query.compareRegions(metrics:)', 'Query.compareRegions(years:)', 'Query.compareRules(editions:)', 'Query.nodes(ids:)', 'Query.readinessCalendar(targets:)', 'Query.visitPlan(affairs:)', 'ScoreSheetInput.marks', 'ScreeningDecideInput.accepted', 'ScreeningDecideInput.reasons', 'VisitAgendaSetInput.offices', 'VisitAgendaSetInput.points', 'VisitRequestInput.offices', 'VisitRequestInput.wishes', 'VisitRuleKeepInput.weekdays'];

describe('a list in an answer', () => {
  it('has a page, stands in a connection, or is short for a reason', () => {
    expect(outputs().filter(([owner, field]) => boundOf(owner, field) === null).map(([owner, field]) => `${owner}.${field.name}`)).toEqual([]);
  });

  it('is found: the check sees connections, plain lists and interfaces', () => {
    const bounds = outputs().map(([owner, field]) => boundOf(owner, field));
    expect(bounds.filter((b) => b === 'a page').length).toBeGreaterThan(0);
    expect(bounds.filter((b) => b === 'inside a connection').length).toBeGreaterThan(60);
    expect(outputs().filter(([, f]) => getNamedType(f.type).name.endsWith('Connection')).length).toBeGreaterThan(30);
  });

  it('is short for a reason that is still needed', () => {
    const lists = outputs().filter(([, f]) => isList(f.type)).map(([owner, f]) => `${owner}.${f.name}`);
    const needed = (name: string): boolean => lists.some((l) => (name.startsWith('*') ? l.endsWith(name.slice(1)) : l === name));
    expect(Object.keys(SHORT).filter((name) => !needed(name))).toEqual([]);
  });
});

describe('a list that a client hands over', () => {
  let world: World;
  let actor: TestActor;
  beforeAll(async () => {
    world = await World.open();
    actor = await world.actor([]);
  });
  afterAll(() => world.close());

  const filters = inputLists().filter((name) => /^\w+(Filter\.in|Where\.(and|or))$/.test(name));

  it('is one of those whose bound is tried here', () => {
    expect(inputLists().filter((name) => !filters.includes(name))).toEqual(TRIED);
    expect(filters.length).toBeGreaterThan(30);
  });

  const some = (n: number, of: (i: number) => unknown): unknown[] => Array.from({ length: n }, (_, i) => of(i));
  const metrics = Object.values((schema.getType('Metric') as unknown as { getValues(): { name: string }[] }).getValues()).map((v) => v.name);
  it.each<[string, string, Record<string, unknown>, Record<string, unknown>, string]>([
    ['nodes(ids:)', 'query($v: [ID!]!) { nodes(ids: $v) { id } }', { v: some(NODES_LIMIT, (i) => `reg_${i}`) }, { v: some(NODES_LIMIT + 1, (i) => `reg_${i}`) }, 'LIST_TOO_LONG'],
    ['compareRegions(codes:)', 'query($v: [String!]!) { compareRegions(codes: $v, years: [2023], metrics: [AGENCIES]) { per } }', { v: ['32'] }, { v: some(COMPARISON_LIMITS.codes + 1, (i) => `32.${i + 10}`) }, 'LIST_TOO_LONG'],
    ['compareRegions(by:)', 'query($v: [Breakdown!]!) { compareRegions(codes: ["32"], years: [2023], metrics: [INNOVATIONS_PUBLISHED], by: $v) { per } }', { v: ['AFFAIR', 'SDG', 'AGE'] }, { v: ['AFFAIR', 'SDG', 'AGE', 'FORM'] }, 'LIST_TOO_LONG'],
    ['compareRegions(years:)', 'query($v: [Int!]!) { compareRegions(codes: ["32"], years: $v, metrics: [AGENCIES]) { per } }', { v: [2023] }, { v: some(COMPARISON_LIMITS.years + 1, (i) => 2000 + i) }, 'LIST_TOO_LONG'],
    ['compareRegions(metrics:)', 'query($v: [Metric!]!) { compareRegions(codes: ["32"], years: [2023], metrics: $v) { per } }', { v: ['AGENCIES'] }, { v: metrics.slice(0, COMPARISON_LIMITS.metrics + 1) }, 'LIST_TOO_LONG'],
    ['visitPlan(affairs:)', 'query($v: [String!]!) { visitPlan(region: "32", affairs: $v) { total } }', { v: some(PLAN_LIMITS.affairs, () => 'WYD-01') }, { v: some(PLAN_LIMITS.affairs + 1, () => 'WYD-01') }, 'LIST_TOO_LONG'],
  ])('%s is taken up to its bound and refused beyond it', async (_name, query, within, beyond, code) => {
    expect(codes(await world.ask(query, { variables: within }))).toEqual([]);
    expect(codes(await world.ask(query, { variables: beyond }))).toEqual([code]);
  });

  it('AccessTokenCreateInput.scopes is refused when it holds a scope twice: so it never holds more than there are', async () => {
    const made = await world.get<{ accessTokenCreate: { tokenId: unknown; problems: { code: string }[] } }>('mutation { accessTokenCreate(input: { label: "x", scopes: [READ, WRITE, TOKENS, READ] }) { tokenId problems { code } } }', { as: actor });
    expect(made.accessTokenCreate.tokenId).toBeNull();
    expect(new Set(made.accessTokenCreate.problems.map((p) => p.code))).toEqual(new Set(['VALIDATION_FAILED']));
  });

  // The filter of a search has no parts of its own kind; its lists are tried in search-innovations.
  const isFilter = ({ type }: GraphQLArgument): boolean => {
    const named = getNamedType(type);
    return isInputObjectType(named) && named.getFields().and !== undefined;
  };
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((f) => f.args.filter((a) => a.name === 'where' && isFilter(a)).map((a): [string, GraphQLArgument] => [f.name, a]));
  it.each(roots)('every list in the filter of %s is refused beyond its bound', async (field, where) => {
    const ask = async (value: unknown): Promise<readonly string[]> => codes(await world.ask(`query($w: ${String(where.type)}) { ${field}(where: $w) { totalCount } }`, { variables: { w: value } }));
    const type = getNamedType(where.type);
    if (!isInputObjectType(type)) throw new Error(`${type.name} is no filter`);
    for (const combined of ['and', 'or']) {
      expect(await ask({ [combined]: [{}] })).toEqual([]);
      expect(await ask({ [combined]: some(WHERE_LIMITS.conditions + 1, () => ({})) })).toEqual(['FILTER_INVALID']);
    }
    for (const part of Object.values(type.getFields())) {
      const filter = getNamedType(part.type);
      const listed = isInputObjectType(filter) && !filter.name.endsWith('Where') ? filter.getFields().in : undefined;
      if (listed === undefined) continue;
      const value = oneOf(listed.type);
      expect({ part: part.name, codes: await ask({ [part.name]: { in: some(WHERE_LIMITS.listed, () => value) } }) }).toEqual({ part: part.name, codes: [] });
      expect({ part: part.name, codes: await ask({ [part.name]: { in: some(WHERE_LIMITS.listed + 1, () => value) } }) }).toEqual({ part: part.name, codes: ['FILTER_INVALID'] });
    }
  });

  it('was tried in every kind of filter', () => {
    const seen = new Set(roots.flatMap(([, a]) => {
      const type = getNamedType(a.type);
      return isInputObjectType(type) ? Object.values(type.getFields()).map((f) => getNamedType(f.type).name) : [];
    }));
    const kinds = new Set(filters.filter((f) => f.endsWith('.in')).map((f) => f.slice(0, -'.in'.length)));
    // What is left stands in filters of lists below a row or in a workspace, which are compiled by the same code.
    expect([...kinds].filter((k) => seen.has(k)).length).toBeGreaterThan(10);
    for (const basic of ['StringFilter', 'IntFilter', 'IdFilter']) expect(seen.has(basic)).toBe(true);
  });
});

function oneOf(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if ('getValues' in named) return named.getValues()[0].name;
  return named.name === 'Int' ? 1 : '32';
}
