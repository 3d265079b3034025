import type { Database } from '../../src/db/database';
import { SHELF_SESSION } from '../../src/db/session';
import { innovation } from '../../src/modules/innovation/data/tables';
import { KEEPERS } from '../../src/store';
import { TenantRepository } from '../../src/tenancy/repository';
import { actIn, publish, shelfRow, storeWith } from '../support/keeping-scene';
import { Mirror } from '../support/mirror';
import { World, type TestTenant } from '../support/world';

const AT_ONCE = 50;

describe(`${AT_ONCE} transactions at once that change the shelf`, () => {
  let world: World;
  let second: Database;
  beforeAll(async () => {
    world = await World.open();
    // Two servers of one database; the embedded engine has one by construction.
    second = world.url.engine === 'sqlite' ? world.app.db : await storeWith(world, KEEPERS);
  });
  afterAll(async () => {
    if (second !== world.app.db) await second.close();
    await world.close();
  });

  const linesOf = async (tenant: TestTenant): Promise<readonly (readonly [turn: number, row: string])[]> =>
    (await world.app.db.query(SHELF_SESSION, 'SELECT c.turn, c.row_id FROM shelf_change c WHERE c.row_tenant_id = ? ORDER BY c.turn', [tenant.id])).map(([turn, row]) => [Number(turn), String(row)] as const);

  it('each have a turn of their own, and whoever looks never sees a later one before an earlier one', async () => {
    const tenants = await Promise.all(Array.from({ length: 5 }, () => world.tenant('Kota Ramai')));
    const seen: number[] = [];
    let late = 0;
    let writing = true;
    const looking = (async () => {
      while (writing) {
        const rows = await second.query(SHELF_SESSION, `SELECT c.turn FROM shelf_change c WHERE c.row_tenant_id IN (${tenants.map(() => '?').join(', ')}) ORDER BY c.turn`, tenants.map((t) => t.id));
        const fresh = rows.map(([turn]) => Number(turn)).filter((turn) => !seen.includes(turn));
        const highest = Math.max(0, ...seen);
        late += fresh.filter((turn) => turn < highest).length;
        seen.push(...fresh);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    await Promise.all(Array.from({ length: AT_ONCE }, async (_, n) => {
      const id = world.ids.next();
      // Some take long between their first write and their turn: their number is still that of their commit.
      await actIn(n % 2 === 0 ? world.app.db : second, tenants[n % 5], async (tx, scope) => {
        await new TenantRepository(innovation, scope, tx).insert(shelfRow(id, { title: `Inovasi ${String(n)}` }));
        if (n % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      });
    })).finally(() => {
      writing = false;
    });
    await looking;
    const turns = (await Promise.all(tenants.map(linesOf))).flat().map(([turn]) => turn);
    expect(turns).toHaveLength(AT_ONCE);
    expect(new Set(turns).size).toBe(AT_ONCE);
    expect(late).toBe(0);
    // Otherwise nobody looked while they wrote.
    expect(seen.length).toBeGreaterThan(0);
  });

  it('on the same rows leave one line for each, of the turn that changed it last', async () => {
    const tenant = await world.tenant();
    const ids = Array.from({ length: 3 }, () => world.ids.next());
    for (const id of ids) await publish(world.app.db, tenant, innovation, id, { title: 'Mula-mula' });
    const published = await linesOf(tenant);
    const mirror = new Mirror(world, { tenants: [tenant.code] });
    await mirror.follow(2);
    await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => actIn(n % 2 === 0 ? world.app.db : second, tenant, (tx, scope) =>
      new TenantRepository(innovation, scope, tx).update(ids[n % 3], { title: `Perubahan ${String(n)}` }))));
    const changed = await linesOf(tenant);
    expect(changed.map(([, row]) => row).sort()).toEqual([...ids].sort());
    expect(changed[0][0]).toBeGreaterThan(published[2][0]);
    await mirror.follow(2);
    const shelf = await world.app.db.query(SHELF_SESSION, 'SELECT i.id, i.title FROM innovation i WHERE i.tenant_id = ? ORDER BY i.id', [tenant.id]);
    expect(mirror.kept()).toEqual(shelf.map(([id, title]) => [`inn_${String(id)}`, title]));
    expect(mirror.told.map(({ act }) => act)).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'CHANGED', 'CHANGED', 'CHANGED']);
  });
});
