import { inTimeOnly } from '../../src/graphql/time-limit';
import { tokenCreate } from '../../src/modules/identity';
import { actor as actorTable } from '../../src/modules/identity/data/tables';
import { systemClock } from '../../src/platform/clock';
import { SystemRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { HttpClient, type Reply } from '../support/http-client';
import { World, type TestActor } from '../support/world';

const scope = new SystemScope('a test counts the tokens of an actor');
const CREATE = 'mutation { accessTokenCreate(input: { label: "lambat", scopes: [READ] }) { tokenId problems { code } } }';

async function tokensOf(world: World, { id }: TestActor): Promise<number> {
  const [[count]] = await world.app.db.query(scope.session, 'SELECT COUNT(*) FROM access_token k WHERE k.actor_id = ?', [id]);
  return Number(count);
}

function expectTooLate(reply: Reply, language: 'id' | 'en' = 'id'): void {
  expect([reply.status, reply.body.errors?.map((e) => e.extensions.code), reply.body.data ?? null]).toEqual([503, ['REQUEST_TIMEOUT'], null]);
  expect(reply.body.errors?.[0].message).toBe(language === 'id' ? 'Permintaan melewati batas waktu.' : 'The request took too long.');
}

describe('a request that takes too long', () => {
  let world: World;
  let client: HttpClient;
  beforeAll(async () => {
    world = await World.open(systemClock, { requestMs: 400 });
    client = await HttpClient.of(world);
  });
  afterEach(() => client.expectAlive());
  afterAll(() => world.close());

  it('is answered when its time is over, and what it waited for is not done afterwards', async () => {
    const actor = await world.actor([]);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    // Somebody else holds the actor's row (on the embedded engine: the writer's turn) for longer than the request may take.
    const holder = world.system(async (tx, system) => {
      await new SystemRepository(actorTable, system, tx).update({ id: actor.id }, { label: 'Kantor yang sibuk' });
      await held;
    });
    const replies = await Promise.all(['id', 'en'].map((language) => client.ask(CREATE, undefined, { authorization: `Bearer ${actor.secret}`, 'accept-language': language })));
    replies.forEach((reply, i) => expectTooLate(reply, i === 0 ? 'id' : 'en'));
    for (const { milliseconds } of replies) expect(milliseconds).toBeLessThan(4000);
    letGo();
    await holder;
    // On the writer's queue whatever comes later runs after what was waiting.
    await world.system(async (tx, system) => { await new SystemRepository(actorTable, system, tx).update({ id: actor.id }, { label: 'Kantor uji' }); });
    expect(await tokensOf(world, actor)).toBe(1);
    expect((await client.ask(CREATE, undefined, { authorization: `Bearer ${actor.secret}` })).body.data).toMatchObject({ accessTokenCreate: { problems: [] } });
    expect(await tokensOf(world, actor)).toBe(2);
  });

  it('reads no further, even where it leaves no timer a chance', async () => {
    const short = await World.open(systemClock, { requestMs: 0 });
    try {
      const hurried = await HttpClient.of(short);
      expectTooLate(await hurried.ask('{ regions { nodes { id } } editions { nodes { id } } }'));
      expectTooLate(await hurried.ask('{ regions { nodes { id } } }', undefined, { 'accept-language': 'en' }), 'en');
      expect((await hurried.send('/healthz')).status).toBe(200);
      expect((await hurried.send('/readyz')).status).toBe(200);
    } finally {
      await short.close();
    }
  });

  it('keeps nothing of a transaction in which its time ran out', async () => {
    const actor = await world.actor([]);
    let over = false;
    const db = inTimeOnly(world.app.db, () => over);
    const make = (tx: Parameters<typeof tokenCreate>[0]) => tokenCreate(tx, { actorId: actor.id, label: 'x', scopes: ['READ'], days: 1 }, systemClock, world.ids);
    const work = db.transact(scope.session, async (tx) => {
      const made = await make(tx);
      over = true;
      return made;
    });
    await expect(work).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' });
    await expect(db.query(scope.session, 'SELECT 1', [])).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' });
    await expect(db.transact(scope.session, make)).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' });
    expect(await tokensOf(world, actor)).toBe(1);
    over = false;
    expect(await db.transact(scope.session, make)).not.toBeNull();
    expect(await tokensOf(world, actor)).toBe(2);
  });
});
