/** What a column holds; each kind has one column type per engine (entities.ts). */
export type ColumnKind = 'key' | 'code' | 'string' | 'text' | 'int' | 'big';

/** A column: its kind, its length where it has one, and whether it may be empty. */
export interface Column<T = unknown> {
  readonly kind: ColumnKind;
  readonly length?: number;
  readonly nullable: boolean;
  /** How the text of a code is written, where that matters. */
  readonly format?: 'date' | 'instant';
  /** The only codes that it admits, where it has a vocabulary. */
  readonly words?: readonly string[];
  /** Only for the type checker: the type of the value. */
  readonly of?: T;
}

/** A foreign key: own columns to the target's primary key; the tenant column is the one of the side that owns the target. */
export interface Foreign {
  readonly columns: readonly string[];
  readonly target: string;
}

/** A table as the database room sees it; its class and its walls are the tenancy room's. */
export interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly primary: readonly string[];
  readonly foreign: readonly Foreign[];
  readonly uniques: readonly (readonly string[])[];
  readonly indexes: readonly (readonly string[])[];
}
