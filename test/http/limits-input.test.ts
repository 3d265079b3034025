import { WHERE_LIMITS } from '../../src/reads/where';
import { HttpClient, type Reply } from '../support/http-client';
import { World } from '../support/world';

const REGIONS = 'query($w: RegionWhere) { regions(first: 1, where: $w) { nodes { id } } }';
const wrapped = (levels: number): object => Array.from({ length: levels }).reduce<object>((inner) => ({ not: inner }), { code: { eq: '32.72' } });

describe('what a request brings along', () => {
  let world: World;
  let client: HttpClient;
  beforeAll(async () => {
    world = await World.open();
    client = await HttpClient.of(world);
  });
  afterEach(() => client.expectAlive());
  afterAll(() => world.close());

  const code = (reply: Reply): unknown => reply.body.errors?.[0]?.extensions.code;

  it.each([0, -1, 101, 1000, 2147483647])('refuses a page of %d rows, in words that say what is allowed', async (first) => {
    const reply = await client.ask('query($n: Int!) { regions(first: $n) { nodes { id } } editions(first: 1) { nodes { id } } }', { n: first });
    expect([reply.status, code(reply)]).toEqual([200, 'PAGE_SIZE_INVALID']);
    expect(reply.body.errors?.[0].message).toBe(`\`first\` harus 1 sampai 100, bukan ${first}.`);
    // Its neighbour is answered all the same.
    expect(reply.body.data).toEqual({ regions: null, editions: { nodes: expect.any(Array) as unknown } });
  });

  it.each([1, 100])('takes a page of %d rows', async (first) => {
    expect((await client.ask('query($n: Int!) { regions(first: $n) { nodes { id } } }', { n: first })).body.errors).toBeUndefined();
  });

  it.each<[string, string, unknown]>([
    ['a text for a number', 'query($v: Int!) { regions(first: $v) { nodes { id } } }', 'ten'],
    ['null for a page', 'query($v: Int) { regions(first: $v) { nodes { id } } }', null],
    ['a number that is none', 'query($v: Int!) { regions(first: $v) { nodes { id } } }', 1.5],
    ['a number beyond all', 'query($v: Int!) { regions(first: $v) { nodes { id } } }', 1e300],
    ['nothing where something must be', 'query($v: Int!) { regions(first: $v) { nodes { id } } }', undefined],
    ['a list for a text', 'query($v: String!) { region(code: $v) { id } }', ['32.72', '32.73']],
    ['an object for an id', 'query($v: ID!) { node(id: $v) { id } }', { toString: 'x' }],
    ['a field that is not there', REGIONS.replace('$w', '$v').replace('$w', '$v'), { passwordHash: { eq: 'x' } }],
    ['a word outside its list', 'query($v: SyntheticRows!) { regions(synthetic: $v) { nodes { id } } }', 'ALL'],
    ['a day that never was', 'query($v: LocalDate) { region(code: "32.72", asOf: $v) { id } }', '2023-02-30'],
  ])('refuses %s: BAD_USER_INPUT, status 400, or 200 for clients that know JSON only', async (_what, query, value) => {
    const modern = await client.ask(query, { v: value });
    expect([modern.status, code(modern)]).toEqual([400, 'BAD_USER_INPUT']);
    const legacy = await client.post({ query, variables: { v: value } });
    expect([legacy.status, code(legacy), 'data' in legacy.body]).toEqual([200, 'BAD_USER_INPUT', false]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('is not changed by a variable called %s', async (name) => {
    for (const variables of [`{"${name}":{"polluted":true,"prototype":{"polluted":true}}}`, `{"w":{"${name}":{"polluted":true}}}`, `{"w":{"not":{"${name}":{"eq":"x"}}}}`]) {
      const reply = await client.post(`{"query":"${REGIONS}","variables":${variables}}`);
      expect(['BAD_REQUEST', 'BAD_USER_INPUT', undefined]).toContain(code(reply));
      const get = await client.send(`/graphql?query=${encodeURIComponent(REGIONS)}&variables=${encodeURIComponent(variables)}`, { headers: { 'apollo-require-preflight': '1' } });
      expect(['BAD_USER_INPUT', undefined]).toContain(code(get));
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['more conditions than are counted', { and: Array.from({ length: WHERE_LIMITS.conditions + 1 }, () => ({ code: { eq: '32.72' } })) }],
    ['empty conditions without number', { and: Array.from({ length: 3000 }, () => ({})) }],
    ['more levels than are followed', wrapped(WHERE_LIMITS.depth + 1)],
    ['more values than are compared', { code: { in: Array.from({ length: WHERE_LIMITS.listed + 1 }, (_, i) => String(i)) } }],
    ['a longer text than is compared', { name: { contains: 'a'.repeat(WHERE_LIMITS.text + 1) } }],
  ])('refuses a filter with %s', async (_what, where) => {
    const reply = await client.ask(REGIONS, { w: where });
    expect([reply.status, code(reply), reply.body.data]).toEqual([200, 'FILTER_INVALID', { regions: null }]);
  });

  it.each<[string, unknown]>([
    // Each part of a list counts, and each condition in it.
    ['conditions', { and: Array.from({ length: (WHERE_LIMITS.conditions - 2) / 2 }, () => ({ code: { eq: '32.72' } })), name: { startsWith: 'Kota' } }],
    ['levels', wrapped(WHERE_LIMITS.depth)],
    ['values', { code: { in: Array.from({ length: WHERE_LIMITS.listed }, (_, i) => String(i)) } }],
    ['characters', { name: { contains: 'a'.repeat(WHERE_LIMITS.text) } }],
    ['relations', { or: Array.from({ length: 16 }, () => ({ province: { code: { eq: '32' } } })) }],
  ])('carries out a filter with as many %s as are allowed', async (_what, where) => {
    expect((await client.ask(REGIONS, { w: where })).body.errors).toBeUndefined();
  });

  it('refuses variables that are nested or long without end, before anything walks through them', async () => {
    const deep = `${'{"not":'.repeat(30_000)}{}${'}'.repeat(30_000)}`;
    const reply = await client.post(`{"query":"${REGIONS}","variables":{"w":${deep}}}`, { accept: 'application/graphql-response+json' });
    expect([reply.status, code(reply)]).toEqual([400, 'BAD_USER_INPUT']);
    const long = await client.post(`{"query":"${REGIONS}","variables":{"w":{"and":[${'{},'.repeat(80_000)}{}]}}}`, { accept: 'application/graphql-response+json' });
    expect([long.status, code(long)]).toEqual([400, 'LIST_TOO_LONG']);
    expect(Math.max(reply.milliseconds, long.milliseconds)).toBeLessThan(500);
  });

  it('refuses a filter in the text of the question that is nested deeper than the limit of tokens lets it', async () => {
    const reply = await client.ask(`{ regions(where: ${'{ not: '.repeat(100)}{}${' }'.repeat(100)}) { nodes { id } } }`);
    expect(code(reply)).toBe('FILTER_INVALID');
    const deeper = await client.ask(`{ regions(where: ${'{ not: '.repeat(500)}{}${' }'.repeat(500)}) { nodes { id } } }`);
    expect([deeper.status, code(deeper)]).toEqual([400, 'QUERY_TOO_LONG']);
  });
});
