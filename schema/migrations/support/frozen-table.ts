import { createHash } from 'node:crypto';
import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';

/**
 * How migrations write tables down: plain data that never changes once it has landed, apart from the living declarations
 * in src/modules. Column notation: `key`, `code(40)`, `string(200)`, `text`, `int`, `big`; a trailing `?` allows empty.
 */
export interface FrozenTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly primary: readonly string[];
  readonly foreign: readonly { readonly columns: readonly string[]; readonly target: string; readonly to: readonly string[] }[];
  readonly uniques: readonly (readonly string[])[];
  readonly indexes: readonly (readonly string[])[];
}

const nameOf = (kind: string, table: string, columns: readonly string[]): string =>
  `${kind}_${table.slice(0, 45)}_${createHash('sha256').update(columns.join(',')).digest('hex').slice(0, 8)}`;

function columnOf(engine: string, table: FrozenTable, name: string, notation: string): TableColumnOptions {
  const found = /^(key|code|string|text|int|big)(?:\((\d+)\))?(\?)?$/.exec(notation);
  if (found === null) throw new Error(`${table.name}.${name}: column notation ${notation}`);
  const [, kind, length, nullable] = found;
  const sqlite = engine === 'better-sqlite3';
  const ascii = sqlite ? {} : { charset: 'ascii', collation: 'ascii_bin' };
  const utf8 = sqlite ? {} : { charset: 'utf8mb4', collation: 'utf8mb4_bin' };
  const primary = table.primary.includes(name);
  const base = {
    name,
    isNullable: nullable === '?',
    ...(primary ? { isPrimary: true, primaryKeyConstraintName: nameOf('pk', table.name, table.primary) } : {}),
  };
  switch (kind) {
    case 'key':
      return { ...base, type: sqlite ? 'varchar' : 'char', length: '26', ...ascii };
    case 'code':
      return { ...base, type: 'varchar', length, ...ascii };
    case 'string':
      return { ...base, type: 'varchar', length, ...utf8 };
    case 'text':
      return { ...base, type: 'text', ...utf8 };
    case 'int':
      return { ...base, type: sqlite ? 'integer' : 'int' };
    default:
      return { ...base, type: 'bigint' };
  }
}

/**
 * Creates the tables in the order given, each with named keys and indexes, the same on every engine. A table that is there
 * already is left: MySQL and MariaDB commit each one by itself, so a start that was killed half-way is finished by the next.
 */
export async function createTables(runner: QueryRunner, tables: readonly FrozenTable[]): Promise<void> {
  const engine = runner.dataSource.options.type;
  const sqlite = engine === 'better-sqlite3';
  for (const table of tables) {
    const uniques = table.uniques.map((u) => ({ name: nameOf('uq', table.name, u), columnNames: [...u] }));
    await runner.createTable(
      new Table({
        name: table.name,
        columns: Object.entries(table.columns).map(([name, notation]) => columnOf(engine, table, name, notation)),
        foreignKeys: table.foreign.map((f) => ({
          name: nameOf('fk', table.name, f.columns),
          columnNames: [...f.columns],
          referencedTableName: f.target,
          referencedColumnNames: [...f.to],
          onDelete: 'NO ACTION',
          onUpdate: 'NO ACTION',
        })),
        uniques: sqlite ? uniques : [],
        indices: [
          ...(sqlite ? [] : uniques.map((u) => ({ ...u, isUnique: true }))),
          ...table.indexes.map((i) => ({ name: nameOf('ix', table.name, i), columnNames: [...i] })),
        ],
      }),
      true,
    );
  }
}

/** Drops the tables in reverse order, those that are there. */
export async function dropTables(runner: QueryRunner, tables: readonly FrozenTable[]): Promise<void> {
  for (const table of [...tables].reverse()) await runner.dropTable(table.name, true);
}
