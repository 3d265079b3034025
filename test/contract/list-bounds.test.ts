import {
  getNamedType, isInputObjectType, isInterfaceType, isIntrospectionType, isListType, isNonNullType, isObjectType, type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLSchema, type GraphQLType,
} from 'graphql';
import { theSchema } from '../../src/app';
import { COMPARISON_LIMITS } from '../../src/domain/comparison/question';
import { COMPARED_EDITIONS } from '../../src/domain/rules/compare-packs';
import { CALENDAR_LIMITS } from '../../src/domain/readiness/calendar';
import { FILE_LIMITS } from '../../src/domain/program-file/format';
import { NODES_LIMIT } from '../../src/graphql/node.query';
import { MOST_SHEETS } from '../../src/modules/judging/usecases/score-sheets-submit';
import { PAGE_LIMIT } from '../../src/reads/read-room';
import { WHERE_LIMITS } from '../../src/reads/where';
import { codes } from '../support/clean';
import { World, type TestActor } from '../support/world';

const schema: GraphQLSchema = theSchema();

/** Lists that have no page, and why they cannot grow without bound. */
const SHORT: Readonly<Record<string, string>> = {
  'Query.nodes': `One row for each id asked for, at most ${NODES_LIMIT}.`,
  'Problem.path': 'As deep as an input is.',
  '*Payload.problems': 'One for each broken rule of one input.',
  'Viewer.memberships': 'The functions of one office, made by hand on the command line.',
  'Workspace.roles': 'There are six roles.',
  'AccessToken.scopes': 'There are three scopes.',
  'Compliance.definitions': 'One for each clause of the duty in one pack.',
  'ComplianceDefinition.kinds': 'There are thirteen kinds of agency.',
  'WorkspaceInnovationVersion.goals': 'There are seventeen goals, and an innovation names no more.',
  'WorkspaceInnovationVersion.affairs': 'An innovation names at most forty affairs.',
  'Query.ruleKinds': 'There are as many kinds of rule as the program has.',
  'RuleKindGuide.parameters': 'A kind of rule has a handful of parameters.',
  'RuleParameter.choices': 'The codes of one vocabulary.',
  'RuleParameter.parts': 'What an item of one parameter is made of.',
  'ProgramReport.sections': 'One for each part of a programme file.',
  'ProgramReport.changes': `The first changes, at most ${FILE_LIMITS.changes}.`,
  'RuleComparison.editions': `At most ${COMPARED_EDITIONS.most} editions are asked for.`,
  'RuleComparison.rows': `At most one for each clause of ${COMPARED_EDITIONS.most} packs, each of which has at most 200.`,
  'RuleComparisonRow.cells': `One for each edition asked for, at most ${COMPARED_EDITIONS.most}.`,
  'RuleComparisonRow.differs': 'A clause has six parts that can differ.',
  'TierAgreement.byStandard': 'Some of the standards that the rubrics of one edition name, at most seven for a criterion.',
  'RubricCriterion.standards': 'At most seven forms are merged in a criterion.',
  'RoundJudging.panels': 'At most ten panels are weighted.',
  'RoundJudging.tieChain': 'There are six steps that break a tie.',
  'RoundJudging.blind': 'There are three things that judges may not see.',
  'RoundPlan.kindQuotas': 'One for each kind of participant at most.',
  'CutDecidePayload.decisions': 'One for each entry of the input, at most 100.',
  'RankingRevisionLine.ties': 'A step for each criterion and each further step of one chain.',
  'RankingTieStep.with': 'The first three of those that are level.',
  'RecomputePreview.changes': 'One for each entry of one round that stands otherwise.',
  'RuleClause.groups': 'A pack has at most twenty groups.',
  'EntryPreflight.findings': 'One for each clause of one pack.',
  'BonusTotal.lines': 'One for each bonus of one pack.',
  'Readiness.rows': 'One page, as many as `first` of the root field says.',
  'ReadinessRow.options': 'One for each group of one pack.',
  'ReadinessRow.sentUp': 'One for each edition in which one lineage took part.',
  'ReadinessOption.missing': 'Some of the clauses of one pack.',
  'ReadinessOption.refusing': 'Some of the clauses of one pack.',
  'ReadinessCalendar.targets': `At most ${CALENDAR_LIMITS.targets} targets are asked for.`,
  'ReadinessCalendar.days': `At most ${CALENDAR_LIMITS.innovations} innovations become ready once for each target and group.`,
  'ReadinessDay.innovations': `At most ${CALENDAR_LIMITS.innovations} innovations are looked at.`,
  'InnovationPassport.lineage': 'The titles and agencies that one innovation has had.',
  'WorkspaceIdea.stages': 'There are five stages.',
  'IdeaPipeline.stages': 'There are five stages.',
  'IdeaPipelineAgency.stages': 'There are five stages.',
  'IdeaPipeline.agencies': 'One for each agency of one government that has ideas.',
  'MonitoringDue.nodes': 'One page, as many as `first` of the root field says.',
  'Query.monitoringByAgency': 'One for each agency of one government with plans that wait.',
  'EntryGates.standing': 'There are seven states.',
  'EntryGates.failedFor': 'One for each clause of a pack, at most 200, and one for the officers\' own.',
  'EntryGates.returnedFor': 'One for each clause of a pack, at most 200, and one for the officers\' own.',
  'EntryGates.byParticipant': 'There are sixteen kinds of participant.',
  'EntryGates.byCategory': 'The categories of one edition, as its file names them.',
  'EntryGates.byGroup': 'The groups of a pack, at most twenty.',
  'GateSlice.standing': 'There are seven states.',
  'NominationBoard.regions': 'One for each government below one organiser: 546 at most for the nation.',
  'NominationBoard.quotas': 'One for each kind of participant and quota of one pack.',
  'NominatingRegion.quotas': 'One for each quota by region of one pack.',
  'NominationBoard.duplicates': 'At most one for two nominations to one edition.',
  'NominationDuplicate.nominations': 'Those of one edition that appear to be the same.',
  'OwnResult.scores': 'One for each judge of one entry.',
  'OwnScores.marks': 'One for each criterion of a rubric.',
  'OwnResult.means': 'One for each criterion of a rubric.',
  'OwnResult.distribution': 'There are twenty bands of five points.',
  'OwnPath.rivals': 'Three at most for each step of a tie-break chain.',
  'RecomputePreview.consequences': 'Some of the awards of one round, which its organiser prepares one by one.',
  'Query.awardConsequences': 'Some of the awards of one round, which its organiser prepares one by one.',
  'ScoreSheetsSubmitPayload.receipts': `One for each sheet of the input, at most ${MOST_SHEETS}.`,
  'ScoreSheetsSubmitPayload.sheets': `One for each sheet of the input, at most ${MOST_SHEETS}.`,
  'JudgeRemindPayload.reminders': 'One for each judge of one round, who are appointed one by one.',
  'JudgingProgress.judges': 'The judges of one round, who are appointed one by one.',
  'JudgingProgress.panels': 'The panels of one round, which are made one by one.',
  'AssignmentPreview.lacking': 'The first places that lack a judge, at most 500.',
  'AssignmentPreview.load': 'One for each judge of the panels of one round.',
  'AssignmentPreview.problems': 'One for each cause of refusal: at most fifty panels are named.',
  'EditionLogCheck.faults': 'The first faults, at most 100.',
  'RegionComparison.cells': `One for each region, year and figure asked for, at most ${COMPARISON_LIMITS.cells}.`,
  'RegionComparison.regions': `At most ${COMPARISON_LIMITS.codes} codes are asked for.`,
  'RegionComparison.years': `At most ${COMPARISON_LIMITS.years} years are asked for.`,
  'RegionComparison.metrics': `At most ${COMPARISON_LIMITS.metrics} figures are asked for.`,
  'RegionComparison.coverage': `One for each figure asked for, at most ${COMPARISON_LIMITS.metrics}.`,
  'ComparisonCoverage.missing': 'Some of the cells of the same comparison.',
  'ComparedRegion.askedAs': `At most ${COMPARISON_LIMITS.codes} codes are asked for.`,
  'ComparisonCell.alternatives': 'The other figures that sources give for one region, year and metric; no mutation writes figures.',
  'ComparisonCell.related': 'Figures of parts of the same region, year and metric; no mutation writes figures.',
};

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

/** Inputs with lists that are refused below by asking, or in the test of their field (assignment, compliance, entry-input, incentive, innovation-draft, judges, judging-progress, readiness, score-sheets in test/api); the lists of filters are tried type by type. */
const TRIED = ['AccessTokenCreateInput.scopes', 'AssignmentInput.panels', 'ComplianceDefinitionInput.kinds', 'CutDecideInput.entries', 'EntryAnswerInput.answers', 'FilledSheetInput.marks', 'IncentiveDecideInput.recipients', 'IncentiveProposeInput.recipients', 'InnovationDraftInput.affairs', 'InnovationDraftInput.goals', 'InnovationReviseInput.affairs', 'InnovationReviseInput.goals', 'JudgeAppointInput.expertise', 'JudgeRemindInput.judges', 'Mutation.scoreSheetsSubmit(sheets:)', 'Query.compareRegions(codes:)', 'Query.compareRegions(metrics:)', 'Query.compareRegions(years:)', 'Query.compareRules(editions:)', 'Query.nodes(ids:)', 'Query.readinessCalendar(targets:)', 'ScoreSheetInput.marks', 'ScreeningDecideInput.accepted', 'ScreeningDecideInput.reasons'];

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
    ['compareRegions(years:)', 'query($v: [Int!]!) { compareRegions(codes: ["32"], years: $v, metrics: [AGENCIES]) { per } }', { v: [2023] }, { v: some(COMPARISON_LIMITS.years + 1, (i) => 2000 + i) }, 'LIST_TOO_LONG'],
    ['compareRegions(metrics:)', 'query($v: [Metric!]!) { compareRegions(codes: ["32"], years: [2023], metrics: $v) { per } }', { v: ['AGENCIES'] }, { v: metrics.slice(0, COMPARISON_LIMITS.metrics + 1) }, 'LIST_TOO_LONG'],
  ])('%s is taken up to its bound and refused beyond it', async (_name, query, within, beyond, code) => {
    expect(codes(await world.ask(query, { variables: within }))).toEqual([]);
    expect(codes(await world.ask(query, { variables: beyond }))).toEqual([code]);
  });

  it('AccessTokenCreateInput.scopes is refused when it holds a scope twice: so it never holds more than there are', async () => {
    const made = await world.get<{ accessTokenCreate: { tokenId: unknown; problems: { code: string }[] } }>('mutation { accessTokenCreate(input: { label: "x", scopes: [READ, WRITE, TOKENS, READ] }) { tokenId problems { code } } }', { as: actor });
    expect(made.accessTokenCreate.tokenId).toBeNull();
    expect(new Set(made.accessTokenCreate.problems.map((p) => p.code))).toEqual(new Set(['VALIDATION_FAILED']));
  });

  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((f) => f.args.filter((a) => a.name === 'where').map((a): [string, GraphQLArgument] => [f.name, a]));
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
