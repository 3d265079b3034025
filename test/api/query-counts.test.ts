import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { readTypes } from '../../src/graphql-kit/read-types';
import { observation } from '../../src/modules/observation/data/tables';
import { lensesOf, listsOf, objectTypeOf, pageFields } from '../support/deep-selection';
import { fillShelf, type Filled } from '../support/filled-shelf';
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

/** The root fields that are no list of rows, each with its probes; a new one without a row here fails. */
const SINGLE: Readonly<Record<string, (schema: GraphQLSchema, field: string) => Probe[]>> = {
  viewer: (_schema, field) => [{
    name: field, query: `{ viewer { signedIn office memberships { tenantCode role forOneAgency } tokens(first: ${ROWS}) { id label scopes createdAt expiresAt revokedAt } } }`,
    variables: () => ({}), rows: ({ viewer }) => (viewer as { tokens: unknown[] }).tokens.length,
  }],
  workspace: (schema, field) => listsOf(objectTypeOf(schema, 'Workspace')).flatMap(({ name, row }) => lensesOf(row, 2).map((lens): Probe => ({
    name: `${field}.${name}.${lens.name}`,
    query: `query($t: String!) { workspace(tenant: $t) { roles tenant { name region { name } } list: ${name}(first: ${ROWS}) { ${pageFields(lens.selection)} } } }`,
    variables: (of) => ({ t: of.tenant.code }), rows: ({ workspace }) => rowsIn((workspace as Found).list),
  }))),
  region: (schema, field) => rowProbes(schema, field, 'Region', '(code: $code)', '($code: String!)', (of) => ({ code: of.first('region', 'code') })),
  organization: (schema, field) => rowProbes(schema, field, 'Organization', '(code: $code)', '($code: String!)', (of) => ({ code: of.first('organization', 'code') })),
  agency: (schema, field) => rowProbes(schema, field, 'Agency', '(organizer: $t, code: $code)', '($t: String!, $code: String!)', (of) => ({ t: of.tenant.code, code: of.first('agency', 'code') })),
  program: (schema, field) => rowProbes(schema, field, 'Program', '(organizer: $t, code: $code)', '($t: String!, $code: String!)', (of) => ({ t: of.tenant.code, code: of.first('program', 'code') })),
  edition: (schema, field) => rowProbes(schema, field, 'Edition', '(organizer: $t, program: $p, year: $y)', '($t: String!, $p: String!, $y: Int!)',
    (of) => ({ t: of.tenant.code, p: of.first('program', 'code'), y: of.first('edition', 'year') })),
  innovation: (schema, field) => rowProbes(schema, field, 'Innovation', '(id: $id)', '($id: ID!)', (of) => ({ id: idsOf('Innovation', of)[0] })),
  // Of each type one list is enough: what lies below a row is read alike, however the row was found.
  node: (schema, field) => [...readTypes().keys()].flatMap((name) =>
    rowProbes(schema, field, name, '(id: $id)', '($id: ID!)', (of) => ({ id: idsOf(name, of)[0] }), (selection) => `id ... on ${name} { ${selection} }`).slice(0, 2).map((p) => ({ ...p, name: `${p.name} of ${name}` }))),
  nodes: (schema, field) => [...readTypes().keys()].flatMap((name) => lensesOf(objectTypeOf(schema, name), 2).filter((_, i, all) => i === 0 || i === all.length - 1).map((lens): Probe => ({
    name: `${field}.${lens.name} of ${name}`, query: `query($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${name} { ${lens.selection} } } }`,
    variables: (of) => ({ ids: idsOf(name, of) }), rows: ({ nodes }) => (nodes as unknown[]).filter((row) => row !== null).length,
  }))),
  compareRegions: (_schema, field) => ['RAW', 'PER_AGENCY'].map((per) => ({
    name: `${field} ${per}`,
    query: `query($codes: [String!]!) { compareRegions(codes: $codes, years: [2020, 2021], metrics: [ENTRIES_SENT, AWARDS, IID_SCORE], per: ${per}) {
      regions { askedAs region { name province { name } } }
      cells { value region { code } source { code } observation { wording edition { year } } denominator { value source { code } } alternatives { value source { code } observation { id } } related { value source { code } } }
      coverage { answered missing { regionCode reason } } } }`,
    variables: (of) => ({ codes: of.keys('region').slice(0, 20).map((_, i) => (i === 0 ? of.first('region', 'code') : `${of.first('region', 'code')}.${String(i).padStart(2, '0')}`)) }),
    rows: ({ compareRegions }) => (compareRegions as { cells: { alternatives: unknown[] }[] }).cells.filter((c) => c.alternatives.length > 0).length,
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
      // What a comparison answers from: in every region two sources that differ, and a denominator.
      const [source] = shelf.keys('source');
      await world.rows(shelf.tenant, observation, shelf.keys('region').slice(0, 20).flatMap((region_id, i) => [
        { metric: 'ENTRIES_SENT' as const, value_scaled: 5 + i, source_id: source, edition_id: shelf.keys('edition')[0] }, { metric: 'ENTRIES_SENT' as const, value_scaled: 90 + i, source_id: source },
        { metric: 'ENTRIES_SENT' as const, value_scaled: 3, dimensions: 'participant=AGENCY', source_id: source }, { metric: 'AGENCIES' as const, value_scaled: 40 + i, source_id: source },
      ].map((row) => ({ subject: 'REGION' as const, region_id, year: 2020, scale: 0, conflict_group: 'berbeda', unit: 'COUNT' as const, origin: 'REPORTED' as const, ...row }))));
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
    expect(await faultsOf(probes, field === 'organization' ? 0 : 1)).toEqual([]);
  });
});
