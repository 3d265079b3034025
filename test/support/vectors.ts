import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFraction, textOfFraction } from '../../src/domain/ranking/fraction';
import type { RankedEntry, Tally } from '../../src/domain/ranking/tally';
import { PROJECT_ROOT } from './contract-sources';
import type { PlainTally } from './second-tally';

/** A line that a vector expects: a ranked entry with its score as text, without the reason in words. */
export type ExpectedLine = Omit<RankedEntry, 'score' | 'reason'> & { readonly score: string | null };

/** A test vector, as test/vectors/README.md describes it. */
export interface Vector {
  readonly name: string;
  readonly purpose: { readonly id: string; readonly en: string };
  readonly working: readonly string[];
  readonly tally: PlainTally;
  readonly expected: readonly ExpectedLine[];
}

const FOLDER = join(PROJECT_ROOT, 'test/vectors');

/** All vectors, each with the name of its file. */
export const VECTORS: readonly (readonly [file: string, vector: Vector])[] = readdirSync(FOLDER).filter((file) => file.endsWith('.json')).sort()
  .map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Vector]);

/** A tally as the server takes it. */
export const tallyOf = (plain: PlainTally): Tally => ({
  ...plain, entries: plain.entries.map((entry) => ({ ...entry, carried: entry.carried === null ? null : readFraction(entry.carried) })),
} as Tally);

/** The same as the vectors write it. */
export const plainOf = (tally: Tally): PlainTally => ({
  ...tally, entries: tally.entries.map((entry) => ({ ...entry, carried: entry.carried === null ? null : textOfFraction(entry.carried) })),
});

/** A ranked entry as a vector writes it. */
export const lineOf = ({ entry, position, rank, place, score, shownHundredths, bonusHundredths, ties }: RankedEntry): ExpectedLine => ({
  entry, position, rank, place, score: score === null ? null : textOfFraction(score), shownHundredths, bonusHundredths, ties,
});
