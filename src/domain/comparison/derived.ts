import { survivalAt, type Lived } from '../replication/survival';
import type { SurvivalReason } from '../vocabulary/adoption-words';
import type { MissingReason, Unit } from '../vocabulary/figure-words';
import { quotientOf, type Amount } from './amount';
import { countedFigure, type CountingYear, type Tally } from './counting';
import type { Figure } from './figure';
import { leftOutAtEnds, PERCENT_SCALE, wilson, type Interval } from './interval';

/** A figure made of countings with its interval, or why none is made. */
export type Made =
  | { readonly amount: Amount; readonly interval: Interval | null }
  | { readonly missing: MissingReason };

/**
 * The share of `of` among `from` in per cent with two decimals; null where `from` is not on record, and NOT_APPLICABLE where it is on record as
 * none. Whoever is among `from` and of whom nothing more is on record came to nothing: leaving those out would let only the successful be compared.
 */
export function rateOf(of: Tally, from: Tally): Made | null {
  if (from.recorded <= 0) return null;
  if (from.counted <= 0) return { missing: 'NOT_APPLICABLE' };
  // What counts twice in the one and once in the other would be no share.
  if (of.counted > from.counted) return { missing: 'NOT_APPLICABLE' };
  const amount = quotientOf({ scaled: of.counted * 100, scale: 0 }, { scaled: from.counted, scale: 0 }, PERCENT_SCALE);
  return { amount, interval: wilson(of.counted, from.counted) };
}

function whyUntold(reason: SurvivalReason): Made | null {
  switch (reason) {
    case 'NONE_BEGUN':
      return null;
    case 'TOO_YOUNG':
      return { missing: 'TOO_EARLY' };
    case 'TOO_FEW':
      return { missing: 'TOO_FEW' };
    case 'DATES_TOO_ROUGH':
    case 'ORIGIN_UNDATED':
      return { missing: 'NOT_REPORTED' };
  }
}

/** The share of replicas that run longer than so many months, in per cent with two decimals; TOO_FEW and TOO_EARLY rather than a number that says nothing. */
export function survivalOf(cohort: readonly Lived[], months: number, nowMonth: number): Made | null {
  if (cohort.length === 0) return null;
  const found = survivalAt(cohort, months, nowMonth);
  if ('reason' in found) return whyUntold(found.reason);
  const { share: { num, den }, low, high, events } = found;
  const nearest = (num * 2n * 10_000n + den) / (2n * den);
  const bound = (scaled: number): Amount => ({ scaled, scale: PERCENT_SCALE });
  return { amount: bound(Number(nearest)), interval: { low: bound(low), high: bound(high), method: 'GREENWOOD', things: cohort.length - events, among: cohort.length } };
}

/** The thing at a place, from 1, of things sorted by age. */
function ageAt(sorted: readonly (readonly [age: number, things: number])[], place: number): number {
  let passed = 0;
  for (const [age, things] of sorted) {
    passed += things;
    if (passed >= place) return age;
  }
  throw new RangeError('no such place');
}

/** The median age with one decimal, and where there are enough the interval of its order statistics; null where nothing stands. */
export function medianAgeOf(ages: ReadonlyMap<number, number>): Made | null {
  const sorted = [...ages].filter(([, things]) => things > 0).sort(([a], [b]) => a - b);
  const among = sorted.reduce((sum, [, things]) => sum + things, 0);
  if (among === 0) return null;
  const [low, high] = [ageAt(sorted, Math.ceil(among / 2)), ageAt(sorted, Math.floor(among / 2) + 1)];
  const amount = { scaled: (low + high) * 5, scale: 1 };
  const left = leftOutAtEnds(among);
  if (left === null) return { amount, interval: null };
  const bound = (age: number): Amount => ({ scaled: age * 10, scale: 1 });
  return { amount, interval: { low: bound(ageAt(sorted, left + 1)), high: bound(ageAt(sorted, among - left)), method: 'ORDER_STATISTICS', things: among, among } };
}

/** What was made as a figure of our own for a year; null where there is none, under the same conditions as a count. */
export function madeFigure(unit: Unit, made: Made | null, at: CountingYear): Figure | null {
  const frame = made === null ? null : countedFigure({ recorded: 1, counted: 0 }, at);
  if (frame === null || made === null) return null;
  return 'missing' in made ? { ...frame, unit, amount: null, missing: made.missing } : { ...frame, unit, amount: made.amount, interval: made.interval };
}
