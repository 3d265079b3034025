import { createHash } from 'node:crypto';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Engine } from './engine';
import type { Column, TableShape } from './table-shape';

/** The name of a constraint: its kind, its table and a short hash of its columns, at most 64 characters (MySQL's limit). */
export function constraintName(kind: 'pk' | 'fk' | 'uq' | 'ix', table: string, columns: readonly string[]): string {
  const hash = createHash('sha256').update(columns.join(',')).digest('hex').slice(0, 8);
  return `${kind}_${table.slice(0, 45)}_${hash}`;
}

/** The column type of an engine, as TypeORM options: text compares byte by byte everywhere, so that engines agree. */
export function columnType(engine: Engine, column: Column): { type: string; length?: string; charset?: string; collation?: string } {
  const ascii = engine === 'sqlite' ? {} : { charset: 'ascii', collation: 'ascii_bin' };
  const utf8 = engine === 'sqlite' ? {} : { charset: 'utf8mb4', collation: 'utf8mb4_bin' };
  const length = String(column.length ?? 0);
  switch (column.kind) {
    case 'key':
      return { type: engine === 'sqlite' ? 'varchar' : 'char', length, ...ascii };
    case 'code':
      return { type: 'varchar', length, ...ascii };
    case 'string':
      return { type: 'varchar', length, ...utf8 };
    case 'text':
      return { type: 'text', ...utf8 };
    case 'int':
      return { type: engine === 'sqlite' ? 'integer' : 'int' };
    case 'big':
      return { type: 'bigint' };
  }
}

/** A foreign key's index, unless the primary key, a unique or an index already begins with its columns. */
export function indexesOf(table: TableShape): readonly (readonly string[])[] {
  const starts = (long: readonly string[], short: readonly string[]): boolean => short.every((c, i) => long[i] === c);
  const all: (readonly string[])[] = [...table.indexes];
  for (const { columns } of table.foreign) {
    const covered = [table.primary, ...table.uniques, ...all].some((known) => starts(known, columns));
    if (!covered) all.push(columns);
  }
  return all;
}

/** The primary key that a foreign key of this target refers to. */
export function targetKey(tables: ReadonlyMap<string, TableShape>, target: string): readonly string[] {
  const found = tables.get(target);
  if (found === undefined) throw new Error(`foreign key to undeclared table ${target}`);
  return found.primary;
}

/** Builds the entity metadata of one engine from the declared tables. */
export function buildEntities(engine: Engine, declared: readonly TableShape[]): EntitySchema[] {
  const tables = new Map<string, TableShape>(declared.map((t) => [t.name, t]));
  return declared.map((table) => {
    const columns: Record<string, EntitySchemaColumnOptions> = {};
    for (const [name, column] of Object.entries(table.columns)) {
      const primary = table.primary.includes(name);
      columns[name] = {
        ...(columnType(engine, column) as EntitySchemaColumnOptions),
        nullable: column.nullable,
        ...(primary ? { primary: true, primaryKeyConstraintName: constraintName('pk', table.name, table.primary) } : {}),
      };
    }
    const uniques = table.uniques.map((u) => ({ name: constraintName('uq', table.name, u), columns: [...u] }));
    return new EntitySchema<Record<string, unknown>>({
      name: table.name,
      tableName: table.name,
      columns,
      // MySQL keeps a unique constraint as a unique index; TypeORM's diff is empty only when each engine is told its own way.
      uniques: engine === 'sqlite' ? uniques : [],
      indices: [
        ...(engine === 'sqlite' ? [] : uniques.map((u) => ({ ...u, unique: true }))),
        ...indexesOf(table).map((i) => ({ name: constraintName('ix', table.name, i), columns: [...i] })),
      ],
      foreignKeys: table.foreign.map((f) => ({
        name: constraintName('fk', table.name, f.columns),
        target: f.target,
        columnNames: [...f.columns],
        referencedColumnNames: [...targetKey(tables, f.target)],
        onDelete: 'NO ACTION' as const,
        onUpdate: 'NO ACTION' as const,
      })),
    });
  });
}
