import type { DataSource } from 'typeorm';

/** A table as the database's own catalogue describes it. */
export interface CatalogueTable {
  /** Name of each column, with "?" after it where it may be empty. */
  readonly columns: string[];
  readonly primary: string[];
  /** Columns of each unique, joined by commas; sorted. */
  readonly uniques: string[];
  readonly indexes: string[];
  /** `columns -> table(columns)`; sorted. */
  readonly foreign: string[];
}

type Row = Record<string, string | number | null>;

function grouped(rows: readonly Row[], by: string, value: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) groups.set(String(row[by]), [...(groups.get(String(row[by])) ?? []), String(row[value])]);
  return groups;
}

async function embeddedTable(source: DataSource, table: string): Promise<CatalogueTable> {
  const ask = (sql: string): Promise<Row[]> => source.query<Row[]>(sql);
  const columns = await ask(`SELECT name, "notnull" AS needed, pk FROM pragma_table_info('${table}')`);
  const lists = await ask(`SELECT name, origin FROM pragma_index_list('${table}')`);
  const parts = async (origin: string): Promise<string[]> => {
    const found = lists.filter((l) => l.origin === origin).map(async (l) => (await ask(`SELECT name FROM pragma_index_info('${String(l.name)}') ORDER BY seqno`)).map((r) => r.name).join(','));
    return (await Promise.all(found)).sort();
  };
  const keys = await ask(`SELECT id, "table" AS target, "from" AS own, "to" AS theirs FROM pragma_foreign_key_list('${table}') ORDER BY id, seq`);
  return {
    columns: columns.map((c) => `${String(c.name)}${c.needed === 1 ? '' : '?'}`).sort(),
    primary: columns.filter((c) => Number(c.pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk)).map((c) => String(c.name)),
    uniques: await parts('u'),
    indexes: await parts('c'),
    foreign: [...grouped(keys, 'id', 'own')].map(([id, own]) => {
      const same = keys.filter((k) => String(k.id) === id);
      return `${own.join(',')} -> ${String(same[0].target)}(${same.map((k) => k.theirs).join(',')})`;
    }).sort(),
  };
}

async function serverTable(source: DataSource, table: string): Promise<CatalogueTable> {
  const ask = (sql: string): Promise<Row[]> => source.query<Row[]>(sql, [table]);
  const of = 'table_schema = DATABASE() AND table_name = ?';
  const columns = await ask(`SELECT column_name AS name, is_nullable AS optional FROM information_schema.columns WHERE ${of}`);
  const indexes = await ask(`SELECT index_name AS name, column_name AS own, non_unique AS many FROM information_schema.statistics WHERE ${of} ORDER BY index_name, seq_in_index`);
  const keys = await ask(`SELECT constraint_name AS name, column_name AS own, referenced_table_name AS target, referenced_column_name AS theirs
    FROM information_schema.key_column_usage WHERE ${of} AND referenced_table_name IS NOT NULL ORDER BY constraint_name, ordinal_position`);
  const columnsOf = (wanted: (row: Row) => boolean): string[] => [...grouped(indexes.filter(wanted), 'name', 'own').values()].map((c) => c.join(',')).sort();
  return {
    columns: columns.map((c) => `${String(c.name)}${c.optional === 'YES' ? '?' : ''}`).sort(),
    primary: indexes.filter((i) => i.name === 'PRIMARY').map((i) => String(i.own)),
    uniques: columnsOf((i) => Number(i.many) === 0 && i.name !== 'PRIMARY'),
    indexes: columnsOf((i) => Number(i.many) === 1),
    foreign: [...grouped(keys, 'name', 'own')].map(([name, own]) => {
      const same = keys.filter((k) => k.name === name);
      return `${own.join(',')} -> ${String(same[0].target)}(${same.map((k) => k.theirs).join(',')})`;
    }).sort(),
  };
}

/** The names of all tables that a database holds, those of its engine left out; sorted. */
export async function tableNames(source: DataSource): Promise<string[]> {
  const sql = source.options.type === 'better-sqlite3'
    ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  return (await source.query<{ name: string }[]>(sql)).map((r) => r.name).sort();
}

/** Describes one table from the catalogue of the database itself. */
export function catalogueTable(source: DataSource, table: string): Promise<CatalogueTable> {
  return source.options.type === 'better-sqlite3' ? embeddedTable(source, table) : serverTable(source, table);
}
