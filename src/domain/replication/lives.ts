import { compare, type Fraction } from '../ranking/fraction';
import type { Period } from '../time/day';
import type { SurvivalReason } from '../vocabulary/adoption-words';
import { survivalAt, type Lived } from './survival';

/** When a replica began and stopped, as far as it is known. */
export interface Life {
  readonly started: Period | null;
  readonly stopped: Period | null;
  /** True when it stopped, also where nobody says when. */
  readonly hasStopped: boolean;
}

/** The month of a day: year x 12 + month - 1. */
export const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** Lives read once as the shortest and once as the longest that their dates allow; those whose beginning nobody knows are left out and counted. */
export interface Readings {
  readonly shortest: readonly Lived[];
  readonly longest: readonly Lived[];
  readonly undated: number;
}

/** The two readings of partial dates at a month; equal where every date is known to the month. */
export function readingsOf(lives: readonly Life[], nowMonth: number): Readings {
  const shortest: Lived[] = [];
  const longest: Lived[] = [];
  for (const { started, stopped, hasStopped } of lives) {
    if (started?.earliest === null || started?.earliest === undefined) continue;
    const first = monthOf(started.earliest);
    // What is known to have begun has begun by now, however rough its date is.
    const last = Math.max(first, Math.min(started.latest === null ? nowMonth : monthOf(started.latest), nowMonth));
    if (!hasStopped) {
      shortest.push({ startMonth: last, stopMonth: null });
      longest.push({ startMonth: first, stopMonth: null });
      continue;
    }
    const ended = stopped?.latest === null || stopped?.latest === undefined ? nowMonth : Math.min(monthOf(stopped.latest), nowMonth);
    const begins = Math.min(last, Math.max(first, ended));
    shortest.push({ startMonth: begins, stopMonth: Math.max(begins, stopped?.earliest === null || stopped?.earliest === undefined ? begins : monthOf(stopped.earliest)) });
    longest.push({ startMonth: first, stopMonth: Math.max(first, ended) });
  }
  return { shortest, longest, undated: lives.length - longest.length };
}

/** What is told of how long replicas run: between two shares, which are one where the dates are exact. */
export interface SurvivalTold {
  readonly months: number;
  readonly from: Fraction;
  readonly to: Fraction;
  /** The interval of 95 per cent round both readings, in ten-thousandths, rounded outwards. */
  readonly low: number;
  readonly high: number;
  /** At least so many were followed to the end. */
  readonly atRisk: number;
  /** At most so many stopped within the time. */
  readonly events: number;
}

export type Survival = SurvivalTold | { readonly months: number; readonly reason: SurvivalReason };

/**
 * The share of replicas that run for more than `months` months, for both readings of their dates. Where one reading allows a share and the
 * other does not, the dates decide and not the replicas, and there is none.
 */
export function survivalOf({ shortest, longest }: Readings, months: number, nowMonth: number): Survival {
  const [short, long] = [survivalAt(shortest, months, nowMonth), survivalAt(longest, months, nowMonth)];
  if ('reason' in short) return { months, reason: 'reason' in long ? long.reason : 'DATES_TOO_ROUGH' };
  if ('reason' in long) return { months, reason: 'DATES_TOO_ROUGH' };
  const [from, to] = compare(short.share, long.share) <= 0 ? [short.share, long.share] : [long.share, short.share];
  return {
    months, from, to, low: Math.min(short.low, long.low), high: Math.max(short.high, long.high), atRisk: Math.min(short.atRisk, long.atRisk), events: Math.max(short.events, long.events),
  };
}
