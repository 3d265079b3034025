import type { Table } from '../tenancy/table';
import type { Sql } from './sql';
import type { Viewer } from './viewer';

/** How a column's value becomes a field's value. */
export type Conversion = 'text' | 'number' | 'boolean' | 'id' | 'json';

/** Which comparisons a field allows in a `where`. */
export type FilterKind = 'string' | 'int' | 'boolean' | 'id' | 'code' | 'date' | 'instant';

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

/** A partial date, kept as the earliest and the latest day that it can mean; sorted by the earliest. */
export interface PeriodField {
  readonly kind: 'period';
  readonly earliest: string;
  readonly latest: string;
  readonly filter?: boolean;
  readonly sort?: boolean;
  readonly compute: (earliest: unknown, latest: unknown) => unknown;
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

export type ReadField = ColumnField | ComputedField | PeriodField | OneField | ManyField;

/** The column that a list is sorted by when this field is asked for; null when it cannot be. */
export function sortColumnOf(field: ReadField | undefined): string | null {
  if (field?.kind === 'column' && field.sort === true) return field.column;
  return field?.kind === 'period' && field.sort === true ? field.earliest : null;
}

/** Whether a `where` may speak of this field by itself (relations aside). */
export function isFilterable(field: ReadField): boolean {
  return (field.kind === 'column' && field.filter !== undefined) || (field.kind === 'period' && field.filter === true);
}

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
