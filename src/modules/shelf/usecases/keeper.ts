import type { RowNote, Tx } from '../../../db/database';
import type { SystemScope } from '../../../tenancy/tenant-scope';

/** What a keeper works with: inside the transaction that changed the shelf, after that transaction has taken its turn. */
export interface Keeping {
  readonly tx: Tx;
  readonly scope: SystemScope;
  /** The number of this turn: later commits have higher ones. */
  readonly turn: number;
  /** Now, as an instant. */
  readonly at: string;
}

/** Something that is derived and does not agree with what it is derived from. */
export interface Drift {
  /** What it is: a table and a key in words. */
  readonly what: string;
  readonly kept: string;
  readonly made: string;
}

/** Keeps one thing that is derived from the shelf in step with it. */
export interface Keeper {
  readonly name: string;
  /** The matters of two sides that it derives from, by their tables; without the word all of them. What is published concerns every keeper. */
  readonly matters?: readonly string[];
  /** Brings what is derived in step with what this transaction did; what a keeper does to the shelf is noted too, for those after it. */
  keep(keeping: Keeping, notes: readonly RowNote[]): Promise<void>;
  /** Makes all of it anew and answers where it differs from what was kept; mends it when told to. */
  check(keeping: Keeping, mend: boolean): Promise<readonly Drift[]>;
}
