import type { Column, ColumnKind, Foreign, TableShape } from '../db/table-shape';
import { codesOf, type Vocabulary } from '../domain/vocabulary/vocabulary';
import { classOf, type TableClass, type TableName, type TableNameOf } from './table-register';

/** A declared table, with the columns of its class already added. */
export interface Table<N extends TableName = TableName, C extends Columns = Columns> extends TableShape {
  readonly name: N;
  readonly cls: TableClass;
  readonly columns: C;
  /** Of a bilateral table: the columns that the partner may change; all else is its owner's alone. */
  readonly partner: readonly string[];
}

export type Columns = Readonly<Record<string, Column>>;

type Value<C> = C extends Column<infer T> ? T : never;

/** The row of a table as the database gives it. */
export type Row<T extends Table> = { readonly [K in keyof T['columns']]: Value<T['columns'][K]> };

type NullableKeys<C extends Columns> = { [K in keyof C]: null extends Value<C[K]> ? K : never }[keyof C];
/** What must be given to insert: columns that may be empty can be left out. */
export type NewRow<T extends Table> = Omit<Row<T>, NullableKeys<T['columns']>> &
  Partial<Pick<Row<T>, NullableKeys<T['columns']> & keyof Row<T>>>;

const column = <T>(kind: ColumnKind, length?: number): Column<T> => ({ kind, length, nullable: false });

/** A key made by us: 26 characters. */
export const key = (): Column<string> => column('key', 26);
/** A code in ASCII, compared byte by byte. */
export const code = <T extends string = string>(length = 40): Column<T> => column<T>('code', length);
/** A code of a closed vocabulary. */
export const oneOf = <V extends string>(words: Vocabulary<V>, length = 30): Column<V> => ({ ...column<V>('code', length), words: codesOf(words) });
/** Text of at most `length` characters. */
export const str = (length = 200): Column<string> => column('string', length);
/** Text of at most 16,000 characters. */
export const text = (): Column<string> => column('text');
/** A whole number of 32 bits. */
export const int = (): Column<number> => column('int');
/** A whole number up to 2^53 - 1. */
export const big = (): Column<number> => column('big');
/** 0 or 1. */
export const flag = (): Column<0 | 1> => column<0 | 1>('int');
/** A legal date, "2023-03-28". */
export const date = (): Column<string> => ({ ...column<string>('code', 10), format: 'date' });
/** A UTC instant, "2023-03-28T02:00:00.000Z". */
export const instant = (): Column<string> => ({ ...column<string>('code', 24), format: 'instant' });
/** The same column, but it may be empty. */
export const maybe = <T>(of: Column<T>): Column<T | null> => ({ ...of, nullable: true });
/** The two columns of a partial date: the earliest and the latest day that it can mean. */
export function partialDate<P extends string>(prefix: P): Record<`${P}_earliest` | `${P}_latest`, Column<string | null>> {
  return { [`${prefix}_earliest`]: maybe(date()), [`${prefix}_latest`]: maybe(date()) } as Record<`${P}_earliest` | `${P}_latest`, Column<string | null>>;
}

const provenance = { source_id: maybe(key()), source_place: maybe(str(200)) };
const BASE = {
  reference: { id: key(), synthetic: flag(), ...provenance },
  tenant: { tenant_id: key(), id: key(), synthetic: flag(), version: int(), created_at: instant() },
  published: { tenant_id: key(), id: key(), synthetic: flag(), ...provenance, conflict_group: maybe(code(60)), published_at: instant() },
  bilateral: { owner_tenant_id: key(), id: key(), partner_tenant_id: key(), synthetic: flag(), version: int(), created_at: instant() },
  derived: { id: key() },
  system: { id: key() },
} as const;

const PRIMARY: Readonly<Record<TableClass, readonly string[]>> = {
  reference: ['id'],
  tenant: ['tenant_id', 'id'],
  published: ['tenant_id', 'id'],
  bilateral: ['owner_tenant_id', 'id'],
  derived: ['id'],
  system: ['id'],
};

type ClassOf<N extends TableName> = { [C in TableClass]: N extends TableNameOf<C> ? C : never }[TableClass];
type BaseOf<N extends TableName> = (typeof BASE)[ClassOf<N>];

interface Extras {
  readonly foreign?: readonly Foreign[];
  readonly uniques?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  readonly partner?: readonly string[];
}

/**
 * Declares a table of the register. Guarantees the key of its class, a foreign key to each tenant column's tenant and
 * to the source, and that every unique of a tenant-keyed table begins with the tenant (data-safety: wall 2).
 */
export function defineTable<N extends TableName, C extends Columns>(name: N, own: C, extras: Extras = {}): Table<N, BaseOf<N> & C> {
  const cls = classOf(name);
  const columns = { ...BASE[cls], ...own } as unknown as BaseOf<N> & C;
  const owners = Object.keys(BASE[cls]).filter((c) => c.endsWith('tenant_id'));
  const owner = owners.length > 0 ? owners.slice(0, 1) : [];
  const foreign: Foreign[] = [
    ...owners.map((c): Foreign => ({ columns: [c], target: 'tenant' })),
    ...('source_id' in BASE[cls] && name !== 'source' ? [{ columns: ['source_id'], target: 'source' as const }] : []),
    ...(extras.foreign ?? []),
  ];
  const partner = extras.partner ?? [];
  // Whose a row is and which it is, is never for the other side to say.
  const fixed = ['id', 'synthetic', 'version', 'created_at', ...owners];
  if (partner.length > 0 && (cls !== 'bilateral' || partner.some((c) => fixed.includes(c) || !Object.hasOwn(columns, c)))) throw new Error(`${name}: no such columns for a partner`);
  return {
    name,
    cls,
    columns,
    primary: PRIMARY[cls],
    foreign,
    uniques: (extras.uniques ?? []).map((u) => [...owner, ...u]),
    indexes: [
      ...(cls === 'published' || cls === 'bilateral' ? [['id']] : []),
      ...(cls === 'bilateral' ? [['partner_tenant_id', 'id']] : []),
      ...(extras.indexes ?? []),
    ],
    partner,
  };
}

/** A foreign key from own columns to the primary key of another table. */
export function fk(target: TableName, ...columns: readonly string[]): Foreign {
  return { target, columns };
}
