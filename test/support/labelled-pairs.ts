import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An innovation of the labelled set. */
export interface LabelledRecord {
  readonly id: string;
  readonly government: string;
  readonly affairs: readonly string[];
  readonly title: string;
  readonly summary?: string;
}

/** What two innovations of the set are to each other, as a reader labelled them. */
export type PairLabel = 'DUPLICATE' | 'REPLICA' | 'HARD' | 'EASY';

/** One file of the labelled set: a half by the first hand, or all of the second hand. */
export interface LabelledHalf {
  readonly half: string;
  /** The families of records that nobody looked at while the measure was improved. */
  readonly blind?: readonly string[];
  readonly records: readonly LabelledRecord[];
  readonly pairs: readonly (readonly [string, string, PairLabel])[];
}

/** Reads a file of the set. */
export function labelledHalf(name: 'development' | 'held-out' | 'second-hand'): LabelledHalf {
  return JSON.parse(readFileSync(join(__dirname, '..', 'similarity', `${name}.json`), 'utf8')) as LabelledHalf;
}
