import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { readTypes } from '../../src/graphql-kit/read-types';
import { ADOPTION_PROBES } from '../support/adoption-probes';
import { BRIEFING_PROBES, plantPlans } from '../support/briefing-probes';
import { CONFLICT_PROBES, plantAssignments } from '../support/conflict-probes';
import { lensesOf, listsOf, objectTypeOf, pageFields } from '../support/deep-selection';
import { fillShelf, type Filled } from '../support/filled-shelf';
import { PreflightScene, testPack } from '../support/preflight-scene';
import { FEED_PROBES } from '../support/feed-probes';
import { LOG_PROBES } from '../support/log-probes';
import { plantResults, RESULT_PROBES } from '../support/own-result-probes';
import { plantRecompute, RECOMPUTE_PROBES } from '../support/recompute-probes';
import { FINDING_PROBES, plantLikes } from '../support/finding-probes';
import { plantSeason, ruled, SEASON_PROBES } from '../support/season-probes';
import { plantStatistics, STATISTICS_PROBES } from '../support/statistics-probes';
import { SCORING_PROBES } from '../support/scoring-probes';
import { plantVisits, VISIT_PROBES } from '../support/visit-probes';
import { World } from '../support/world';

const ROWS = 50;

/** One question that is asked of the small and of the big shelf. */
interface Probe {
  readonly name: string;
  readonly query: string;
  readonly variables: (of: Filled) => Record<string, unknown>;
  /** How many rows the answer holds at the place that grows: for the small shelf and for the big one. */
  readonly rows: (data: Record<string, unknown>) => number;
}

interface Page { readonly edges?: readonly unknown[]; readonly nodes?: readonly unknown[] }
type Found = Readonly<Record<string, unknown>>;
const rowsIn = (list: unknown): number => ((list as Page).edges ?? (list as Page).nodes ?? []).length;

/** A list at the root: the first 50 rows of its table, through every lens. */
function listProbes(schema: GraphQLSchema, field: string, typeName: string): Probe[] {
  const { table } = (readTypes().get(typeName) ?? missing(typeName)).type;
  const synthetic = Object.hasOwn(table.columns, 'synthetic') ? ', synthetic: INCLUDE' : '';
  return lensesOf(objectTypeOf(schema, typeName), 2).map((lens) => ({
    name: `${field}.${lens.name}`,
    query: `query($ids: [ID!]!) { list: ${field}(first: ${ROWS}, where: { id: { in: $ids } }${synthetic}) { ${pageFields(lens.selection)} } }`,
    variables: (of) => ({ ids: idsOf(typeName, of) }),
    rows: (data) => rowsIn(data.list),
  }));
}

/** One row with up to 50 below it: its values, and each of its lists by itself. */
function rowProbes(schema: GraphQLSchema, field: string, typeName: string, args: string, declared: string, variables: Probe['variables'], inside = (selection: string) => selection): Probe[] {
  const [values, ...others] = lensesOf(objectTypeOf(schema, typeName), ROWS);
  const names = new Set(listsOf(objectTypeOf(schema, typeName)).map(({ name }) => name));
  const lists = others.filter(({ name }) => names.has(name));
  return [values, ...lists].map((lens) => ({
    name: `${field}.${lens.name}`,
    query: `query${declared} { row: ${field}${args} { ${inside(lens.selection)} } }`,
    variables,
    rows: (data) => {
      const row = data.row as Found;
      return lens.name === 'values' ? 1 : rowsIn(row[lens.name]);
    },
  }));
}

const missing = (name: string): never => {
  throw new Error(`no readable type ${name}`);
};
const idsOf = (typeName: string, of: Filled): string[] => {
  const { type } = (readTypes().get(typeName) ?? missing(typeName));
  return of.keys(type.table.name).map((key) => `${type.prefix}_${key}`);
};

const FINDINGS = 'findings { clause outcome value } edition { name program { code } } rulePack { code }';
const OPTIONS = 'innovation { title agency { name } } sentUp { year edition { name } } options { group eligibility eligibleOn quotaLeft missing { clause } refusing { clause } }';
const EVENTS = 'events(first: 100) { kind title edition { name } entry { title rank { __typename } } workspaceEntry { title } award { name } replication { title } visit { topic } }';

/** The root fields that are no list of rows, each with its probes; a new one without a row here fails. */
const SINGLE: Readonly<Record<string, (schema: GraphQLSchema, field: string) => Probe[]>> = {
  ...ADOPTION_PROBES, ...BRIEFING_PROBES,
  ...CONFLICT_PROBES, ...FINDING_PROBES,
  ...STATISTICS_PROBES,
  ...RECOMPUTE_PROBES,
  ...RESULT_PROBES, ...LOG_PROBES, ...FEED_PROBES,
  ...SCORING_PROBES, ...SEASON_PROBES,
  ...VISIT_PROBES,
  viewer: (_schema, field) => [{
    name: field, query: `{ viewer { signedIn office memberships { tenantCode role forOneAgency } tokens(first: ${ROWS}) { id label scopes createdAt expiresAt revokedAt } } }`,
    variables: () => ({}), rows: ({ viewer }) => (viewer as { tokens: unknown[] }).tokens.length,
  }],
  workspace: (schema, field) => listsOf(objectTypeOf(schema, 'Workspace')).flatMap(({ name, row }) => lensesOf(row, 2).map((lens): Probe => ({
    name: `${field}.${name}.${lens.name}`,
    query: `query($t: String!, $ids: [ID!]!) { workspace(tenant: $t) { roles tenant { name region { name } } list: ${name}(first: ${ROWS}, where: { id: { in: $ids } }) { ${pageFields(lens.selection)} } } }`,
    variables: (of) => ({ t: of.tenant.code, ids: idsOf(row.name, of) }), rows: ({ workspace }) => rowsIn((workspace as Found).list),
  }))),
  region: (schema, field) => rowProbes(schema, field, 'Region', '(code: $code)', '($code: String!)', (of) => ({ code: of.first('region', 'code') })),
  organization: (schema, field) => rowProbes(schema, field, 'Organization', '(code: $code)', '($code: String!)', (of) => ({ code: of.first('organization', 'code') })),
  agency: (schema, field) => rowProbes(schema, field, 'Agency', '(organizer: $t, code: $code)', '($t: String!, $code: String!)', (of) => ({ t: of.tenant.code, code: of.first('agency', 'code') })),
  program: (schema, field) => rowProbes(schema, field, 'Program', '(organizer: $t, code: $code)', '($t: String!, $code: String!)', (of) => ({ t: of.tenant.code, code: of.first('program', 'code') })),
  edition: (schema, field) => rowProbes(schema, field, 'Edition', '(organizer: $t, program: $p, year: $y)', '($t: String!, $p: String!, $y: Int!)',
    (of) => ({ t: of.tenant.code, p: of.first('program', 'code'), y: of.first('edition', 'year') })),
  rulePack: (schema, field) => rowProbes(schema, field, 'RulePack', '(organizer: $t, code: $code)', '($t: String!, $code: String!)', (of) => ({ t: of.tenant.code, code: of.first('rule_pack', 'code') })),
  ruleKinds: (_schema, field) => [{
    name: field, query: '{ ruleKinds { kind meaning parameters { name form parts { name } } } }', variables: () => ({}), rows: ({ ruleKinds }) => (ruleKinds as unknown[]).length,
  }],
  compareRules: (_schema, field) => [{
    name: field, query: 'query($e: [ID!]!) { compareRules(editions: $e) { editions { standing edition { name rounds(first: 2) { nodes { name } } } rulePack { code } } rows { kind verdict differs cells { clause { wording citation } } } } }',
    variables: (of) => ({ e: [ruled.get(of), idsOf('Edition', of)[0]] }), rows: ({ compareRules }) => (compareRules as { rows: unknown[] }).rows.length,
  }],
  programExport: (_schema, field) => [{
    name: field, query: 'query($t: String!, $p: String!) { programExport(tenant: $t, program: $p) }', variables: (of) => ({ t: of.tenant.code, p: of.first('program', 'code') }),
    rows: ({ programExport }) => String(programExport).split('\n').filter((line) => line.startsWith('  - year: ')).length,
  }],
  compliance: (_schema, field) => [{
    name: field, query: `query($t: String!, $p: String!) { compliance(tenant: $t, program: $p, year: 1950, definition: { least: 1, counts: NEWLY_IMPLEMENTED }) {
      year sentence definitions { wording } program { name } edition { name } totals { agencies missing } serviceUnits { registered } rows(first: ${ROWS}) { duty own withUnits agency { code parent { name } } exemption { reason } } } }`,
    variables: (of) => ({ t: of.tenant.code, p: of.first('program', 'code') }), rows: ({ compliance }) => (compliance as { rows: unknown[] }).rows.length,
  }],
  innovation: (schema, field) => rowProbes(schema, field, 'Innovation', '(id: $id)', '($id: ID!)', (of) => ({ id: idsOf('Innovation', of)[0] })),
  // Of each type one list is enough: what lies below a row is read alike, however the row was found.
  node: (schema, field) => [...readTypes().keys()].flatMap((name) =>
    rowProbes(schema, field, name, '(id: $id)', '($id: ID!)', (of) => ({ id: idsOf(name, of)[0] }), (selection) => `id ... on ${name} { ${selection} }`).slice(0, 2).map((p) => ({ ...p, name: `${p.name} of ${name}` }))),
  nodes: (schema, field) => [...readTypes().keys()].flatMap((name) => lensesOf(objectTypeOf(schema, name), 2).filter((_, i, all) => i === 0 || i === all.length - 1).map((lens): Probe => ({
    name: `${field}.${lens.name} of ${name}`, query: `query($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${name} { ${lens.selection} } } }`,
    variables: (of) => ({ ids: idsOf(name, of) }), rows: ({ nodes }) => (nodes as unknown[]).filter((row) => row !== null).length,
  }))),
  entryPreflight: (_schema, field) => ['win', 'inn'].map((prefix) => ({
    name: `${field} ${prefix}`, query: `query($t: String!, $i: ID!, $e: ID!) { entryPreflight(tenant: $t, innovation: $i, edition: $e) { eligibility ${FINDINGS} } }`,
    variables: (of) => ({ t: of.tenant.code, i: `${prefix}_${of.keys(prefix === 'win' ? 'innovation_work' : 'innovation')[0]}`, e: ruled.get(of) }),
    rows: ({ entryPreflight }) => (entryPreflight as { findings: unknown[] }).findings.length,
  })),
  readiness: (_schema, field) => [false, true].map((stockOnly) => ({
    name: `${field} ${stockOnly}`, query: `query($t: String!, $e: ID!) { readiness(tenant: $t, target: { edition: $e }, first: ${ROWS}, stockOnly: ${stockOnly}) { target { rulesFrom { name } } rows { entered ${OPTIONS} } } }`,
    variables: (of) => ({ t: of.tenant.code, e: ruled.get(of) }), rows: ({ readiness }) => (readiness as { rows: unknown[] }).rows.length,
  })),
  readinessCalendar: (_schema, field) => [{
    name: field, query: 'query($t: String!, $e: ID!) { readinessCalendar(tenant: $t, targets: [{ edition: $e }, { edition: $e, closesOn: "2030-01-01" }]) { considered days { on count innovations { title agency { name } } } } }',
    variables: (of) => ({ t: of.tenant.code, e: ruled.get(of) }), rows: ({ readinessCalendar }) => (readinessCalendar as { considered: number }).considered,
  }],
  innovationPassport: (_schema, field) => ['win', 'inn'].map((prefix) => ({
    name: `${field} ${prefix}`, query: `query($i: ID!) { innovationPassport(innovation: $i) { title counts { entries } innovation { title } lineage { title } ${EVENTS} } }`,
    variables: (of) => ({ i: `${prefix}_${of.keys(prefix === 'win' ? 'innovation_work' : 'innovation')[0]}` }), rows: ({ innovationPassport }) => (innovationPassport as { events: unknown[] }).events.length,
  })),
  monitoringDue: (schema, field) => lensesOf(objectTypeOf(schema, 'Monitoring'), 2).map((lens) => ({
    name: `${field}.${lens.name}`, query: `query($t: String!) { list: ${field}(tenant: $t, before: "2999-12-31", first: ${ROWS}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${lens.selection} } } }`,
    variables: (of) => ({ t: of.tenant.code }), rows: (data) => rowsIn(data.list),
  })),
};

describe('the number of statements', () => {
  let world: World;
  let small: Filled;
  let big: Filled;
  beforeAll(async () => {
    world = await World.open();
    [small, big] = [await fillShelf(world, 1, '98'), await fillShelf(world, ROWS, '99')];
    for (const shelf of [small, big]) {
      ruled.set(shelf, `edn_${await new PreflightScene(world).edition(shelf.tenant, {
        program: 'prapemeriksaan', year: 2023, opens: '2010-01-01', closes: '2999-12-31',
        pack: testPack('prapemeriksaan', [{ kind: 'UNIQUE_TITLE' }, { kind: 'QUOTA', with: { per: 'REGION', most: 5 } }, { kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED' } }, { kind: 'MINIMUM_AGE', with: { months: 24 } },
          ...Array.from({ length: shelf === big ? ROWS : 1 }, (_, i) => ({ kind: 'REQUIRED_ANSWER', with: { question: `p${i}`, label: { id: 'p', en: 'p' } } }))]),
      })}`);
      await plantAssignments(world, shelf, shelf === small ? 1 : ROWS);
      await plantVisits(world, shelf, shelf === small ? 1 : ROWS);
      await plantPlans(world, shelf, shelf === small ? 1 : 20);
      await plantLikes(world, shelf, shelf === small ? 1 : ROWS);
      await plantStatistics(world, shelf, shelf === small ? 1 : ROWS);
      await plantResults(world, shelf, shelf === small ? 1 : ROWS);
      await plantRecompute(world, shelf, shelf === small ? 1 : ROWS);
      await plantSeason(world, shelf, shelf === small ? 1 : ROWS);
    }
  });
  afterAll(() => world.close());

  const counted = async (probe: Probe, of: Filled): Promise<{ readonly statements: number; readonly rows: number }> => {
    const before = world.app.db.statements.count;
    const data = await world.get<Record<string, unknown>>(probe.query, { as: of.actor, variables: probe.variables(of) });
    return { statements: world.app.db.statements.count - before, rows: probe.rows(data) };
  };

  /** What differs between one row and fifty, and what was not really asked. */
  const faultsOf = async (probes: readonly Probe[], least: number): Promise<string[]> => {
    const faults: string[] = [];
    let grown = 0;
    for (const probe of probes) {
      const [one, many] = [await counted(probe, small), await counted(probe, big)];
      if (one.statements !== many.statements) faults.push(`${probe.name}: ${one.statements} statements for ${one.rows} rows, ${many.statements} for ${many.rows}\n${probe.query}`);
      if (one.rows < 1 || many.rows < one.rows) faults.push(`${probe.name}: ${one.rows} and ${many.rows} rows`);
      if (many.rows > one.rows) grown += 1;
    }
    if (grown < least) faults.push(`only ${grown} of ${probes.length} questions met more rows`);
    return faults;
  };

  it('knows every root field of the schema', () => {
    const { schema } = world.app;
    const root = schema.getQueryType();
    const lists = new Set((root === null || root === undefined ? [] : listsOf(root)).map(({ name }) => name));
    expect(Object.keys(root?.getFields() ?? {}).filter((name) => !lists.has(name)).sort()).toEqual(Object.keys(SINGLE).sort());
    expect(lists.size).toBeGreaterThan(12);
  });

  it('is the same for 1 and for 50 rows of every root list, through every relation', async () => {
    const { schema } = world.app;
    const probes = listsOf(objectTypeOf(schema, 'Query')).flatMap(({ name, row }) => listProbes(schema, name, row.name));
    expect(await faultsOf(probes, probes.length)).toEqual([]);
  });

  it.each(Object.keys(SINGLE))('is the same for 1 and for 50 rows below %s', async (field) => {
    const probes = SINGLE[field](world.app.schema, field);
    // What lies below these is the same on every shelf.
    expect(await faultsOf(probes, ['organization', 'ruleKinds', 'replicationFlows'].includes(field) ? 0 : 1)).toEqual([]);
  });
});
