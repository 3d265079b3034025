import type { Period } from '../time/day';
import type { SurvivalReason } from '../vocabulary/adoption-words';
import { monthOf } from './lives';
import { FEWEST_KNOWN } from './survival';

/** In how many months half of today's replicas had begun, counted from the beginning of the source; between two months where dates are rough. */
export interface HalfLife {
  readonly replicas: number;
  /** How many of them are the half. */
  readonly half: number;
  readonly fromMonths: number;
  readonly toMonths: number;
}

const told = (period: Period | null): readonly [number, number] | null =>
  (period?.earliest === null || period?.earliest === undefined || period.latest === null ? null : [monthOf(period.earliest), monthOf(period.latest)]);

/**
 * The time in which an innovation reached half of the replicas that it has today (half rounded up). Guarantees that no dates within the
 * periods told give a time outside the two months, that the order of replicas changes nothing, and a reason instead of a number for fewer
 * than five or where dates are open.
 */
export function halfLifeOf(begun: readonly (Period | null)[], origin: Period | null): HalfLife | { readonly reason: SurvivalReason } {
  if (begun.length === 0) return { reason: 'NONE_BEGUN' };
  if (begun.length < FEWEST_KNOWN) return { reason: 'TOO_FEW' };
  const since = told(origin);
  if (since === null) return { reason: 'ORIGIN_UNDATED' };
  const dates = begun.flatMap((one) => {
    const at = told(one);
    return at === null ? [] : [at];
  });
  if (dates.length < begun.length) return { reason: 'DATES_TOO_ROUGH' };
  const half = Math.ceil(begun.length / 2);
  const nth = (of: 0 | 1): number => dates.map((d) => d[of]).sort((a, b) => a - b)[half - 1];
  // A replica that is dated before its source tells of rough dates, not of a time below zero.
  return { replicas: begun.length, half, fromMonths: Math.max(0, nth(0) - since[1]), toMonths: Math.max(0, nth(1) - since[0]) };
}
