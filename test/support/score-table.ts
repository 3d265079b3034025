import { PLAIN_JUDGING, type JudgingRules } from '../../src/domain/judging/judging-rules';
import { rankRound } from '../../src/domain/ranking/rank-round';
import type { Tally, TallyCell, TallyEntry } from '../../src/domain/ranking/tally';
import { judgingReport } from '../../src/domain/statistics/judging-report';
import type { Statistic } from '../../src/domain/statistics/statistic';
import type { StatisticCode } from '../../src/domain/vocabulary/statistic-words';

/** The marks of one sheet in points of 100, one for each criterion; null where the judge did not score the entry. */
export type Sheet = readonly number[] | number | null;

/** The criteria that these weights make, each with 100 points at most. */
export const criteriaOf = (weights: readonly number[]): JudgingRules['criteria'] => weights.map((weight, i) => ({ id: `c${i + 1}`, code: `k${i + 1}`, weight, mostHundredths: 10_000, standards: [] }));

/** The rules of a test: the best so many, one criterion, and whatever is given. */
export const rulesOf = (given: Partial<JudgingRules> = {}): JudgingRules => ({
  ...PLAIN_JUDGING, rubric: null, criteria: criteriaOf([10_000]), cut: { kind: 'TOP_N', size: 2, markHundredths: null, quotas: null }, ...given,
});

/** A tally of sheets by entry (rows) and judge (columns); entries are e01, e02…, judges j01, j02… */
export function tallyOf(table: readonly (readonly Sheet[])[], given: { readonly rules?: Partial<JudgingRules>; readonly entries?: Partial<TallyEntry>; readonly panels?: readonly string[] } = {}): Tally {
  const rules = rulesOf(given.rules);
  const id = (letter: string, i: number): string => `${letter}${String(i + 1).padStart(2, '0')}`;
  const cells = table.flatMap((row, i) => row.flatMap((sheet, j): readonly TallyCell[] => (sheet === null ? [] : [{
    entry: id('e', i), judge: id('j', j), panel: given.panels?.[j] ?? 'utama', state: 'SCORED',
    marks: Object.fromEntries((typeof sheet === 'number' ? [sheet] : sheet).map((mark, c) => [rules.criteria[c].id, Math.round(mark * 100)])),
  }])));
  return { rules, entries: table.map((_, i) => ({ id: id('e', i), participant: 'AGENCY', bonusHundredths: 0, carried: null, ...given.entries })), cells, decisions: [] };
}

/** The report on a tally and the ranking that comes of it. */
export const reportOf = (tally: Tally, seed = 'benih'): readonly Statistic[] => judgingReport(tally, rankRound(tally), seed);

/** The statistics of one code. */
export const those = (report: readonly Statistic[], code: StatisticCode): readonly Statistic[] => report.filter((s) => s.code === code);

/** Of each statistic of one code its value, or why there is none. */
export const values = (report: readonly Statistic[], code: StatisticCode): readonly (string | null)[] => those(report, code).map((s) => s.value ?? s.refused);

/** The six entries and four judges of Shrout and Fleiss (1979), Psychological Bulletin 86, table 2. */
export const SHROUT_FLEISS: readonly (readonly number[])[] = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
