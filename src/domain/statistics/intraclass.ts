import { meanOf } from './correlation';
import { fQuantile } from './special-functions';

/** A share with the interval in which it lies with the stated confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The reliability of scores of which every judge gave every entry one: of one judge, and of the mean of the panel. */
export interface Reliability {
  readonly entries: number;
  readonly judges: number;
  /** ICC(2,1). */
  readonly single: Estimate;
  /** ICC(2,k). */
  readonly panel: Estimate;
}

/** The confidence of the intervals. */
export const ICC_CONFIDENCE = 0.95;

interface Squares {
  readonly rows: number;
  readonly columns: number;
  readonly rest: number;
}

/** Mean squares of a two-way table with one score in each cell: entries are rows, judges columns. */
export function meanSquares(table: readonly (readonly number[])[]): Squares {
  const [n, k] = [table.length, table[0].length];
  const grand = meanOf(table.flat());
  const rowMeans = table.map(meanOf);
  const columnMeans = table[0].map((_, j) => meanOf(table.map((row) => row[j])));
  const rows = (k * rowMeans.reduce((sum, m) => sum + (m - grand) ** 2, 0)) / (n - 1);
  const columns = (n * columnMeans.reduce((sum, m) => sum + (m - grand) ** 2, 0)) / (k - 1);
  let rest = 0;
  for (let i = 0; i < n; i += 1) for (let j = 0; j < k; j += 1) rest += (table[i][j] - rowMeans[i] - columnMeans[j] + grand) ** 2;
  return { rows, columns, rest: rest / ((n - 1) * (k - 1)) };
}

/** The reliability of the mean of `times` as many judges (Spearman and Brown). */
export const stepped = (r: number, times: number): number => (times * r) / (1 + (times - 1) * r);

function interval({ rows, columns, rest }: Squares, n: number, k: number, value: number): Pick<Estimate, 'low' | 'high'> {
  // Judges who agree to the last digit leave nothing to be uncertain of.
  if (value === 1) return { low: 1, high: 1 };
  // Below zero the degrees of freedom would lose their sense; they are those at zero.
  const share = Math.max(value, 0);
  const a = (k * share) / (n * (1 - share));
  const b = 1 + (k * share * (n - 1)) / (n * (1 - share));
  const freedom = (a * columns + b * rest) ** 2 / ((a * columns) ** 2 / (k - 1) + (b * rest) ** 2 / ((n - 1) * (k - 1)));
  const tail = (1 + ICC_CONFIDENCE) / 2;
  const [above, below] = [fQuantile(tail, n - 1, freedom), fQuantile(tail, freedom, n - 1)];
  const others = k * columns + (k * n - k - n) * rest;
  return { low: (n * (rows - above * rest)) / (above * others + n * rows), high: (n * (below * rows - rest)) / (others + n * below * rows) };
}

/**
 * ICC(2,1) and ICC(2,k) with their intervals (Shrout and Fleiss 1979; McGraw and Wong 1996) of a table of at least two entries
 * (rows) and two judges (columns) without gaps; null when all scores are the same.
 */
export function reliabilityOf(table: readonly (readonly number[])[]): Reliability | null {
  const [n, k] = [table.length, table[0].length];
  const squares = meanSquares(table);
  const { rows, columns, rest } = squares;
  const whole = rows + (k - 1) * rest + (k * (columns - rest)) / n;
  if (!(whole > 0)) return null;
  const value = (rows - rest) / whole;
  const { low, high } = interval(squares, n, k, value);
  const single: Estimate = { value, low, high };
  // Stepping up has a pole at -1/(k-1): below it no panel has a reliability.
  const panelOf = (r: number): number => (r <= -1 / (k - 1) ? -1 : Math.max(-1, stepped(r, k)));
  return { entries: n, judges: k, single, panel: { value: panelOf(value), low: panelOf(low), high: panelOf(high) } };
}

/** How many judges it takes until their mean has a reliability of `wanted`, from that of one judge (Spearman and Brown); null when one judge has none. */
export function judgesNeeded(single: number, wanted: number): number | null {
  if (single >= 1) return 1;
  // Just above a whole number is that number: 0.8 and 0.2 are not exact.
  return single <= 0 ? null : Math.max(1, Math.ceil((wanted * (1 - single)) / (single * (1 - wanted)) - 1e-9));
}
