import { meanOf, midranks, spearman, tieTerm } from './correlation';
import type { Random } from './random';
import { chiSquareAbove } from './special-functions';

/** How far judges agree on the order of entries that all of them scored. */
export interface Concordance {
  readonly entries: number;
  readonly judges: number;
  /** Kendall's W from 0 to 1, corrected for ties. */
  readonly w: number;
  readonly chiSquare: number;
  /** How often chance alone would give at least this W. */
  readonly p: number;
  readonly by: 'CHI_SQUARE' | 'PERMUTATION';
  readonly meanSpearman: number;
}

/** From so many entries on the chi-square distribution is close enough. */
const CHI_SQUARE_ABOVE = 7;
/** How many orders are drawn below that. */
export const PERMUTATIONS = 5_000;

/** Sum of the squared deviations of the rank sums; ranks have been doubled, so that it is a whole number. */
function sumOfSquares(doubled: readonly Int32Array[]): number {
  const middle = doubled.length * (doubled[0].length + 1);
  let sum = 0;
  for (let i = 0; i < doubled[0].length; i += 1) {
    let rankSum = -middle;
    for (const ranks of doubled) rankSum += ranks[i];
    sum += rankSum * rankSum;
  }
  return sum;
}

function shuffle(ranks: Int32Array, random: Random): void {
  for (let i = ranks.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const kept = ranks[i];
    ranks[i] = ranks[j];
    ranks[j] = kept;
  }
}

/** The share of orders drawn at random within each judge that agree at least as much, the one that was found counted among them. */
function shareByPermutation(doubled: readonly Int32Array[], found: number, random: Random): number {
  const drawn = doubled.map((ranks) => ranks.slice());
  let asMuch = 1;
  for (let at = 0; at < PERMUTATIONS; at += 1) {
    // Against one judge who stays as it is the others are in every order equally often.
    for (const ranks of drawn.slice(1)) shuffle(ranks, random);
    if (sumOfSquares(drawn) >= found) asMuch += 1;
  }
  return asMuch / (PERMUTATIONS + 1);
}

/**
 * Kendall's W of at least two judges (one row of scores each, entries in the same order), none of them constant:
 * W = 12S / (m²(n³-n) - mΣT). The share of chance is chi-square's above seven entries; below, of
 * orders drawn at random.
 */
export function concordanceOf(rows: readonly (readonly number[])[], random: Random): Concordance {
  const [judges, entries] = [rows.length, rows[0].length];
  const doubled = rows.map((row) => Int32Array.from(midranks(row), (r) => r * 2));
  const found = sumOfSquares(doubled);
  const most = judges ** 2 * (entries ** 3 - entries) - judges * rows.reduce((sum, row) => sum + tieTerm(row), 0);
  const w = Math.min(1, (3 * found) / most);
  const chiSquare = judges * (entries - 1) * w;
  const large = entries > CHI_SQUARE_ABOVE;
  const p = large ? chiSquareAbove(chiSquare, entries - 1) : shareByPermutation(doubled, found, random);
  const pairs = rows.flatMap((a, i) => rows.slice(0, i).map((b) => spearman(a, b) ?? 0));
  return { entries, judges, w, chiSquare, p, by: large ? 'CHI_SQUARE' : 'PERMUTATION', meanSpearman: meanOf(pairs) };
}
