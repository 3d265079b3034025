import type { EntityManager } from 'typeorm';
import type { Engine } from './engine';

/** What a transaction did to one row that others derive from. */
export interface RowNote {
  readonly table: string;
  /** Whose row it is; empty where its partner changed it. */
  readonly owner: string | null;
  /** The partner who changed a row of two sides; empty where its owner did. */
  readonly partner: string | null;
  readonly id: string;
  readonly act: 'INSERT' | 'UPDATE' | 'DELETE';
  /** The row before, where there was one and it could be told. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** What was written: the whole row, or the columns that changed. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** The database cannot be reached or cannot take the work now; nothing was acknowledged. */
export class DatabaseUnavailable extends Error {}

/** The connection was lost while COMMIT was under way: whether the work was kept is not known, so it is not done again. */
export class CommitUnknown extends DatabaseUnavailable {}

/** An open transaction. Only repositories look inside. */
export class Tx {
  private once = true;
  /** What was done to rows that others derive from, in order: the repositories write it, the keepers read it before COMMIT. */
  readonly notes: RowNote[] = [];

  constructor(readonly manager: EntityManager, readonly engine: Engine) {}

  /** True when the work may be done again even if it was perhaps committed. */
  get repeatable(): boolean {
    return !this.once;
  }

  /** Says that a second run finds what a first one left (an idempotency record) and answers the same. */
  markRepeatable(): void {
    this.once = false;
  }
}
