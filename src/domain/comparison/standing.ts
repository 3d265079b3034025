import type { NoRankReason, StandingBand } from '../vocabulary/comparison-words';
import { compareAmounts, sumOf, type Amount } from './amount';

/** Below this many a median and a rank say nothing. */
export const FEWEST_PEERS = 3;

/** A figure that is to be placed among its peers. */
export interface Candidate {
  readonly value: Amount;
  /** Null where it is not known how far chance moves the figure. */
  readonly interval: { readonly low: Amount; readonly high: Amount } | null;
}

/** Where a figure stands. Ranks count from 1, the best; with intervals a rank is a range. */
export interface Standing {
  readonly band: StandingBand | null;
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  /** Why there is no rank; null exactly when there is one. */
  readonly reason: NoRankReason | null;
}

interface Bounds {
  readonly best: Amount;
  readonly worst: Amount;
}

/** A standing without a rank and without a band. */
export const unplaced = (reason: NoRankReason): Standing => ({ band: null, rankFrom: null, rankTo: null, reason });

function bandOf({ best, worst }: Bounds, twiceMedian: Amount, better: (a: Amount, b: Amount) => boolean): StandingBand {
  const twice = (amount: Amount): Amount => sumOf(amount, amount);
  if (better(twice(worst), twiceMedian)) return 'BETTER';
  return better(twiceMedian, twice(best)) ? 'WORSE' : 'MIDDLE';
}

/**
 * Places figures among each other, in the order given. A rank is the range that the intervals leave open (Goldstein and Spiegelhalter 1996):
 * one is surely above another only where their intervals do not meet. Where that leaves the whole group open there is no rank, and where no
 * interval is known there is none either; then the band says on which side of the median the figure lies. Guarantees that who is better is
 * never placed behind, that the order of the input does not matter, and that the reason is empty exactly where there is a rank.
 */
export function standingsOf(candidates: readonly Candidate[], end: 'HIGHER' | 'LOWER'): readonly Standing[] {
  if (candidates.length < FEWEST_PEERS) return candidates.map(() => unplaced('TOO_FEW_PEERS'));
  const better = (a: Amount, b: Amount): boolean => (end === 'HIGHER' ? compareAmounts(a, b) > 0 : compareAmounts(a, b) < 0);
  const bounds = candidates.map(({ value, interval }): Bounds => {
    const { low, high } = interval ?? { low: value, high: value };
    return end === 'HIGHER' ? { best: high, worst: low } : { best: low, worst: high };
  });
  const sorted = candidates.map(({ value }) => value).sort(compareAmounts);
  const twiceMedian = sumOf(sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]);
  const size = candidates.length;
  return candidates.map(({ interval }, i): Standing => {
    const band = bandOf(bounds[i], twiceMedian, better);
    if (interval === null) return { band, rankFrom: null, rankTo: null, reason: 'NO_INTERVAL' };
    const above = bounds.filter((other) => better(other.worst, bounds[i].best)).length;
    const below = bounds.filter((other) => better(bounds[i].worst, other.best)).length;
    if (above === 0 && below === 0) return { band, rankFrom: null, rankTo: null, reason: 'OVERLAP' };
    return { band, rankFrom: above + 1, rankTo: size - below, reason: null };
  });
}
