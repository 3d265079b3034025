import type { Database } from '../../../src/db/database';
import { SystemScope } from '../../../src/tenancy/tenant-scope';

/** A column as the database itself describes it; charset and collation are null where the engine has none. */
export interface CatalogueColumn {
  readonly name: string;
  readonly nullable: boolean;
  readonly charset: string | null;
  readonly collation: string | null;
}

/** A foreign key as the database itself describes it. */
export interface CatalogueForeign {
  readonly columns: readonly string[];
  readonly target: string;
  readonly to: readonly string[];
}

/** A table as the database itself describes it. */
export interface CatalogueTable {
  readonly name: string;
  readonly columns: readonly CatalogueColumn[];
  readonly primary: readonly string[];
  readonly uniques: readonly (readonly string[])[];
  readonly foreign: readonly CatalogueForeign[];
}

type Ask = (sql: string, ...params: readonly string[]) => Promise<readonly (readonly (string | null)[])[]>;

/** Gathers rows under a key, in their order. */
function grouped<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return found;
}

async function embedded(ask: Ask): Promise<CatalogueTable[]> {
  const named = await ask('SELECT m.name, m.sql FROM sqlite_master m WHERE m.type = ? ORDER BY m.name', 'table');
  const tables = named.filter(([name]) => name?.startsWith('sqlite_') === false);
  return Promise.all(tables.map(async ([name, sql]) => {
    const table = name ?? '';
    const columns = await ask('SELECT * FROM pragma_table_info(?)', table);
    const indexes = await ask('SELECT * FROM pragma_index_list(?)', table);
    const unique = indexes.filter(([, , isUnique, origin]) => isUnique === '1' && origin !== 'pk').map(([, index]) => index ?? '');
    const uniques = await Promise.all(unique.map(async (index) => (await ask('SELECT * FROM pragma_index_info(?)', index)).map(([, , column]) => column ?? '')));
    const foreign = grouped(await ask('SELECT * FROM pragma_foreign_key_list(?)', table), ([id]) => id ?? '');
    // What a column compares by is said in the table's own text only; nothing said is byte by byte.
    const collated = [...(sql ?? '').matchAll(/"(\w+)"[^,]*\bCOLLATE (\w+)/gi)];
    return {
      name: table,
      columns: columns.map(([, column, , notNull]) => ({
        name: column ?? '', nullable: notNull !== '1', charset: null, collation: collated.find(([, c]) => c === column)?.[2] ?? null,
      })),
      primary: columns.filter((c) => c[5] !== '0').sort((a, b) => Number(a[5]) - Number(b[5])).map(([, column]) => column ?? ''),
      uniques,
      foreign: [...foreign.values()].map((rows) => {
        const ordered = [...rows].sort((a, b) => Number(a[1]) - Number(b[1]));
        return { columns: ordered.map((r) => r[3] ?? ''), target: ordered[0][2] ?? '', to: ordered.map((r) => r[4] ?? '') };
      }),
    };
  }));
}

async function server(ask: Ask): Promise<CatalogueTable[]> {
  const tables = await ask('SELECT t.table_name FROM information_schema.tables t WHERE t.table_schema = DATABASE() AND t.table_type = ? ORDER BY t.table_name', 'BASE TABLE');
  const columns = await ask('SELECT c.table_name, c.column_name, c.is_nullable, c.character_set_name, c.collation_name FROM information_schema.columns c WHERE c.table_schema = DATABASE() ORDER BY c.ordinal_position');
  const indexes = await ask('SELECT s.table_name, s.index_name, s.column_name FROM information_schema.statistics s WHERE s.table_schema = DATABASE() AND s.non_unique = 0 ORDER BY s.index_name, s.seq_in_index');
  const foreign = await ask(
    'SELECT k.table_name, k.constraint_name, k.column_name, k.referenced_table_name, k.referenced_column_name FROM information_schema.key_column_usage k WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL ORDER BY k.constraint_name, k.ordinal_position',
  );
  return tables.map(([table]) => {
    const own = <T extends readonly (string | null)[]>(rows: readonly T[]): readonly T[] => rows.filter(([name]) => name === table);
    const keys = grouped(own(indexes), ([, index]) => index ?? '');
    return {
      name: table ?? '',
      columns: own(columns).map(([, name, nullable, charset, collation]) => ({ name: name ?? '', nullable: nullable === 'YES', charset, collation })),
      primary: (keys.get('PRIMARY') ?? []).map(([, , column]) => column ?? ''),
      uniques: [...keys].filter(([index]) => index !== 'PRIMARY').map(([, rows]) => rows.map(([, , column]) => column ?? '')),
      foreign: [...grouped(own(foreign), ([, constraint]) => constraint ?? '').values()].map((rows) => ({
        columns: rows.map((r) => r[2] ?? ''), target: rows[0][3] ?? '', to: rows.map((r) => r[4] ?? ''),
      })),
    };
  });
}

/** Reads every table of a database from the database's own catalogue, whatever the code declares. */
export async function readCatalogue(db: Database): Promise<readonly CatalogueTable[]> {
  const { session } = new SystemScope('a test reads the catalogue of the database');
  const ask: Ask = async (sql, ...params) => (await db.query(session, sql, params)).map((row) => row.map((v) => (v === null || v === undefined ? null : String(v as string | number))));
  return db.engine === 'sqlite' ? embedded(ask) : server(ask);
}
