import { fraction, times, type Fraction } from '../ranking/fraction';
import { down, up } from '../statistics/statistic';
import type { SurvivalReason } from '../vocabulary/adoption-words';

/** A replica that began to run, in months (year x 12 + month - 1), and the month in which it stopped; null while it runs. */
export interface Lived {
  readonly startMonth: number;
  readonly stopMonth: number | null;
}

/** How many replicas still run after a number of months. */
export interface SurvivalShare {
  /** The estimate of Kaplan and Meier, exact. */
  readonly share: Fraction;
  /** Replicas that were followed until the last month of the time and ran until then. */
  readonly atRisk: number;
  /** Replicas that stopped within the time. */
  readonly events: number;
  /** The interval of 95 per cent in ten-thousandths, rounded outwards. */
  readonly low: number;
  readonly high: number;
}

export type SurvivalAt = SurvivalShare | { readonly reason: SurvivalReason };

/** Fates that must be known before a share is told: below five one replica more or less moves it by more than 20 points. */
export const FEWEST_KNOWN = 5;
/** Low and high are in units of 10 to the power of minus this. */
export const SURVIVAL_SCALE = 4;

const Z95 = 1.959963984540054;
const TAIL = 0.025;

interface Followed {
  readonly months: number;
  readonly stopped: boolean;
}

function followed({ startMonth, stopMonth }: Lived, nowMonth: number): readonly Followed[] {
  // What begins later has not begun, and a stop that is to come has not happened.
  if (startMonth > nowMonth) return [];
  return stopMonth === null || stopMonth > nowMonth ? [{ months: nowMonth - startMonth, stopped: false }] : [{ months: Math.max(0, stopMonth - startMonth), stopped: true }];
}

/** Greenwood's variance on the scale of log(-log S) (Kalbfleisch and Prentice 1980); at 0 and 1, where it has none, the exact binomial bound of Clopper and Pearson. */
function intervalOf(share: number, greenwood: number, known: number): readonly [low: number, high: number] {
  if (share === 1) return [TAIL ** (1 / known), 1];
  if (share === 0) return [0, 1 - TAIL ** (1 / known)];
  const width = (Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(share));
  return [share ** Math.exp(width), share ** Math.exp(-width)];
}

/**
 * The share of replicas that run for more than `months` months, by Kaplan and Meier (1958): a replica that has not run so long counts for as
 * long as it was seen. Guarantees an exact share between 0 and 1 inside its interval, the same in whatever order the replicas come, or a
 * reason and no number.
 */
export function survivalAt(cohort: readonly Lived[], months: number, nowMonth: number): SurvivalAt {
  const all = cohort.flatMap((one) => followed(one, nowMonth));
  if (all.length === 0) return { reason: 'NONE_BEGUN' };
  const stops = all.filter((one) => one.stopped && one.months <= months).map((one) => one.months);
  const past = all.filter((one) => one.months > months || (one.months === months && !one.stopped)).length;
  const known = stops.length + past;
  if (past === 0 && stops.length < all.length) return { reason: 'TOO_YOUNG' };
  if (known < FEWEST_KNOWN) return { reason: 'TOO_FEW' };

  let share = fraction(1);
  let greenwood = 0;
  for (const month of [...new Set(stops)].sort((a, b) => a - b)) {
    const atRisk = all.filter((one) => one.months >= month).length;
    const gone = stops.filter((stop) => stop === month).length;
    share = times(share, fraction(atRisk - gone, atRisk));
    if (atRisk > gone) greenwood += gone / (atRisk * (atRisk - gone));
  }
  const [low, high] = intervalOf(ratio(share), greenwood, known);
  const atRisk = all.filter((one) => one.months >= months).length;
  return { share, atRisk, events: stops.length, low: Math.max(0, down(low, SURVIVAL_SCALE)), high: Math.min(10 ** SURVIVAL_SCALE, up(high, SURVIVAL_SCALE)) };
}

// A product of many fractions outgrows what a float can hold; twenty digits after the point do not.
const DIGITS = 20n;
const ratio = ({ num, den }: Fraction): number => (num === den ? 1 : Number((num * 10n ** DIGITS) / den) / Number(10n ** DIGITS));
