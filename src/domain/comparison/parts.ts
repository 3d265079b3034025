import type { Breakdown } from '../metric-breakdown';
import { quotientOf, type Amount } from './amount';
import type { Tally } from './counting';
import { PERCENT_SCALE } from './interval';

/** A part of what was counted. */
export interface Part {
  readonly by: Breakdown;
  /** Null for what is mapped to no part: that is not known, and is never counted as zero of each. */
  readonly code: string | null;
  readonly things: number;
  /** Its share of all that was counted, in per cent; where things stand in several parts the shares add up to more than a hundred. */
  readonly share: Amount;
}

/**
 * The parts of a count: the largest first, then by code, and last of all what is not mapped. Guarantees that no part is zero: one that is
 * not named is either none or hidden in what is not mapped.
 */
export function partsOfCount(by: Breakdown, whole: Tally, parts: ReadonlyMap<string, Tally>): readonly Part[] {
  if (whole.counted <= 0) return [];
  return [...parts]
    .filter(([, { counted }]) => counted > 0)
    .map(([code, { counted }]): Part => ({
      by, code: code === '' ? null : code, things: counted, share: quotientOf({ scaled: counted * 100, scale: 0 }, { scaled: whole.counted, scale: 0 }, PERCENT_SCALE),
    }))
    .sort((a, b) => Number(a.code === null) - Number(b.code === null) || b.things - a.things || ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}
