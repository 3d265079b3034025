import type { Table } from '../tenancy/table';
import type { Sql } from './sql';
import type { Viewer } from './viewer';

/** How a column's value becomes a field's value. */
export type Conversion = 'text' | 'number' | 'boolean' | 'id' | 'json';

/** Which comparisons a field allows in a `where`. */
export type FilterKind = 'string' | 'int' | 'boolean' | 'id' | 'code' | 'date';

/** A pair of columns that a join compares: own, theirs. */
export type JoinPair = readonly [own: string, their: string];

/** A field that stands for one column. */
export interface ColumnField {
  readonly kind: 'column';
  readonly column: string;
  readonly as: Conversion;
  readonly filter?: FilterKind;
  readonly sort?: boolean;
  /** The prefix of outward ids, where the column holds a key. */
  readonly idOf?: string;
}

/** A field made from several columns of the same row, without asking the database again. */
export interface ComputedField {
  readonly kind: 'computed';
  readonly columns: readonly string[];
  readonly compute: (row: Readonly<Record<string, unknown>>, instant: string) => unknown;
}

/** A to-one relation: joined into the same statement. */
export interface OneField {
  readonly kind: 'one';
  readonly target: () => ReadType;
  readonly on: readonly JoinPair[];
}

/** A to-many relation: a second statement over the parents' keys. */
export interface ManyField {
  readonly kind: 'many';
  readonly target: () => ReadType;
  readonly on: readonly JoinPair[];
}

export type ReadField = ColumnField | ComputedField | OneField | ManyField;

/** The order in which a list comes when nobody asks for another. */
export interface Order {
  readonly column: string;
  readonly direction: 'ASC' | 'DESC';
}

/** What the reads room knows of a readable type: its table, its fields, and the one visibility expression for the viewer. */
export interface ReadType {
  readonly name: string;
  readonly table: Table;
  /** First part of outward ids: `<prefix>_<26 characters>`. */
  readonly prefix: string;
  readonly fields: ReadonlyMap<string, ReadField>;
  readonly order: Order;
  /** Used alike by select, where, orderBy, count and node. */
  readonly visible: (viewer: Viewer, alias: string) => Sql;
}

/** Splits an outward id into its prefix and key; null when it is not one of ours. */
export function parseId(id: string): { readonly prefix: string; readonly key: string } | null {
  const found = /^([a-z]{2,4})_([0-7][0-9a-hjkmnp-tv-z]{25})$/.exec(id);
  return found === null ? null : { prefix: found[1], key: found[2] };
}

/** The outward form of a key. */
export function outwardId(prefix: string, key: string): string {
  return `${prefix}_${key}`;
}

/** The key of an outward id of this type, or null when the id is of another type or malformed. */
export function keyOf(type: Pick<ReadType, 'prefix'>, id: string): string | null {
  const parsed = parseId(id);
  return parsed !== null && parsed.prefix === type.prefix ? parsed.key : null;
}
