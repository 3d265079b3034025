import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../schema/migrations';
import { runSeeds } from '../../seeds/run-seeds';
import { buildDataSource } from '../../src/db/data-source';
import { openDatabase } from '../../src/db/database';
import { indexesOf, targetKey } from '../../src/db/entities';
import { EngineMismatch, migrate } from '../../src/db/migrate';
import type { TableShape } from '../../src/db/table-shape';
import { systemClock } from '../../src/platform/clock';
import { TABLES } from '../../src/tables';
import { guardStatement } from '../../src/tenancy/sql-guard';
import { TABLE_NAMES } from '../../src/tenancy/table-register';
import { catalogueTable, tableNames, type CatalogueTable } from '../support/catalogue';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';

const ROOT = join(__dirname, '..', '..');
const SHAPES = new Map<string, TableShape>(TABLES.map((t) => [t.name, t]));
const names = MIGRATIONS.map((m) => new m().name);

let fresh: FreshDatabase;
let source: DataSource;
let firstRun: readonly string[];
beforeAll(async () => {
  fresh = await freshDatabase();
  firstRun = (await migrate(fresh.url, TABLES)).ran;
});
afterEach(() => (source?.isInitialized ? source.destroy() : undefined));
afterAll(() => fresh.remove());

const open = async (tables: readonly TableShape[] = TABLES): Promise<DataSource> => {
  source = await buildDataSource(fresh.url, tables).initialize();
  return source;
};
const difference = async (of: DataSource): Promise<string[]> => (await of.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query);
const counts = async (of: DataSource): Promise<Record<string, number>> => {
  const counted: Record<string, number> = {};
  for (const name of TABLE_NAMES) counted[name] = Number((await of.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM ${name}`))[0].n);
  return counted;
};

/** What the register's declaration asks of a table, in the catalogue's words. */
function declared(table: TableShape): CatalogueTable {
  return {
    columns: Object.entries(table.columns).map(([name, c]) => `${name}${c.nullable ? '?' : ''}`).sort(),
    primary: [...table.primary],
    uniques: table.uniques.map((u) => u.join(',')).sort(),
    indexes: indexesOf(table).map((i) => i.join(',')).sort(),
    foreign: table.foreign.map((f) => `${f.columns.join(',')} -> ${f.target}(${targetKey(SHAPES, f.target).join(',')})`).sort(),
  };
}

describe('the migrations, on an empty database', () => {
  it('run once and then have nothing to do', async () => {
    expect(firstRun).toEqual(names);
    expect((await migrate(fresh.url, TABLES)).ran).toEqual([]);
  });

  it('leave no difference to the declared tables, and a difference would be seen', async () => {
    expect(await difference(await open())).toEqual([]);
    await source.destroy();
    const [first, ...rest] = TABLES;
    const wider = { ...first, columns: { ...first.columns, forgotten: { kind: 'int' as const, nullable: true } } };
    expect((await difference(await open([wider, ...rest]))).join('\n')).toMatch(/forgotten/);
  });

  it('make the tables of the register and no other', async () => {
    expect(await tableNames(await open())).toEqual([...TABLE_NAMES, 'migrations'].sort());
  });

  it.each(TABLES.map((t) => [t.name, t] as const))('make %s as it is declared: columns, keys, uniques, indexes', async (name, table) => {
    expect(await catalogueTable(await open(), name)).toEqual(declared(table));
  });

  it('let text compare byte by byte in every column', async () => {
    if (fresh.url.engine === 'sqlite') {
      const [{ same }] = await (await open()).query<{ same: number }[]>("SELECT COUNT(*) AS same FROM sqlite_master WHERE sql LIKE '%COLLATE%'");
      // BINARY is what SQLite does unless it is told otherwise.
      expect(same).toBe(0);
      return;
    }
    const rows = await (await open()).query<{ collation: string }[]>(
      "SELECT DISTINCT collation_name AS collation FROM information_schema.columns WHERE table_schema = DATABASE() AND collation_name IS NOT NULL AND table_name <> 'migrations'",
    );
    expect(rows.map((r) => r.collation).sort()).toEqual(['ascii_bin', 'utf8mb4_bin']);
  });

  it('go down to nothing and up again', async () => {
    await open();
    for (const _ of names) await source.undoLastMigration({ transaction: fresh.url.engine === 'sqlite' ? 'each' : 'none' });
    expect(await tableNames(source)).toEqual(['migrations']);
    await source.destroy();
    expect((await migrate(fresh.url, TABLES)).ran).toEqual(names);
    expect(await difference(await open())).toEqual([]);
  });

  it('run again over filled tables and keep every row', async () => {
    const db = await openDatabase(fresh.url, TABLES, guardStatement);
    await runSeeds(db, [], ROOT, systemClock);
    await db.close();
    const before = await counts(await open());
    expect(before.region).toBeGreaterThan(500);
    await source.destroy();
    expect((await migrate(fresh.url, TABLES)).ran).toEqual([]);
    expect(await counts(await open())).toEqual(before);
  });

  it('refuse a server that is not the one of the address', async () => {
    if (fresh.url.engine === 'sqlite') {
      // The embedded engine is in this process; what can be wrong is the file.
      await expect(migrate({ engine: 'sqlite', path: __filename }, TABLES)).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
      return;
    }
    const other = fresh.url.engine === 'mysql' ? 'mariadb' : 'mysql';
    const refusal = migrate({ ...fresh.url, engine: other }, TABLES);
    await expect(refusal).rejects.toBeInstanceOf(EngineMismatch);
    await expect(refusal).rejects.toMatchObject({ code: 'ENGINE_MISMATCH' });
  });
});
