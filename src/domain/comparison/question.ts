import type { MetricCode } from '../metrics';

/** How much one comparison may ask for; announced in the schema. */
export const COMPARISON_LIMITS = { codes: 40, years: 10, metrics: 20, cells: 2000, breakdowns: 3, brokenCells: 1000, firstYear: 1945, lastYear: 2100 } as const;

/** What a comparison asks for. */
export interface ComparisonQuestion {
  readonly codes: readonly string[];
  readonly years: readonly number[];
  readonly metrics: readonly MetricCode[];
}

/** Why a question is refused. */
export type QuestionFault =
  | { readonly kind: 'EMPTY'; readonly list: keyof ComparisonQuestion }
  | { readonly kind: 'TOO_LONG'; readonly list: keyof ComparisonQuestion | 'by' | 'cells' | 'cells × by'; readonly count: number; readonly limit: number }
  | { readonly kind: 'YEAR'; readonly year: number };

/** The same question with everything that is asked twice asked once, in the order in which it was first named. */
export function folded({ codes, years, metrics }: ComparisonQuestion): ComparisonQuestion {
  return { codes: [...new Set(codes)], years: [...new Set(years)], metrics: [...new Set(metrics)] };
}

/** The first thing wrong with a folded question, taken apart in so many ways; null when it can be answered. */
export function faultOf(question: ComparisonQuestion, breakdowns = 0): QuestionFault | null {
  const { codes, years, metrics } = question;
  for (const list of ['codes', 'years', 'metrics'] as const) {
    if (question[list].length === 0) return { kind: 'EMPTY', list };
    if (question[list].length > COMPARISON_LIMITS[list]) return { kind: 'TOO_LONG', list, count: question[list].length, limit: COMPARISON_LIMITS[list] };
  }
  if (breakdowns > COMPARISON_LIMITS.breakdowns) return { kind: 'TOO_LONG', list: 'by', count: breakdowns, limit: COMPARISON_LIMITS.breakdowns };
  const cells = codes.length * years.length * metrics.length;
  if (cells > COMPARISON_LIMITS.cells) return { kind: 'TOO_LONG', list: 'cells', count: cells, limit: COMPARISON_LIMITS.cells };
  if (cells * breakdowns > COMPARISON_LIMITS.brokenCells) return { kind: 'TOO_LONG', list: 'cells × by', count: cells * breakdowns, limit: COMPARISON_LIMITS.brokenCells };
  const year = years.find((y) => y < COMPARISON_LIMITS.firstYear || y > COMPARISON_LIMITS.lastYear);
  return year === undefined ? null : { kind: 'YEAR', year };
}
