import { join } from 'node:path';
import { runSeeds } from '../../seeds/run-seeds';
import { openDatabase, type Database } from '../../src/db/database';
import { migrate } from '../../src/db/migrate';
import { SHELF_SESSION } from '../../src/db/session';
import { innovation } from '../../src/modules/innovation/data/tables';
import { shelfCheck } from '../../src/modules/shelf';
import { shelfChange } from '../../src/modules/shelf/data/tables';
import { systemClock } from '../../src/platform/clock';
import { keyFromName } from '../../src/platform/ids';
import { KEEPERS, openStore } from '../../src/store';
import { TABLES } from '../../src/tables';
import { SystemRepository, TenantRepository } from '../../src/tenancy/repository';
import { guardStatement } from '../../src/tenancy/sql-guard';
import { classOf, TABLE_NAMES } from '../../src/tenancy/table-register';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';

const ROOT = join(__dirname, '..', '..');
const PUBLISHED = TABLE_NAMES.filter((name) => classOf(name) === 'published');
const scope = new SystemScope('a test makes what is derived anew');

describe('what is derived, in a database that came from before there was any of it', () => {
  let fresh: FreshDatabase;
  let db: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await migrate(fresh.url, TABLES);
    // As an older release wrote: nobody keeps anything.
    const old = await openDatabase(fresh.url, TABLES, guardStatement);
    await runSeeds(old, ['stories'], ROOT, systemClock);
    await old.close();
  });
  afterAll(async () => {
    await db.close();
    await fresh.remove();
  });

  const one = async (sql: string, params: readonly unknown[] = []): Promise<number> => Number((await db.query(SHELF_SESSION, sql, params))[0][0]);
  const onTheShelf = async (): Promise<number> => {
    let count = 0;
    for (const name of PUBLISHED) count += await one(`SELECT COUNT(*) FROM ${name} x`);
    return count;
  };
  const heads = (): Promise<unknown[][]> => db.query(SHELF_SESSION, 'SELECT h.turn, h.built FROM shelf_head h', []);

  it('is made when the database is opened, and once only', async () => {
    db = await openStore(fresh.url, systemClock);
    const rows = await onTheShelf();
    expect(rows).toBeGreaterThan(100);
    expect(await one("SELECT COUNT(*) FROM shelf_change c WHERE c.act = 'PUBLISHED'")).toBe(rows);
    const made = await heads();
    expect(made.map(([, built]) => Number(built))).toEqual([1]);
    await db.close();
    db = await openStore(fresh.url, systemClock);
    expect(await heads()).toEqual(made);
  });

  it('agrees with what it is derived from: a check finds nothing', async () => {
    const found = await shelfCheck(db, KEEPERS, systemClock, false);
    expect(Object.keys(found)).toEqual(KEEPERS.map(({ name }) => name));
    expect(found).toEqual(Object.fromEntries(KEEPERS.map(({ name }) => [name, []])));
  });

  it('is found out where it does not, told without being touched, and mended when that is asked for', async () => {
    const [[tenantId, forgotten]] = await db.query(SHELF_SESSION, 'SELECT i.tenant_id, i.id FROM innovation i ORDER BY i.id LIMIT 1', []);
    const imagined = '00000000000000000000000007';
    await db.transact(scope.session, async (tx) => {
      const lines = new SystemRepository(shelfChange, scope, tx);
      await lines.deleteWhere({ row_id: String(forgotten) });
      await lines.insertAll([{ id: keyFromName('shelf_change', 'innovation', String(tenantId), imagined), kind: 'innovation', row_tenant_id: String(tenantId), row_id: imagined, act: 'PUBLISHED', turn: 1, at: '2026-01-01T00:00:00.000Z', synthetic: 0 }]);
    });
    const expected = [
      { what: `shelf_change innovation ${String(forgotten)}`, kept: '-', made: 'PUBLISHED' }, { what: `shelf_change innovation ${imagined}`, kept: 'PUBLISHED', made: 'REMOVED' },
    ];
    for (const mend of [false, false, true]) expect((await shelfCheck(db, KEEPERS, systemClock, mend)).changes).toEqual(expected);
    expect((await shelfCheck(db, KEEPERS, systemClock, true)).changes).toEqual([]);
    // Mended as changes of now: mirrors that were past the beginning hear of it.
    const [[turn]] = await heads();
    const mended = await db.query(SHELF_SESSION, 'SELECT c.act, c.turn FROM shelf_change c WHERE c.row_id IN (?, ?) ORDER BY c.act', [forgotten, imagined]);
    expect(mended.map(([act]) => act)).toEqual(['PUBLISHED', 'REMOVED']);
    expect(mended.every(([, t]) => Number(t) > 1 && Number(t) <= Number(turn))).toBe(true);
  });

  it('is kept from then on', async () => {
    const [[tenantId, id]] = await db.query(SHELF_SESSION, 'SELECT i.tenant_id, i.id FROM innovation i ORDER BY i.id LIMIT 1', []);
    await db.transact(scope.session, (tx) => new TenantRepository(innovation, scope.forTenant(String(tenantId)), tx).update(String(id), { title: 'Judul baru' }));
    expect((await db.query(SHELF_SESSION, 'SELECT c.act FROM shelf_change c WHERE c.row_id = ?', [id])).map(([act]) => act)).toEqual(['CHANGED']);
    expect(await shelfCheck(db, KEEPERS, systemClock, false)).toEqual(Object.fromEntries(KEEPERS.map(({ name }) => [name, []])));
  });
});
