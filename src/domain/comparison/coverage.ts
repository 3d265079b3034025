import type { MetricCode } from '../metrics';
import type { MissingReason } from '../vocabulary/figure-words';

/** What coverage needs to know of a cell. */
export interface Answered {
  readonly metric: MetricCode;
  readonly missing: MissingReason | null;
}

/** How far a metric was answered, and which cells were not. */
export interface Coverage<C extends Answered> {
  readonly metric: MetricCode;
  readonly asked: number;
  readonly answered: number;
  readonly missing: readonly C[];
}

/** How far each metric was answered, in the order given: a table that does not say who is missing is read as if nobody were. */
export function coverageOf<C extends Answered>(metrics: readonly MetricCode[], cells: readonly C[]): readonly Coverage<C>[] {
  return metrics.map((metric) => {
    const own = cells.filter((cell) => cell.metric === metric);
    const missing = own.filter((cell) => cell.missing !== null);
    return { metric, asked: own.length, answered: own.length - missing.length, missing };
  });
}
