import { getIntrospectionQuery } from 'graphql';
import { LIMITS } from '../../src/graphql/limits';
import { HttpClient, type Reply } from '../support/http-client';
import { World } from '../support/world';

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);
const nested = (levels: number): string => `{ regions(first: 1) { nodes { ${'province { '.repeat(levels - 3)}name ${'} '.repeat(levels - 3)}} } }`;
/** Each fragment spreads the next one three times: 3^13 selections from 13 small fragments. */
const BOMB = `query { ...f0 } ${range(13).map((i) => `fragment f${i} on Query { ${i === 12 ? 'viewer { signedIn }' : range(3).map(() => `... on Query { ...f${i + 1} }`).join(' ')} }`).join(' ')}`;
const WIDE_LISTS = '{ programs(first: 100) { nodes { editions(first: 100) { nodes { entries(first: 100) { nodes { id } } } } } } }';

describe('a question over a limit', () => {
  let world: World;
  let client: HttpClient;
  beforeAll(async () => {
    world = await World.open();
    client = await HttpClient.of(world);
    await client.expectAlive();
  });
  afterEach(() => client.expectAlive());
  afterAll(() => world.close());

  const refused = (reply: Reply, code: string): void => {
    expect({ status: reply.status, codes: reply.body.errors?.map((e) => e.extensions.code), data: reply.body.data }).toEqual({ status: 400, codes: [code], data: undefined });
  };

  it.each<[string, string, string]>([
    ['tokens', `{ viewer { ${'signedIn '.repeat(LIMITS.tokens)} } }`, 'QUERY_TOO_LONG'],
    ['levels', nested(LIMITS.depth + 1), 'QUERY_TOO_DEEP'],
    ['levels through fragments', `query { ...a } fragment a on Query { regions { nodes { ...b } } } fragment b on Region { ${'province { '.repeat(10)}name${' }'.repeat(10)} }`, 'QUERY_TOO_DEEP'],
    ['root fields of a query', `{ ${range(21).map((i) => `a${i}: viewer { signedIn }`).join(' ')} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['root fields through a fragment', `query { ...a ...b } ${['a', 'b'].map((f) => `fragment ${f} on Query { ${range(11).map((i) => `${f}${i}: viewer { signedIn }`).join(' ')} }`).join(' ')}`, 'TOO_MANY_ROOT_FIELDS'],
    ['a hundred mutations by alias', `mutation { ${range(100).map((i) => `a${i}: accessTokenRevoke(token: "tok_x") { revoked }`).join(' ')} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['lists in lists in lists', WIDE_LISTS, 'QUERY_TOO_COSTLY'],
    ['values repeated by alias in every row', `{ programs(first: 100) { nodes { editions(first: 100) { nodes { ${range(200).map((i) => `a${i}: year`).join(' ')} } } } } }`, 'QUERY_TOO_COSTLY'],
    ['rows repeated by alias in every row', `{ editions(first: 100) { nodes { ${range(150).map((i) => `a${i}: program { code }`).join(' ')} } } }`, 'QUERY_TOO_COSTLY'],
    ['more cells than one answer holds', `{ a: compareRegions(codes: [${range(40).map((i) => `"32.${i + 10}"`).join(',')}], years: [2021, 2022, 2023, 2024, 2025], metrics: [ENTRIES_PUBLISHED]) { cells { ${range(70).map((i) => `a${i}: year`).join(' ')} } } }`, 'QUERY_TOO_COSTLY'],
    ['the description of the schema, over and over', `{ __schema { types { ${range(60).map((i) => `a${i}: fields { type { fields { name } } }`).join(' ')} } } }`, 'QUERY_TOO_COSTLY'],
  ])('%s', async (_what, query, code) => {
    refused(await client.ask(query), code);
  });

  it('counts what stands exactly at a limit as allowed', async () => {
    expect((await client.ask(nested(LIMITS.depth))).status).toBe(200);
    expect((await client.ask(`{ ${range(LIMITS.rootFields.query).map((i) => `a${i}: viewer { signedIn }`).join(' ')} }`)).status).toBe(200);
    const mutations = await client.ask(`mutation { ${range(LIMITS.rootFields.mutation).map((i) => `a${i}: accessTokenRevoke(token: "tok_x") { revoked }`).join(' ')} }`);
    expect([mutations.status, mutations.body.errors?.[0].extensions.code]).toEqual([200, 'UNAUTHENTICATED']);
  });

  it('refuses a fragment bomb at once', async () => {
    await client.ask(BOMB);
    const reply = await client.ask(`# again\n${BOMB}`);
    refused(reply, 'QUERY_TOO_WIDE');
    expect(reply.milliseconds).toBeLessThan(200);
  });

  it('refuses fragments that contain themselves', async () => {
    refused(await client.ask('query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }'), 'GRAPHQL_VALIDATION_FAILED');
  });

  it('cannot be led past the cost by a neighbour whose argument fails', async () => {
    refused(await client.ask(`query($n: Int) { x: regions(first: $n) { nodes { id } } ${WIDE_LISTS.slice(1, -1)} }`, { n: null }), 'BAD_USER_INPUT');
  });

  it('counts what a variable, a default and a list of ids ask for', async () => {
    const cost = async (query: string, variables?: unknown): Promise<unknown> => ((await client.ask(query, variables)).body.extensions?.cost as { requested: number }).requested;
    expect(await cost('{ regions { nodes { id } } }')).toBe(21);
    expect(await cost('query($n: Int! = 7) { regions(first: $n) { nodes { id } } }')).toBe(8);
    expect(await cost('query($n: Int! = 7) { regions(first: $n) { nodes { id } } }', { n: 70 })).toBe(71);
    expect(await cost('query($i: [ID!]!) { nodes(ids: $i) { id } }', { i: range(30).map((n) => `reg_${n}`) })).toBe(31);
    expect(await cost('{ viewer { signedIn } }')).toBe(0);
  });

  it('lets the schema be described: what GraphiQL and code generators ask fits', async () => {
    const query = getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });
    const reply = await client.ask(query);
    expect([reply.status, reply.body.errors]).toEqual([200, undefined]);
    expect((reply.body.data?.__schema as { types: unknown[] }).types.length).toBeGreaterThan(100);
  });

  it('says what a question cost and what it may cost', async () => {
    const reply = await client.ask('{ regions(first: 10) { nodes { code } } }');
    expect(reply.body.extensions?.cost).toEqual({ requested: 11, limit: LIMITS.cost });
  });

  it('answers in the reader\'s language', async () => {
    const id = await client.ask(WIDE_LISTS);
    const en = await client.ask(WIDE_LISTS, undefined, { 'accept-language': 'en' });
    expect(id.body.errors?.[0].message).toMatch(/^Kueri terlalu mahal/);
    expect(en.body.errors?.[0].message).toMatch(/^The query costs too much/);
  });
});
