import { DatabaseUnavailable } from '../../src/db/database';
import { parseDatabaseUrl } from '../../src/db/database-url';
import { SHELF_SESSION } from '../../src/db/session';
import { innovation } from '../../src/modules/innovation/data/tables';
import { shelfCheck } from '../../src/modules/shelf';
import { systemClock } from '../../src/platform/clock';
import { KEEPERS } from '../../src/store';
import { TenantRepository } from '../../src/tenancy/repository';
import { actIn, shelfRow } from '../support/keeping-scene';
import { Mirror } from '../support/mirror';
import { World, type TestTenant } from '../support/world';

describe('what is derived, on three writers of one cluster', () => {
  const worlds: World[] = [];
  let tenant: TestTenant;
  beforeAll(async () => {
    for (const address of (process.env.LUMBUNG_TEST_NODES ?? '').split(' ')) {
      const database = parseDatabaseUrl(address);
      if (database === null) throw new Error('no Galera node');
      worlds.push(await World.open(systemClock, { database }));
    }
    tenant = await worlds[0].tenant('Kota Gugus');
    // What one node wrote, the others show a moment later.
    for (const world of worlds) while ((await world.app.db.query(SHELF_SESSION, 'SELECT t.id FROM tenant t WHERE t.id = ?', [tenant.id])).length === 0) await new Promise((done) => setTimeout(done, 50));
  });
  afterAll(() => Promise.all(worlds.map((w) => w.close())));

  it('has a turn for each of 30 commits, and a mirror that asks another node each time ends with exactly the shelf', async () => {
    let asked = 0;
    let writing = true;
    const mirror = new Mirror(() => worlds[(asked += 1) % worlds.length], { tenants: [tenant.code] });
    const polling = (async () => {
      while (writing) await mirror.poll(3);
    })();
    const ids = Array.from({ length: 30 }, () => worlds[0].ids.next());
    // All thirty want the one turn; whoever is told that the database is busy does what it is told, and tries again.
    const published = async <T>(work: () => Promise<T>): Promise<T> => {
      for (let tries = 0; ; tries += 1) {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof DatabaseUnavailable) || tries === 8) throw error;
        }
      }
    };
    await Promise.all(ids.map((id, n) => published(() => actIn(worlds[n % worlds.length].app.db, tenant, (tx, scope) => new TenantRepository(innovation, scope, tx).insert(shelfRow(id, { title: `Inovasi ${String(n)}` })))))).finally(() => {
      writing = false;
    });
    await polling;
    const turns = async (world: World): Promise<readonly number[]> => (await world.app.db.query(SHELF_SESSION, 'SELECT c.turn FROM shelf_change c WHERE c.row_tenant_id = ?', [tenant.id])).map(([turn]) => Number(turn));
    while ((await Promise.all(worlds.map(turns))).some((seen) => seen.length < ids.length)) await new Promise((done) => setTimeout(done, 50));
    expect(new Set(await turns(worlds[0])).size).toBe(ids.length);
    await mirror.follow(3);
    expect(mirror.kept().map(([id]) => id)).toEqual(ids.map((id) => `inn_${id}`).sort());
    expect((await published(() => shelfCheck(worlds[1].app.db, KEEPERS, systemClock, false))).changes).toEqual([]);
  });
});
