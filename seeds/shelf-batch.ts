import type { NewRow, Table } from '../src/tenancy/table';

/** Rows for one table: of one tenant, or of none (reference tables). */
export interface ShelfRows {
  readonly table: Table;
  /** The tenant's code; null for reference tables. */
  readonly tenant: string | null;
  readonly rows: readonly Record<string, unknown>[];
}

/** What a seed brings, ready to be written: sources first, then the shelf. */
export interface ShelfBatch {
  readonly name: string;
  readonly contentHash: string;
  readonly parts: readonly ShelfRows[];
}

/** One thing wrong in a seed file. */
export interface SeedFault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** All that is wrong with the seed files, found at once; nothing is written. */
export class SeedError extends Error {
  constructor(readonly faults: readonly SeedFault[]) {
    super(faults.slice(0, 40).map((f) => `${f.file}:${f.line}: ${f.what}`).join('\n'));
  }
}

/** The type of a row that is about to be inserted, once it has been checked. */
export type Checked<T extends Table> = NewRow<T>;
