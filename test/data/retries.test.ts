import { createConnection } from 'mysql2/promise';
import pino from 'pino';
import { createApp, type App, type AppDeps } from '../../src/app';
import { CommitUnknown, DatabaseUnavailable, type Tx } from '../../src/db/database';
import { localStore } from '../../src/files/local-store';
import { actor as actorTable } from '../../src/modules/identity/data/tables';
import { systemClock } from '../../src/platform/clock';
import { SystemRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { CuttingProxy } from '../support/cutting-proxy';
import { EMBEDDED } from '../support/process-place';
import { World, type TestActor, type TestTenant } from '../support/world';

const scope = new SystemScope('a test breaks connections');
let world: World;
let tenant: TestTenant;
beforeAll(async () => {
  world = await World.open();
  tenant = await world.tenant();
});
afterAll(() => world.close());

const someone = (): Promise<TestActor> => world.actor([{ tenant, role: 'ORGANIZER' }]);
const rename = (tx: Tx, id: string, label: string): Promise<number> => new SystemRepository(actorTable, scope, tx).update({ id }, { label });
const labelOf = async (id: string): Promise<unknown> => (await world.app.db.query(scope.session, 'SELECT a.label FROM actor a WHERE a.id = ?', [id]))[0][0];

describe('a transaction that the engine sends back', () => {
  it('is tried again on a new connection, from its beginning', async () => {
    const { id } = await someone();
    let tries = 0;
    await world.app.db.transact(scope.session, async (tx) => {
      tries += 1;
      await rename(tx, id, `percobaan ${tries}`);
      if (tries < 3) throw Object.assign(new Error('as the engine says it'), EMBEDDED ? { code: 'SQLITE_BUSY' } : { errno: 1213 });
    });
    expect(tries).toBe(3);
    expect(await labelOf(id)).toBe('percobaan 3');
  });

  it('is given up after 24 tries, told as unavailable, and leaves nothing', async () => {
    const { id } = await someone();
    let tries = 0;
    const work = world.app.db.transact(scope.session, async (tx) => {
      tries += 1;
      await rename(tx, id, 'tidak tersimpan');
      throw Object.assign(new Error('as the engine says it'), EMBEDDED ? { code: 'SQLITE_BUSY' } : { errno: 1213 });
    });
    await expect(work).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(tries).toBe(24);
    expect(await labelOf(id)).toBe('Kantor uji');
  });

  it('is not tried again for a fault of our own', async () => {
    let tries = 0;
    await expect(world.app.db.transact(scope.session, () => {
      tries += 1;
      return Promise.reject(new Error('ours'));
    })).rejects.toThrow('ours');
    expect(tries).toBe(1);
  });
});

if (!EMBEDDED) {
  const address = (): { host: string; port: number; user: string; password: string; database: string } => {
    if (world.url.engine === 'sqlite') throw new Error('not a server');
    const { host, port, user, password, database } = world.url;
    return { host, port, user, password, database };
  };
  const connectionId = async (tx: Tx): Promise<number> => Number((await tx.manager.query<{ id: number }[]>('SELECT CONNECTION_ID() AS id'))[0].id);
  const kill = async (id: number): Promise<void> => {
    const admin = await createConnection(address());
    await admin.query(`KILL ${id}`);
    await admin.end();
  };

  describe('a deadlock', () => {
    it('is resolved: both transactions succeed', async () => {
      const [one, two] = [await someone(), await someone()];
      let tries = 0;
      let waiting = 0;
      let bothHold: () => void = () => undefined;
      const barrier = new Promise<void>((resolve) => (bothHold = resolve));
      const swap = (first: TestActor, second: TestActor, label: string): Promise<void> =>
        world.app.db.transact(scope.session, async (tx) => {
          tries += 1;
          await rename(tx, first.id, label);
          waiting += 1;
          if (waiting === 2) bothHold();
          await barrier;
          await rename(tx, second.id, label);
        });
      await Promise.all([swap(one, two, 'kiri'), swap(two, one, 'kanan')]);
      // Without a third try there was no deadlock, and the test shows nothing.
      expect(tries).toBeGreaterThan(2);
      expect(await labelOf(one.id)).toBe(await labelOf(two.id));
    });
  });

  describe('a connection that is killed', () => {
    it('in the middle of a transaction: the work is done once, on another', async () => {
      const { id } = await someone();
      const used: number[] = [];
      await world.app.db.transact(scope.session, async (tx) => {
        used.push(await connectionId(tx));
        await rename(tx, id, `percobaan ${used.length}`);
        if (used.length === 1) await kill(used[0]);
        await rename(tx, id, `selesai ${used.length}`);
      });
      expect(used).toHaveLength(2);
      expect(used[1]).not.toBe(used[0]);
      expect(await labelOf(id)).toBe('selesai 2');
    });

    it('every time: DATABASE_UNAVAILABLE, and nothing is written', async () => {
      const { id } = await someone();
      const work = world.app.db.transact(scope.session, async (tx) => {
        const mine = await connectionId(tx);
        await rename(tx, id, 'tidak tersimpan');
        await kill(mine);
        await rename(tx, id, 'tidak tersimpan juga');
      });
      await expect(work).rejects.toBeInstanceOf(DatabaseUnavailable);
      expect(await labelOf(id)).toBe('Kantor uji');
    });

    it('just before COMMIT: not done again unless a second run would find the first', async () => {
      const { id } = await someone();
      let tries = 0;
      const work = (repeatable: boolean) => async (tx: Tx): Promise<void> => {
        tries += 1;
        if (repeatable) tx.markRepeatable();
        await rename(tx, id, `percobaan ${tries}`);
        if (tries === 1) await kill(await connectionId(tx));
      };
      await expect(world.app.db.transact(scope.session, work(false))).rejects.toBeInstanceOf(CommitUnknown);
      expect([tries, await labelOf(id)]).toEqual([1, 'Kantor uji']);
      tries = 0;
      await world.app.db.transact(scope.session, work(true));
      expect([tries, await labelOf(id)]).toEqual([2, 'percobaan 2']);
    });
  });

  describe('an answer to COMMIT that is lost on the wire', () => {
    let proxy: CuttingProxy;
    let app: App;
    beforeAll(async () => {
      const { port, ...rest } = address();
      proxy = await CuttingProxy.open(port);
      const engine = world.url.engine === 'mysql' ? 'mysql' : 'mariadb';
      const log = pino({ level: 'silent' }) as AppDeps['log'];
      const files = { store: await localStore(world.files), mostBytes: 1 };
      app = await createApp({ database: { ...rest, engine, port: proxy.port }, appKey: Buffer.alloc(32, 7), clock: systemClock, ids: world.ids, log, questions: [], files });
    });
    afterAll(async () => {
      await app.close();
      await proxy.close();
    });
    const ask = async (as: TestActor, query: string): Promise<{ data: Record<string, never> | null; errors?: { extensions: { code: string } }[] }> => {
      const response = await app.http.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${as.secret}` }, payload: { query } });
      return response.json();
    };

    it('is found again by the idempotency key: one effect, one true answer', async () => {
      const as = await someone();
      proxy.cuts = 0;
      proxy.cutAfterCommit(1);
      const answer = await ask(as, `mutation { innovationDraft(tenant: "${tenant.code}", input: { title: "Tersimpan sekali" }, idempotencyKey: "kunci-putus-1") { innovation { title } problems { code } } }`);
      expect(answer).toMatchObject({ data: { innovationDraft: { innovation: { title: 'Tersimpan sekali' }, problems: [] } } });
      expect(proxy.cuts).toBe(1);
      const kept = await world.app.db.query(scope.session, 'SELECT COUNT(*) FROM innovation_work w WHERE w.tenant_id = ? AND w.title = ?', [tenant.id, 'Tersimpan sekali']);
      expect(Number(kept[0][0])).toBe(1);
    });

    it('without a key is told as unavailable and not done a second time', async () => {
      const as = await someone();
      proxy.cuts = 0;
      proxy.cutAfterCommit(1);
      const answer = await ask(as, 'mutation { accessTokenCreate(input: { label: "putus", scopes: [READ] }) { secret problems { code } } }');
      expect(answer.errors?.map((e) => e.extensions.code)).toEqual(['DATABASE_UNAVAILABLE']);
      expect(proxy.cuts).toBe(1);
      const kept = await world.app.db.query(scope.session, 'SELECT COUNT(*) FROM access_token k WHERE k.actor_id = ? AND k.label = ?', [as.id, 'putus']);
      expect(Number(kept[0][0])).toBe(1);
    });
  });
}
