import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../schema/migrations';
import { TABLES as FOUNDATION } from '../../schema/migrations/0001-foundation.tables';
import { TABLES as ACROSS } from '../../schema/migrations/0004-across-regions.tables';
import { runSeeds } from '../../seeds/run-seeds';
import { buildDataSource } from '../../src/db/data-source';
import { migrate } from '../../src/db/migrate';
import { shelfCheck } from '../../src/modules/shelf';
import { systemClock } from '../../src/platform/clock';
import { KEEPERS, openStore } from '../../src/store';
import { TABLES } from '../../src/tables';
import { classOf, TABLE_NAMES } from '../../src/tenancy/table-register';
import { tableNames } from '../support/catalogue';
import { PROJECT_ROOT } from '../support/contract-sources';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { plantRing } from '../support/isolation/places';
import { World } from '../support/world';

const NAME = 'AcrossRegions1700000000004';
const OURS = ACROSS.map(({ name }) => name);
/** What the foundation declared and nothing ever wrote: made anew in another shape. */
const REMADE = FOUNDATION.map(({ name }) => name).filter((name) => OURS.includes(name));

describe('the migration that lets governments work across regions, over filled tables', () => {
  let fresh: FreshDatabase;
  let source: DataSource;
  let before: Readonly<Record<string, number>>;
  const open = async (): Promise<void> => {
    source = await buildDataSource(fresh.url, TABLES).initialize();
  };
  const counts = async (names: readonly string[]): Promise<Record<string, number>> => {
    const counted: Record<string, number> = {};
    for (const name of names) counted[name] = Number((await source.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM ${name}`))[0].n);
    return counted;
  };
  const untouched = TABLE_NAMES.filter((name) => !OURS.includes(name));

  beforeAll(async () => {
    fresh = await freshDatabase();
    await migrate(fresh.url, TABLES);
    const world = await World.open(systemClock, { database: fresh.url });
    await runSeeds(world.app.db, [], PROJECT_ROOT, systemClock);
    await plantRing(world);
    await world.close();
    await open();
    before = await counts(TABLE_NAMES);
  });
  afterAll(async () => {
    if (source?.isInitialized) await source.destroy();
    await fresh.remove();
  });

  it('stands last, and remakes two tables that were never written', () => {
    expect(MIGRATIONS.map((m) => new m().name).at(-1)).toBe(NAME);
    expect(REMADE.sort()).toEqual(['replication_case', 'visit_case']);
    // Otherwise nothing was filled.
    const filled = TABLE_NAMES.filter((name) => ['tenant', 'published', 'bilateral'].includes(classOf(name)));
    expect([...filled, 'shelf_change'].filter((name) => before[name] === 0)).toEqual([]);
  });

  it('goes down: what it brought is gone, and every other row is there', async () => {
    await source.undoLastMigration({ transaction: fresh.url.engine === 'sqlite' ? 'each' : 'none' });
    const names = await tableNames(source);
    expect(OURS.filter((name) => names.includes(name)).sort()).toEqual(REMADE);
    expect(await counts(REMADE)).toEqual(Object.fromEntries(REMADE.map((name) => [name, 0])));
    expect(await counts(untouched)).toEqual(Object.fromEntries(untouched.map((name) => [name, before[name]])));
    await source.destroy();
  });

  it('goes up again: the tables are as they are declared, no row is lost, and the next start makes what is derived', async () => {
    expect((await migrate(fresh.url, TABLES)).ran).toEqual([NAME]);
    await open();
    expect((await source.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query)).toEqual([]);
    expect(await counts(untouched)).toEqual(Object.fromEntries(untouched.map((name) => [name, before[name]])));
    expect(await source.query('SELECT turn, built FROM shelf_head')).toMatchObject([{ built: 0 }]);
    await source.destroy();
    const db = await openStore(fresh.url, systemClock);
    expect(await shelfCheck(db, KEEPERS, systemClock, false)).toEqual(Object.fromEntries(KEEPERS.map(({ name }) => [name, []])));
    await db.close();
    await open();
    expect((await counts(['shelf_change'])).shelf_change).toBe(TABLE_NAMES.filter((n) => classOf(n) === 'published' && !OURS.includes(n)).reduce((sum, n) => sum + before[n], 0));
    expect(await source.query('SELECT turn, built FROM shelf_head')).toMatchObject([{ built: 1 }]);
  });

  it('goes on where a start was killed between its tables', async () => {
    if (fresh.url.engine === 'sqlite') return;
    // On servers each table is a step of its own: some are there, the last is not, and the register does not know of it.
    const [first, last] = [OURS[0], OURS[OURS.length - 1]];
    await source.query('SET FOREIGN_KEY_CHECKS = 0');
    await source.query(`DROP TABLE ${last}`);
    await source.query('SET FOREIGN_KEY_CHECKS = 1');
    await source.query(`DELETE FROM migrations WHERE name = '${NAME}'`);
    const kept = await counts([first, ...untouched]);
    await source.destroy();
    expect((await migrate(fresh.url, TABLES)).ran).toEqual([NAME]);
    await open();
    expect(await counts([first, ...untouched])).toEqual(kept);
    expect((await source.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query)).toEqual([]);
  });
});
