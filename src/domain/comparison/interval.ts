import { chiSquareAbove } from '../statistics/special-functions';
import type { IntervalMethod } from '../vocabulary/comparison-words';
import type { Amount } from './amount';

/** Between which two numbers a figure would come to lie by chance alone, nineteen times in twenty; rounded outwards. */
export interface Interval {
  readonly low: Amount;
  readonly high: Amount;
  readonly method: IntervalMethod;
  /** What was counted, and among how many; null where there is no such number. */
  readonly things: number;
  readonly among: number | null;
}

/** Decimals of a share in per cent, and so of its interval. */
export const PERCENT_SCALE = 2;
const WHOLE = 10_000n;
// The square of 1.959963984540054 in units of 10 to the power of minus 14.
const Z_SQUARED = 384_145_882_069_412n;
const Z_UNIT = 10n ** 14n;

/** The largest whole number of [low, high] for which `holds` is true; it is true for low and, once false, false for all above. */
function lastOf(low: number, high: number, holds: (n: number) => boolean): number {
  let [yes, no] = [low, high + 1];
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** True when a share of `units` ten-thousandths lies at or outside the two roots of (k/n - p)^2 = z^2 p(1 - p)/n. */
function isOutside(units: number, things: bigint, among: bigint): boolean {
  const p = BigInt(units);
  const off = things * WHOLE - p * among;
  return off * off * Z_UNIT >= Z_SQUARED * p * (WHOLE - p) * among;
}

/**
 * The score interval of Wilson (1927) for `things` among `among`, in per cent with two decimals, rounded outwards. Guarantees the same
 * bounds on every machine: whole numbers throughout, no root is drawn. Throws a RangeError unless 0 <= things <= among and among > 0.
 */
export function wilson(things: number, among: number): Interval {
  if (!(Number.isSafeInteger(things) && Number.isSafeInteger(among) && things >= 0 && things <= among && among > 0)) throw new RangeError('a share is of whole things among more');
  const [k, n] = [BigInt(things), BigInt(among)];
  const at = Number((k * WHOLE) / n);
  const low = lastOf(0, at, (units) => isOutside(units, k, n));
  // The other root is this one of what did not happen.
  const others = n - k;
  const high = Number(WHOLE) - lastOf(0, Number((others * WHOLE) / n), (units) => isOutside(units, others, n));
  return { low: { scaled: low, scale: PERCENT_SCALE }, high: { scaled: high, scale: PERCENT_SCALE }, method: 'WILSON', things, among };
}

/** Counts above this get no interval: theirs would be narrower than half a per cent. */
export const MOST_COUNTED = 100_000;
/** Decimals of the bounds of a count. */
export const COUNT_SCALE = 4;
const UNIT = 10 ** COUNT_SCALE;
const TAIL = 0.025;

/**
 * The exact interval of Garwood (1936) for a count that chance would repeat by the law of Poisson, with four decimals, rounded outwards: the
 * means under which so many or more, or so few or fewer, come to pass once in forty times. Null above MOST_COUNTED. Throws a RangeError
 * for what is no count.
 */
export function garwood(things: number): Interval | null {
  if (!Number.isSafeInteger(things) || things < 0) throw new RangeError('a count is a whole number');
  if (things > MOST_COUNTED) return null;
  // P(at least k | mean m) is the share of chi-square with 2k degrees of freedom below 2m.
  const low = things === 0 ? 0 : lastOf(0, things * UNIT, (units) => 1 - chiSquareAbove((2 * units) / UNIT, 2 * things) <= TAIL);
  const most = Math.ceil(things + 5 * Math.sqrt(things) + 10) * UNIT;
  const high = 1 + lastOf(things * UNIT, most, (units) => chiSquareAbove((2 * units) / UNIT, 2 * things + 2) > TAIL);
  return { low: { scaled: low, scale: COUNT_SCALE }, high: { scaled: high, scale: COUNT_SCALE }, method: 'GARWOOD', things, among: null };
}

/** Below this many no two of the things lie wide enough apart to hold their median nineteen times in twenty. */
export const FEWEST_FOR_MEDIAN = 6;
// Beyond, the law of de Moivre differs from the exact one by less than a thing.
const EXACT_MEDIAN = 1_000;

/** How many things to leave out at each end so that the rest holds the median in at least 95 of 100 samples. */
export function leftOutAtEnds(among: number): number | null {
  if (among < FEWEST_FOR_MEDIAN) return null;
  if (among > EXACT_MEDIAN) return Math.floor((among - 1.959963984540054 * Math.sqrt(among)) / 2) - 1;
  const limit = 2n ** BigInt(among);
  let [ways, below, left] = [1n, 1n, 0];
  // 40 times the ways of having so few on one side stay within all ways.
  while (40n * below <= limit) {
    left += 1;
    ways = (ways * BigInt(among - left + 1)) / BigInt(left);
    below += ways;
  }
  return left - 1;
}
