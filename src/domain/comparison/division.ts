import { decimalsUnder, denominatorMetric, isDivisible, unitUnder, type Denominator, type Metric, type MetricCode } from '../metrics';
import type { FigureFlag, MissingReason, Unit } from '../vocabulary/figure-words';
import { isPositive, quotientOf, type Amount } from './amount';
import type { CellFigures } from './cell';
import type { Figure } from './figure';

/** What a figure was divided by. */
export interface Divisor {
  readonly metric: MetricCode;
  readonly year: number;
  readonly amount: Amount;
  readonly figure: Figure;
  readonly flag: FigureFlag | null;
}

/** By how much of itself a number divides: 346,325 people are 3.46325 times 100,000. */
export function unitsUnder(per: Denominator, { scaled, scale }: Amount): Amount {
  return { scaled, scale: scale + decimalsUnder(per) };
}

/**
 * The years in which a denominator is looked for, the first to be tried first: the year itself, then the years before it from the newest, then
 * those after it from the nearest. Only a population may be of another year; whatever else divides belongs to the same year.
 */
export function divisorYears(per: Denominator, year: number, known: readonly number[]): readonly number[] {
  if (per !== 'PER_100K_PEOPLE') return [year];
  const others = [...new Set(known)].filter((y) => y !== year).sort((a, b) => a - b);
  return [year, ...others.filter((y) => y < year).reverse(), ...others.filter((y) => y > year)];
}

/** What a cell shows in the end. */
export interface Shown {
  /** The number, divided where it was to be; null where there is a statement or nothing. */
  readonly value: Amount | null;
  /** The same number before it was divided. */
  readonly numerator: Amount | null;
  readonly divisor: Divisor | null;
  readonly unit: Unit;
  readonly missing: MissingReason | null;
  readonly flag: FigureFlag | null;
}

/**
 * The number that figures are divided by: the first number, by precedence, of the denominator's own cell. Null when there
 * is none or when it is zero; a lower figure does not step in for a zero, because then the choice would follow the result.
 */
export function divisorOf(per: Denominator, year: number, { primary, alternatives, flag }: CellFigures): Divisor | null {
  const metric = denominatorMetric(per);
  const figure = [...(primary === null ? [] : [primary]), ...alternatives].find(({ amount }) => amount !== null);
  if (metric === null || figure === undefined || figure.amount === null || !isPositive(figure.amount)) return null;
  return { metric, year, amount: figure.amount, figure, flag };
}

/**
 * What a cell shows under a denominator. Ranks, indexes, statements and the denominator itself are shown as they are;
 * without a divisor there is no quotient but NO_DENOMINATOR, and the undivided number stays to be read.
 */
export function shown(metric: Metric, per: Denominator, cell: CellFigures, divisor: Divisor | null): Shown {
  const { primary, missing, flag } = cell;
  const numerator = primary?.amount ?? null;
  const own = numerator === null ? metric.unit : (primary?.unit ?? metric.unit);
  const divides = per !== 'RAW' && isDivisible(metric, per);
  if (!divides) return { value: numerator, numerator, divisor: null, unit: own, missing, flag };
  const unit = unitUnder(metric, per);
  if (numerator === null) return { value: null, numerator, divisor: null, unit, missing, flag };
  if (divisor === null) return { value: null, numerator, divisor, unit, missing: 'NO_DENOMINATOR', flag };
  return { value: quotientOf(numerator, unitsUnder(per, divisor.amount)), numerator, divisor, unit, missing: null, flag: divisor.flag === 'CONFLICTING' ? 'CONFLICTING' : flag };
}
