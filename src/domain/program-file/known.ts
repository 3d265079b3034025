import type { EditionPhase } from '../vocabulary/competition-words';
import type { Path } from './field';
import type { Present } from './rows';

/** How far an edition has come: what of it may still be changed by a file. */
export interface EditionState {
  readonly phase: EditionPhase;
  /** Whether its rules were frozen, which opening does. */
  readonly frozen: boolean;
  readonly cancelled: boolean;
  /** Whether its last day was moved for all entrants, which is told with its reason and not undone by a file. */
  readonly moved: boolean;
  /** Whether it is run on this server. */
  readonly run: boolean;
}

/** What is kept, as far as a file has to do with it. */
export interface Known {
  /** The code of the tenant that applies the file. */
  readonly tenant: string;
  readonly rows: readonly Present[];
  /** Codes of government affairs. */
  readonly affairs: ReadonlySet<string>;
  /** Hashes of packs of this tenant, and of others that the file uses, by their names (wanted.ts). */
  readonly packs: ReadonlyMap<string, string>;
  /** Hashes of this tenant's rubrics by their names. */
  readonly rubrics: ReadonlyMap<string, string>;
  /** States of the programme's editions by their year. */
  readonly editions: ReadonlyMap<number, EditionState>;
}

/** A pack or rubric of the file: its name, and the hash of its content where it could be read whole. */
export interface Issued {
  readonly path: Path;
  readonly name: string;
  readonly hash: string | null;
}

/** What the file issues in revisions that never change. */
export interface IssuedBy {
  readonly packs: readonly Issued[];
  readonly rubrics: readonly Issued[];
}
