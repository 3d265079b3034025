import type { MetricCode } from '../metrics';

/** How much one comparison may ask for; announced in the schema. */
export const COMPARISON_LIMITS = { codes: 40, years: 10, metrics: 20, cells: 2000, firstYear: 1945, lastYear: 2100 } as const;

/** What a comparison asks for. */
export interface ComparisonQuestion {
  readonly codes: readonly string[];
  readonly years: readonly number[];
  readonly metrics: readonly MetricCode[];
}

/** Why a question is refused. */
export type QuestionFault =
  | { readonly kind: 'EMPTY'; readonly list: keyof ComparisonQuestion }
  | { readonly kind: 'TOO_LONG'; readonly list: keyof ComparisonQuestion | 'cells'; readonly count: number; readonly limit: number }
  | { readonly kind: 'YEAR'; readonly year: number };

/** The same question with everything that is asked twice asked once, in the order in which it was first named. */
export function folded({ codes, years, metrics }: ComparisonQuestion): ComparisonQuestion {
  return { codes: [...new Set(codes)], years: [...new Set(years)], metrics: [...new Set(metrics)] };
}

/** The first thing wrong with a folded question; null when it can be answered. */
export function faultOf(question: ComparisonQuestion): QuestionFault | null {
  const { codes, years, metrics } = question;
  for (const list of ['codes', 'years', 'metrics'] as const) {
    if (question[list].length === 0) return { kind: 'EMPTY', list };
    if (question[list].length > COMPARISON_LIMITS[list]) return { kind: 'TOO_LONG', list, count: question[list].length, limit: COMPARISON_LIMITS[list] };
  }
  const cells = codes.length * years.length * metrics.length;
  if (cells > COMPARISON_LIMITS.cells) return { kind: 'TOO_LONG', list: 'cells', count: cells, limit: COMPARISON_LIMITS.cells };
  const year = years.find((y) => y < COMPARISON_LIMITS.firstYear || y > COMPARISON_LIMITS.lastYear);
  return year === undefined ? null : { kind: 'YEAR', year };
}
