import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { LIMITS } from '../../src/graphql/limits';
import { HttpClient } from '../support/http-client';
import { World } from '../support/world';

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

describe('a connection over a limit', () => {
  let world: World;
  let client: HttpClient;
  beforeAll(async () => {
    world = await World.open();
    client = await HttpClient.of(world);
  });
  afterEach(() => client.expectAlive());
  afterAll(() => world.close());

  it('takes a body up to its limit and refuses the byte beyond it, in both languages', async () => {
    const body = (bytes: number): string => {
      const bare = JSON.stringify({ query: '{ viewer { signedIn } }', operationName: null });
      return bare.replace('"{', `"${' '.repeat(bytes - bare.length)}{`);
    };
    expect(Buffer.byteLength(body(LIMITS.bodyBytes))).toBe(LIMITS.bodyBytes);
    expect((await client.post(body(LIMITS.bodyBytes))).body.data).toEqual({ viewer: { signedIn: false } });
    for (const [language, words] of [['id', /terlalu besar; batasnya 262144/], ['en', /too large; the limit is 262144/]] as const) {
      const reply = await client.post(body(LIMITS.bodyBytes + 1), { 'accept-language': language });
      expect([reply.status, reply.body.errors?.[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
      expect(reply.body.errors?.[0].message).toMatch(words);
    }
  });

  it('refuses a body that does not say how long it is as soon as it is too long', async () => {
    const { text } = await client.raw([`${HEAD}transfer-encoding: chunked\r\n\r\n`, ...Array.from({ length: 40 }, () => chunk(' '.repeat(10_000)))]);
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(text).toContain('PAYLOAD_TOO_LARGE');
  });

  it('does not unpack what is packed: a small body cannot become a large one', async () => {
    const packed = gzipSync(JSON.stringify({ query: `{ viewer { signedIn } }${' '.repeat(50_000_000)}` }));
    expect(packed.length).toBeLessThan(LIMITS.bodyBytes);
    const reply = await client.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, body: packed });
    expect([reply.status, reply.body.errors?.[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(reply.milliseconds).toBeLessThan(1000);
  });

  it('closes what is too slow within eight seconds: bodies and headers of a byte a second, half requests, silence', async () => {
    const body = '{"query":"{ viewer { signedIn } }"}';
    const [slowBody, slowHeaders, half] = await Promise.all([
      client.raw([`${HEAD}content-length: ${body.length}\r\n\r\n`, ...body], 1000),
      client.raw([...HEAD], 1000),
      client.raw([`${HEAD}content-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`]),
    ]);
    for (const { text, milliseconds } of [slowBody, slowHeaders, half]) {
      expect(milliseconds).toBeLessThan(8000);
      expect(text).toMatch(/^HTTP\/1\.1 408 /);
      expect(text).toContain('"code":"REQUEST_TIMEOUT"');
    }
  }, 20_000);

  it.each<[string, readonly string[], string, string]>([
    ['headers that are too large', [`${HEAD}x-much: ${'a'.repeat(20_000)}\r\n\r\n`], '431', 'PAYLOAD_TOO_LARGE'],
    ['what is not HTTP', ['\u0016\u0003\u0001 hello\r\n\r\n'], '400', 'BAD_REQUEST'],
    ['a host that is none', ['GET /graphql?query={__typename} HTTP/1.1\r\nhost: a b[\r\napollo-require-preflight: 1\r\nconnection: close\r\n\r\n'], '400', 'BAD_REQUEST'],
    ['an address that is none', ['GET /%zz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'], '400', 'BAD_REQUEST'],
    ['two lengths', [`${HEAD}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`], '400', 'BAD_REQUEST'],
    ['a length and chunks', [`${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`], '400', 'BAD_REQUEST'],
    ['an expectation that nobody meets', [`${HEAD}expect: cake\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}`], '417', ''],
  ])('answers %s in the form of the house', async (_what, parts, status, code) => {
    const { text, milliseconds } = await client.raw(parts);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text).toContain(code);
    expect(milliseconds).toBeLessThan(5000);
  });

  it.each<[string, string, RequestInit, number, string]>([
    ['a batch', '/graphql', { method: 'POST', body: JSON.stringify([{ query: '{ viewer { signedIn } }' }, { query: '{ viewer { signedIn } }' }]) }, 400, 'BAD_REQUEST'],
    ['no body', '/graphql', { method: 'POST' }, 400, 'BAD_REQUEST'],
    ['half a body', '/graphql', { method: 'POST', body: '{"query":' }, 400, 'BAD_REQUEST'],
    ['a body that is a text', '/graphql', { method: 'POST', body: '"{ viewer { signedIn } }"' }, 400, 'BAD_REQUEST'],
    ['a body of nothing but depth', '/graphql', { method: 'POST', body: '['.repeat(100_000) }, 400, 'BAD_REQUEST'],
    ['bytes', '/graphql', { method: 'POST', body: randomBytes(2000) }, 400, 'BAD_REQUEST'],
    ['another content type', '/graphql', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<query/>' }, 415, 'BAD_REQUEST'],
    ['a form, which another site could send', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ viewer { signedIn } }"}' }, 400, 'BAD_REQUEST'],
    ['an answer in a type that is not spoken', '/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/csv' }, body: '{"query":"{ viewer { signedIn } }"}' }, 406, 'NOT_ACCEPTABLE'],
    ['another method', '/graphql', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
    ['a mutation by GET', '/graphql?query=mutation{accessTokenRevoke(token:"x"){revoked}}', { headers: { 'apollo-require-preflight': '1' } }, 405, 'BAD_REQUEST'],
    ['a place that is not there', '/admin', {}, 404, 'NOT_FOUND'],
    ['a place outside', '/explorer/..%2f..%2fpackage.json', {}, 404, 'NOT_FOUND'],
  ])('refuses %s with a code, in both languages', async (_what, path, init, status, code) => {
    const said = new Set<string>();
    for (const language of ['id', 'en']) {
      const headers = { ...(init.body === undefined ? {} : { 'content-type': 'application/json' }), ...(init.headers as Record<string, string> | undefined), 'accept-language': language };
      const reply = await client.send(path, { ...init, headers });
      expect([reply.status, reply.body.errors?.map((e) => e.extensions.code)]).toEqual([status, [code]]);
      expect(reply.headers.get('x-request-id')).toBe(reply.body.errors?.[0].extensions.requestId);
      said.add(reply.body.errors?.[0].message ?? '');
    }
    expect(said.size).toBe(2);
  });

  it('does not carry out a mutation whose answer could not be sent', async () => {
    const actor = await world.actor([]);
    const reply = await client.post({ query: 'mutation { accessTokenCreate(input: {label: "x", scopes: [READ]}) { tokenId } }' }, { authorization: `Bearer ${actor.secret}`, accept: 'text/csv' });
    expect(reply.status).toBe(406);
    expect((await world.get<{ viewer: { tokens: unknown[] } }>('{ viewer { tokens { id } } }', { as: actor })).viewer.tokens).toHaveLength(1);
  });
});
