import { parseDatabaseUrl, type DatabaseUrl } from '../../src/db/database-url';
import { systemClock } from '../../src/platform/clock';
import { World, type TestActor, type TestTenant } from '../support/world';

const nodes = (): DatabaseUrl[] => (process.env.LUMBUNG_TEST_NODES ?? '').split(' ').map((url) => {
  const parsed = parseDatabaseUrl(url);
  if (parsed === null) throw new Error('no Galera node');
  return parsed;
});
const DRAFT = `mutation($t: String!, $key: String!, $title: String!) {
  innovationDraft(tenant: $t, input: { title: $title }, idempotencyKey: $key) { innovation { id } problems { code } }
}`;
interface Drafted { innovationDraft: { innovation: { id: string } | null; problems: { code: string }[] } }

describe('three writers of one cluster', () => {
  const worlds: World[] = [];
  let tenant: TestTenant;
  let organizer: TestActor;
  beforeAll(async () => {
    for (const database of nodes()) worlds.push(await World.open(systemClock, { database }));
    tenant = await worlds[0].tenant();
    organizer = await worlds[0].actor([{ tenant, role: 'ORGANIZER' }], { maxTokens: 5 });
    // What one node wrote, the others show a moment later.
    for (const world of worlds) await world.get('{ viewer { signedIn } }', { as: organizer }).catch(() => new Promise((done) => setTimeout(done, 500)));
  });
  afterAll(() => Promise.all(worlds.map((w) => w.close())));

  const each = <T>(n: number, work: (world: World, i: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: n }, (_, i) => work(worlds[i % worlds.length], i)));

  it('one key has one effect and one answer, whichever node is asked', async () => {
    const answers = await each(50, (world) => world.ask(DRAFT, { as: organizer, variables: { t: tenant.code, key: 'kunci-galera-1', title: 'Satu saja' } }));
    const ids = new Set(answers.map((a) => (a.data as unknown as Drafted | null)?.innovationDraft.innovation?.id ?? JSON.stringify(a.errors)));
    expect(ids.size).toBe(1);
    expect([...ids][0]).toMatch(/^win_/);
  });

  it('a limit of tokens holds', async () => {
    const CREATE = 'mutation { accessTokenCreate(input: { label: "uji", scopes: [READ], days: 1 }) { tokenId problems { code } } }';
    const answers = await each(50, (world) => world.ask(CREATE, { as: organizer }));
    const made = answers.filter((a) => typeof (a.data as { accessTokenCreate?: { tokenId: string | null } } | null)?.accessTokenCreate?.tokenId === 'string');
    // One token of the five is the one that asks.
    expect(made).toHaveLength(4);
  });
});
