import { isDenominator, type Denominator, type Metric } from '../metrics';
import { compareAmounts, quotientOf, QUOTIENT_DECIMALS, type Amount } from './amount';
import type { CellFigures } from './cell';
import { unitsUnder, type Shown } from './division';
import type { Figure } from './figure';
import { garwood, PERCENT_SCALE, wilson, type Interval } from './interval';

/** The figures of the two metrics that a reported share is made of, for the same region and year. */
export interface RateFigures {
  readonly of: CellFigures;
  readonly from: CellFigures;
}

const figuresOf = ({ primary, alternatives }: CellFigures): readonly Figure[] => [...(primary === null ? [] : [primary]), ...alternatives];
const countOf = (amount: Amount | null): number | null => (amount !== null && amount.scaled >= 0 && amount.scaled % 10 ** amount.scale === 0 ? amount.scaled / 10 ** amount.scale : null);

/** True when two figures are told by one report: one publisher of the shelf, one document, one wording. */
const isOneReport = (a: Figure, b: Figure): boolean => a.tenantId !== null && a.tenantId === b.tenantId && a.source?.id === b.source?.id && a.wording === b.wording && a.origin === b.origin;

/** The interval of a share that a report gives with both of its numbers; null where it gives the share alone, or numbers that do not make it. */
function reportedShare(share: Figure, { of, from }: RateFigures): Interval | null {
  const [things, among] = [of, from].map((cell) => countOf(figuresOf(cell).find((figure) => isOneReport(figure, share))?.amount ?? null));
  if (things === null || among === null || share.amount === null || among <= 0 || things > among) return null;
  const made = quotientOf({ scaled: things * 100, scale: 0 }, { scaled: among, scale: 0 }, PERCENT_SCALE);
  return compareAmounts(made, share.amount) === 0 ? wilson(things, among) : null;
}

/**
 * How far chance may move what a cell shows; null where that is not known: a score, a rank, a statement, a share without its numbers. A count
 * is a draw of what the same year could have brought, so that small counts are not read as more than they are; what figures are divided by
 * is taken as certain.
 */
export function intervalOf(metric: Metric, per: Denominator, { value, numerator, divisor }: Shown, primary: Figure | null, rate: RateFigures | null): Interval | null {
  if (primary === null || value === null) return null;
  if (primary.interval !== null) return primary.interval;
  if (rate !== null) return reportedShare(primary, rate);
  const things = metric.unit === 'COUNT' && primary.unit === 'COUNT' && metric.comparable && !isDenominator(metric.code) ? countOf(numerator) : null;
  const interval = things === null ? null : garwood(things);
  if (interval === null || divisor === null) return interval;
  const units = unitsUnder(per, divisor.amount);
  return { ...interval, low: quotientOf(interval.low, units, QUOTIENT_DECIMALS, 'DOWN'), high: quotientOf(interval.high, units, QUOTIENT_DECIMALS, 'UP') };
}
