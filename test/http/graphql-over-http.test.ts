import { auditServer, type AuditResult } from 'graphql-http';
import { HttpClient } from '../support/http-client';
import { World } from '../support/world';

/** What the audit suite asks beyond the specification and CSRF prevention refuses: queries by GET without a header that no other site can send. */
const REFUSED_ON_PURPOSE = ['5A70', 'D6D5', '6A70'];
const AUDITS = 61;

const failing = (results: readonly AuditResult[]): readonly string[] => results.filter((r) => r.status !== 'ok').map((r) => `${r.id} ${r.name}`);

describe('GraphQL over HTTP, by the audit suite of graphql-http', () => {
  let world: World;
  let client: HttpClient;
  beforeAll(async () => {
    world = await World.open();
    client = await HttpClient.of(world);
  });
  afterAll(() => world.close());

  it('fails three that may fail, because of the protection against other sites, and none that must or should hold', async () => {
    const results = await auditServer({ url: `${client.base}/graphql` });
    expect(results).toHaveLength(AUDITS);
    expect(failing(results)).toEqual(REFUSED_ON_PURPOSE.map((id) => expect.stringMatching(new RegExp(`^${id} MAY `)) as string));
  });

  it('fails none for a client that sends the header', async () => {
    const fetchFn = (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), 'apollo-require-preflight': 'true' } });
    const results = await auditServer({ url: `${client.base}/graphql`, fetchFn });
    expect(results).toHaveLength(AUDITS);
    expect(failing(results)).toEqual([]);
  });
});
