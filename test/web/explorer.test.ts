import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import type { ExplorerQuestion } from '../../src/http/explorer/questions';
import { EXPLORER_CSP, registerExplorer } from '../../src/http/explorer/register-explorer';
import { describeInBrowser, launchBrowser, watchedPage, type WatchedPage } from '../support/browser';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

const PAGE_LOAD = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

const QUESTIONS: readonly ExplorerQuestion[] = [
  {
    title: 'Daerah mana yang berkode 32.72?',
    titleEn: 'Which region has the code 32.72?', user: 'Koordinator provinsi', userEn: 'a provincial coordinator',
    query: 'query DaerahMenurutKode($code: ID!) {\n  region(code: $code) {\n    code\n    name\n  }\n}',
    variables: { code: '32.72' },
  },
  {
    title: 'Siapa saya bagi server ini?',
    titleEn: 'Who am I to this server?', user: 'Dasbor', userEn: 'a dashboard',
    query: 'query SiapaSaya {\n  reader {\n    language\n    authorization\n  }\n}',
  },
];

const TYPES = `#graphql
  type Region { code: ID! name: String! }
  type Reader { language: String authorization: String }
  type Query { region(code: ID!): Region reader: Reader! }
`;

interface Reader {
  readonly language: string | undefined;
  readonly authorization: string | undefined;
}

/** Apollo with its protection against forged requests on, as in the real server, over two fields. */
async function startServer(): Promise<{ readonly app: FastifyInstance; readonly origin: string }> {
  const app = fastify();
  registerExplorer(app, { questions: QUESTIONS });
  const apollo = new ApolloServer<Reader>({
    typeDefs: TYPES,
    resolvers: {
      Query: {
        region: (_root: unknown, { code }: { readonly code: string }) => ({ code, name: `Daerah ${code}` }),
        reader: (_root: unknown, _args: unknown, reader: Reader) => reader,
      },
    },
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async ({ headers }) => ({ language: headers['accept-language'], authorization: headers.authorization }),
    }),
  });
  return { app, origin: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

let app: FastifyInstance;
let origin: string;

beforeAll(async () => {
  ({ app, origin } = await startServer());
});

afterAll(async () => {
  await app.close();
});

describe('the explorer beside the GraphQL endpoint', () => {
  it('is sent to a browser loading a page, under the strict policy and without inline script', async () => {
    const { statusCode, headers, body } = await app.inject({ url: '/graphql', headers: PAGE_LOAD });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['vary']).toBe('Accept');
    expect(headers['content-security-policy']).toBe(EXPLORER_CSP);
    expect(EXPLORER_CSP).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|\{\{/);
  });

  it.each([
    ['GET of JSON', { method: 'GET', accept: 'application/json' }],
    ['GET with a wildcard', { method: 'GET', accept: '*/*' }],
    ['GET that refuses HTML', { method: 'GET', accept: 'text/html;q=0, application/json' }],
  ] as const)('leaves a %s to GraphQL', async (_name, { method, accept }) => {
    const { headers, body } = await app.inject({
      method,
      url: `/graphql?query=${encodeURIComponent('query Kode { region(code: "32.72") { code } }')}`,
      headers: { accept, 'apollo-require-preflight': 'true' },
    });
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(body)).toEqual({ data: { region: { code: '32.72' } } });
  });

  it('leaves a POST to GraphQL even from a client that accepts HTML', async () => {
    const { body } = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { accept: 'text/html, application/json' },
      payload: { query: 'query Kode { region(code: "32.72") { code } }' },
    });
    expect(JSON.parse(body)).toEqual({ data: { region: { code: '32.72' } } });
  });

  it('sends every file that the page names, for ever, and fonts as files', async () => {
    const { body } = await app.inject({ url: '/graphql', headers: PAGE_LOAD });
    const names = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => `/${match[1] ?? ''}`);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      const file = await app.inject(name);
      expect([name, file.statusCode, file.headers['cache-control']]).toEqual([
        name, 200, 'public, max-age=31536000, immutable',
      ]);
    }
    const folder = names[0]?.replace(/[^/]+$/, '') ?? '';
    const { body: css } = await app.inject(`${folder}graphiql.css`);
    const font = /url\((font-[0-9a-f]+\.woff2)\)/.exec(css)?.[1] ?? '';
    expect(css).not.toContain('data:font');
    expect((await app.inject(`${folder}${font}`)).rawPayload.subarray(0, 4).toString()).toBe('wOF2');
  });

  it.each(['/explorer/0000000000000000/start.js', '/explorer/x/..%2f..%2fpackage.json', '/explorer/'])(
    'has nothing at %s',
    async (url) => {
      expect((await app.inject(url)).statusCode).toBe(404);
    },
  );

  it('sends the questions once and then only says that they are unchanged', async () => {
    const first = await app.inject('/explorer/questions.json');
    expect(first.json()).toMatchObject([
      { name: 'DaerahMenurutKode', variables: '{\n  "code": "32.72"\n}' },
      { name: 'SiapaSaya', variables: null, query: expect.stringMatching(/^# Siapa saya .*\n# Who am I .*\nquery SiapaSaya/) },
    ]);
    const etag = String(first.headers.etag);
    const second = await app.inject({ url: '/explorer/questions.json', headers: { 'if-none-match': etag } });
    expect([second.statusCode, second.body]).toEqual([304, '']);
  });

  it.each([
    ['no name', '{ reader { language } }', /exactly one operation/],
    ['a mutation', 'mutation Ubah { reader { language } }', /exactly one operation/],
    ['two operations', 'query A { a } query B { b }', /"Buruk" must hold exactly one operation/],
    ['the name of another', 'query SiapaSaya { reader { language } }', /shares the query name SiapaSaya/],
    ['a syntax error', 'query A {', /not valid GraphQL/],
  ])('refuses at start a question with %s', (_name, query, message) => {
    expect(() => registerExplorer(fastify(), { questions: [...QUESTIONS, { title: 'Buruk', query }] })).toThrow(message);
  });
});

describeInBrowser({ id: 'halaman penjelajah', en: 'the explorer page' })('the explorer in Chromium', () => {
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    watched = await watchedPage(browser, origin);
    await watched.page.goto(`${origin}/graphql`);
    await watched.page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  });

  afterEach(async () => {
    await watched.context.close();
    expect(watched.complaints).toEqual([]);
    expect(watched.strangers).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
  });

  const answer = (): Promise<string> => watched.page.locator('.result-window .CodeMirror-code').innerText();
  const runAndExpect = async (text: string): Promise<void> => {
    await watched.page.getByRole('button', { name: /^Execute query/ }).click();
    await watched.page.locator('.result-window', { hasText: text }).waitFor();
  };

  it('opens on the questions as tabs with their variables, and answers the first', async () => {
    const { page } = watched;
    expect(await page.locator('.graphiql-tab-button').allInnerTexts()).toEqual(['DaerahMenurutKode', 'SiapaSaya']);
    expect(await page.locator('.graphiql-query-editor').innerText()).toContain('# Daerah mana yang berkode 32.72?');
    await runAndExpect('Daerah 32.72');
    expect(await answer()).not.toContain('errors');
  });

  it('asks in the chosen language and with the token, which a reload keeps and GraphiQL never stores', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Siapa saya bagi server ini?' }).click();
    await page.locator('.result-window', { hasText: '"authorization": null' }).waitFor();
    expect(await answer()).toContain('"language": "id"');

    expect(await page.locator('.lumbung-questions h3').allInnerTexts()).toEqual(['Koordinator provinsi', 'Dasbor']);
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    expect(await page.locator('.lumbung-questions h3').allInnerTexts()).toEqual(['a provincial coordinator', 'a dashboard']);
    await page.getByLabel('Access token').fill('Bearer rahasia-123');
    await page.getByText('token in use').waitFor();
    await page.getByRole('button', { name: 'Who am I to this server?' }).click();
    await page.locator('.result-window', { hasText: '"Bearer rahasia-123"' }).waitFor();
    expect(await answer()).toContain('"language": "en"');

    await page.reload();
    await page.getByRole('button', { name: 'Who am I to this server?' }).click();
    await page.locator('.result-window', { hasText: '"Bearer rahasia-123"' }).waitFor();
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('rahasia');
  });

  it('opens a closed question again from the list, with its variables', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Close Tab' }).first().click();
    expect(await page.locator('.graphiql-tab-button').allInnerTexts()).toEqual(['SiapaSaya']);
    await page.getByRole('button', { name: 'Daerah mana yang berkode 32.72?' }).click();
    await page.locator('.result-window', { hasText: 'Daerah 32.72' }).waitFor();
    expect(await page.locator('.graphiql-tab-button').allInnerTexts()).toEqual(['SiapaSaya', 'DaerahMenurutKode']);
  });

  it('never shows a late answer in another tab', async () => {
    const { page } = watched;
    await page.route('**/graphql', async (route) => {
      const answered = await route.fetch();
      await new Promise((resolve) => setTimeout(resolve, 700));
      // The page has given the request up by now, so nobody may be left to take the answer.
      await route.fulfill({ response: answered }).catch(() => undefined);
    });
    await page.getByRole('button', { name: 'Siapa saya bagi server ini?' }).click();
    await page.getByRole('button', { name: 'Stop query' }).or(page.locator('.graphiql-spinner')).first().waitFor();
    await page.locator('.graphiql-tab-button', { hasText: 'DaerahMenurutKode' }).click();
    await page.waitForTimeout(1200);
    expect(await answer()).not.toContain('authorization');
  });

  it('opens the query builder, which knows the fields of the schema', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Show Penyusun kueri / Query builder' }).click();
    const builder = page.locator('.graphiql-explorer-root');
    await builder.getByText('reader', { exact: true }).waitFor();
    await builder.getByText('reader', { exact: true }).click();
    await page.locator('.graphiql-query-editor', { hasText: 'reader' }).waitFor();
  });
});
