import {
  getNamedType, isEnumType, isInputObjectType, isInterfaceType, isLeafType, isObjectType, isUnionType, type GraphQLField, type GraphQLInputObjectType, type GraphQLNamedType, type GraphQLSchema,
} from 'graphql';
import { NODES_LIMIT } from '../../../src/graphql/node.query';
import { readTypes } from '../../../src/graphql-kit/read-types';
import { lensesOf, listsIn, listsOf, objectTypeOf, onesIn, pageFields, valuesOf } from '../deep-selection';
import type { Normal } from './normal';
import type { Twin } from './twins';

/** A question that is asked of both twins: the same text, with the keys of each in its variables. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A list at the root or in the workspace, with the type of its rows and what keeps it to one twin. */
export interface Listed {
  readonly field: string;
  readonly type: string;
  readonly args: readonly string[];
  /** Whether it hangs below the workspace. */
  readonly inside: boolean;
}

const LISTED = 10;

/** Every list of the schema that shows rows of a tenant. */
export function listsToAsk(schema: GraphQLSchema): readonly Listed[] {
  const below = (parent: string, inside: boolean): readonly Listed[] => listsOf(objectTypeOf(schema, parent)).map(({ name, row }) => ({
    field: name, type: row.name, inside, args: objectTypeOf(schema, parent).getFields()[name].args.map((a) => a.name),
  }));
  return [...below('Query', false).filter(({ type }) => readTypes().get(type)?.type.table.cls !== 'reference'), ...below('Workspace', true)];
}

const call = ({ field, args, inside }: Listed, more: string, alias = 'list'): string => {
  const synthetic = !inside && args.includes('synthetic') ? ', synthetic: INCLUDE' : '';
  return `${alias}: ${field}(first: ${LISTED}${more}${synthetic})`;
};

/** The where of a list: bilateral and private rows are the workspace's by themselves, the shelf is kept to the twin. */
const scoped = (list: Listed, code: string, own: object = {}): object => (list.inside ? own : { and: [{ tenant: { code: { eq: code } } }, own] });

function wrapped(list: Listed, declared: string, body: string): string {
  return list.inside ? `query($t: String!${declared === '' ? '' : `, ${declared}`}) { workspace(tenant: $t) { ${body} } }` : `query(${declared}) { ${body} }`;
}

const variablesOf = (list: Listed, twin: Twin, more: object): Record<string, unknown> => ({ ...(list.inside ? { t: twin.scene.tenant.code } : {}), ...more });

/** The values of some lists in one question, under the names l0, l1, …: those of the workspace by themselves, those of the shelf kept to the twin. */
export function valueQuestion(schema: GraphQLSchema, lists: readonly Listed[], twin: Twin): Question {
  const [{ inside }] = lists;
  const declared = inside ? '' : lists.map(({ type }, i) => `$w${i}: ${type}Where`).join(', ');
  const body = lists.map((list, i) => `${call(list, inside ? '' : `, where: $w${i}`, `l${i}`)} { ${pageFields(lensesOf(objectTypeOf(schema, list.type), 2)[0].selection)} }`).join(' ');
  const variables = inside ? {} : Object.fromEntries(lists.map((list, i) => [`w${i}`, scoped(list, twin.scene.tenant.code)]));
  return { name: lists.map(({ field }) => field).join(' '), query: wrapped(lists[0], declared, body), variables: variablesOf(lists[0], twin, variables) };
}

/** A list through every other lens: relations with their relations and lists, the lists below. */
export function lensQuestions(schema: GraphQLSchema, list: Listed, twin: Twin): readonly Question[] {
  return lensesOf(objectTypeOf(schema, list.type), 2).slice(1).map((lens) => ({
    name: `${list.field}.${lens.name}`, query: wrapped(list, `$w: ${list.type}Where`, `${call(list, ', where: $w')} { ${pageFields(lens.selection)} }`),
    variables: variablesOf(list, twin, { w: scoped(list, twin.scene.tenant.code) }),
  }));
}

const PROBES: Readonly<Record<string, readonly object[]>> = {
  // A letter that no key and no hash has: those are other ones in each twin.
  StringFilter: [{ contains: 'u' }, { startsWith: 'U' }, { isNull: true }], IntFilter: [{ gte: 1 }, { lte: 2 }, { gte: 5000 }, { isNull: true }], BooleanFilter: [{ eq: true }],
  DateFilter: [{ lte: '2998-12-31' }, { isNull: true }], InstantFilter: [{ gte: '2999-06-15T00:00:00Z' }, { lte: '2998-12-31T00:00:00Z' }, { isNull: true }], PeriodFilter: [{ from: '2999-06-15' }, { isNull: true }], IdFilter: [],
};

/** Every filter that a list takes, with values that part its rows; those of the types beside it too. */
function filtersOf(type: GraphQLInputObjectType, deeper: boolean): readonly object[] {
  return Object.values(type.getFields()).flatMap((field): readonly object[] => {
    const of = getNamedType(field.type);
    if (['and', 'or', 'not'].includes(field.name) || !isInputObjectType(of)) return [];
    // The code and the name of a government are its own: a filter on them parts the twins themselves.
    if (of.name === 'TenantWhere' || of.name === 'RegionWhere') return [];
    if (of.name.endsWith('Where')) return deeper ? filtersOf(of, false).map((inner) => ({ [field.name]: inner })) : [];
    const known = PROBES[of.name] as readonly object[] | undefined;
    if (known !== undefined) return known.map((probe) => ({ [field.name]: probe }));
    const codes = getNamedType(of.getFields().eq.type);
    return isEnumType(codes) ? codes.getValues().slice(0, 8).map(({ name }) => ({ [field.name]: { eq: name } })) : [];
  });
}

/** A list by every order, and by every filter: what it then shows and how much it counts. As many in one request as it may hold. */
export function siftedQuestions(schema: GraphQLSchema, list: Listed, twin: Twin): readonly Question[] {
  const where = schema.getType(`${list.type}Where`);
  const orders = schema.getType(`${list.type}OrderField`);
  const asked: readonly { readonly where: object; readonly order: object | null }[] = [
    ...(isEnumType(orders) ? orders.getValues().flatMap(({ name }) => ['ASC', 'DESC'].map((direction) => ({ where: {}, order: { field: name, direction } }))) : []),
    ...(isInputObjectType(where) ? filtersOf(where, true).map((filter) => ({ where: filter, order: null })) : []),
  ];
  const size = list.inside ? 40 : 18;
  return Array.from({ length: Math.ceil(asked.length / size) }, (_, page): Question => {
    const some = asked.slice(page * size, (page + 1) * size);
    const declared = some.map(({ order }, i) => `$w${i}: ${list.type}Where${order === null ? '' : `, $o${i}: ${list.type}Order`}`).join(', ');
    const body = some.map(({ order }, i) => `${call(list, `, where: $w${i}${order === null ? '' : `, orderBy: $o${i}`}`, `a${i}`)} { totalCount nodes { id } }`).join(' ');
    const variables = Object.fromEntries(some.flatMap(({ where: own, order }, i) => [[`w${i}`, scoped(list, twin.scene.tenant.code, own)], ...(order === null ? [] : [[`o${i}`, order]])]));
    return { name: `${list.field} sifted ${page}`, query: wrapped(list, declared, body), variables: variablesOf(list, twin, variables) };
  });
}

/** Every row of the twin by its id, under every type that reads its table: private ones, published ones, seen or not. */
export function nodeQuestions(normal: Normal): readonly Question[] {
  const ids = [...readTypes().values()].flatMap(({ type }) => normal.of(type.table.name).map((key) => `${type.prefix}_${key}`));
  return Array.from({ length: Math.ceil(ids.length / NODES_LIMIT) }, (_, page) => ({
    name: `nodes ${page}`, query: 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', variables: { ids: ids.slice(page * NODES_LIMIT, (page + 1) * NODES_LIMIT) },
  }));
}

type Asked = (twin: Twin, normal: Normal) => readonly Readonly<Record<string, unknown>>[];
const T = ({ scene }: Twin): { readonly tenant: string } => ({ tenant: scene.tenant.code });
const round = (which: 0 | 1) => ({ scene }: Twin): string => `rnd_${scene.rounds[which]}`;
const ofRounds: Asked = (twin) => ([0, 1] as const).map((which) => ({ ...T(twin), round: round(which)(twin) }));
const ofEdition: Asked = (twin) => [{ ...T(twin), edition: `edn_${twin.scene.editionId}` }];
const win = (normal: Normal): string => `win_${normal.of('innovation_work')[0]}`;

const EMBEDDED = (process.env.LUMBUNG_TEST_ENGINE ?? 'sqlite') === 'sqlite';

/** What is counted of contests: a count that moved with a result would tell it. */
const COUNTED_OF_RESULTS = [
  'AWARDS', 'ENTRIES_SENT', 'INNOVATIONS_PUBLISHED', 'ENTRIES_PUBLISHED', 'GATE_SENT', 'GATE_PASSED', 'GATE_FAILED', 'GATE_WITHDRAWN', 'FINALISTS_OF_REGION', 'SCREENING_PASS_RATE', 'FINALIST_RATE', 'AWARD_RATE',
  'COMPLIANCE_RATE',
];

/** The root fields that are no list, and how each is asked; a new one without its line here fails. */
const SINGLE: Readonly<Record<string, Asked>> = {
  adoptionGraph: (_, normal) => [{ innovation: `inn_${normal.of('innovation_work')[0]}`, depth: 2 }], changes: ({ scene }) => [{ tenants: [scene.tenant.code], first: 100, synthetic: 'INCLUDE' }],
  // Flows are counted over the whole shelf: on a server others publish meanwhile.
  replicationFlows: () => (EMBEDDED ? [{ by: 'REGION', synthetic: 'INCLUDE' }] : []), replicationKit: (_, normal) => [{ innovation: `inn_${normal.of('innovation_work')[0]}` }],
  searchInnovations: ({ scene }) => [{ text: 'inovasi usulan', where: { organizers: [scene.tenant.code] }, first: 5, synthetic: 'INCLUDE' }],
  similarInnovations: (_, normal) => [{ innovation: `inn_${normal.of('innovation_work')[0]}`, first: 5, synthetic: 'INCLUDE' }],
  visitAvailability: ({ scene }) => [{ host: scene.tenant.code, from: '2026-06-01', months: 1 }],
  agency: ({ scene }) => [{ organizer: scene.tenant.code, code: 'dinas-1' }], assignmentPreview: (twin) => [{ ...T(twin), round: round(0)(twin), input: { panels: [] } }], awardConsequences: ofRounds,
  compareRegions: ({ scene }) => [{ codes: [scene.tenant.code], years: [2026], metrics: COUNTED_OF_RESULTS, per: 'RAW' }],
  compareRules: (_, normal) => [{ editions: normal.of('edition').map((key) => `edn_${key}`) }], compliance: (twin) => [{ ...T(twin), program: 'nilai', year: 2026 }],
  edition: ({ scene }) => [{ organizer: scene.tenant.code, program: 'nilai', year: 2026 }], editionLogCheck: ofEdition, entryGates: ofEdition,
  entryPreflight: (twin) => [{ ...T(twin), entry: `wen_${twin.scene.entries[0]}` }], ideaPipeline: (twin) => [T(twin)], innovation: (_, normal) => [{ id: `inn_${normal.of('innovation_work')[0]}` }],
  innovationPassport: (_, normal) => [{ innovation: win(normal) }], judgingProgress: ofRounds, judgingStatistics: ofRounds, monitoringByAgency: (twin) => [{ ...T(twin), before: '2999-01-01' }],
  monitoringDue: (twin) => [{ ...T(twin), before: '2999-01-01', first: 5 }], node: ({ scene }) => [{ id: `wen_${scene.entries[0]}` }], nodes: ({ scene }) => [{ ids: [`wen_${scene.entries[1]}`] }],
  nominationBoard: ofEdition, organization: () => [{ code: 'kemendagri' }], program: ({ scene }) => [{ organizer: scene.tenant.code, code: 'nilai' }], programExport: (twin) => [{ ...T(twin), program: 'nilai' }],
  ownResult: (twin) => ([0, 1] as const).flatMap((which) => twin.scene.entries.map((entry) => ({ ...T(twin), round: round(which)(twin), entry: `wen_${entry}` }))),
  readiness: (twin) => [{ ...T(twin), target: { edition: `edn_${twin.scene.editionId}` }, first: 5, stockOnly: false }],
  readinessCalendar: (twin) => [{ ...T(twin), targets: [{ edition: `edn_${twin.scene.editionId}` }], stockOnly: false }], recomputePreview: (twin) => [{ ...T(twin), recompute: twin.recompute }],
  // A proof of the twin would close a gap of its own. On a server others publish meanwhile, and its peers are theirs too. A briefing tells what compareRegions and the lists tell.
  visitPlan: ({ scene }) => (EMBEDDED ? [{ region: scene.tenant.code, maxDistanceKm: 1, first: 5 }] : []), visitBriefing: () => [],
  region: ({ scene }) => [{ code: scene.tenant.code }], ruleKinds: () => [], rulePack: ({ scene }) => [{ organizer: scene.tenant.code, code: 'nilai' }],
  tierAgreement: ({ scene }, normal) => [{ lower: `edn_${scene.editionId}`, upper: `edn_${normal.of('edition')[1]}` }], viewer: () => [{}], workspace: (twin) => [T(twin)],
};

/** Every root field that is no list, asked for every value and relation that it has. */
export function singleQuestions(schema: GraphQLSchema, twin: Twin, normal: Normal): readonly Question[] {
  const lists = new Set(listsOf(objectTypeOf(schema, 'Query')).map(({ name }) => name));
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !lists.has(name));
  return fields.flatMap((field) => {
    const asked = SINGLE[field.name] as Asked | undefined;
    if (asked === undefined) throw new Error(`say in test/support/embargo/questions.ts how ${field.name} is asked`);
    return asked(twin, normal).map((variables, i) => ({ name: `${field.name} ${i}`, query: single(field, Object.keys(variables)), variables }));
  });
}

function selectionOf(type: GraphQLNamedType): string {
  if (isUnionType(type)) {
    // The members after the first get aliases: two may have one name for different things.
    const [first, ...others] = type.getTypes();
    const aliased = others.map((member, i) => `... on ${member.name} { ${Object.values(member.getFields()).filter((f) => isLeafType(getNamedType(f.type))).map((f) => `m${i}_${f.name}: ${f.name}`).join(' ')} }`);
    return `{ __typename ... on ${first.name} { ${valuesOf(first)} } ${aliased.join(' ')} }`;
  }
  if (isInterfaceType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  return `{ ${valuesOf(type)} ${type.name === 'Workspace' ? '' : `${onesIn(type, true)} ${listsIn(type, 2)}`} }`;
}

function single(field: GraphQLField<unknown, unknown>, given: readonly string[]): string {
  const args = field.args.filter(({ name }) => given.includes(name));
  const around = (text: string): string => (text === '' ? '' : `(${text})`);
  return `query${around(args.map((a) => `$${a.name}: ${String(a.type)}`).join(', '))} { ${field.name}${around(args.map((a) => `${a.name}: $${a.name}`).join(', '))} ${selectionOf(getNamedType(field.type))} }`;
}
