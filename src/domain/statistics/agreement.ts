import type { StatisticCode, StatisticRefusal } from '../vocabulary/statistic-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import { concordanceOf, PERMUTATIONS } from './concordance';
import { spreadOf } from './correlation';
import { ICC_CONFIDENCE, judgesNeeded, reliabilityOf, type Estimate, type Reliability } from './intraclass';
import { randomOf } from './random';
import { cellsByEntry, commonTotals, type ScoreTable } from './score-table';
import { down, near, plain, refuse, tell, up, written, type About, type Statistic } from './statistic';

/** Entries that all judges scored: fewer say nothing of their agreement. */
export const LEAST_IN_COMMON = 3;
const DIGITS = 3;

const columnsOf = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] => rows[0].map((_, j) => rows.map((row) => row[j]));

function orderRefusal(table: ScoreTable, common: readonly (readonly number[])[]): StatisticRefusal | null {
  if (table.cells.length === 0) return 'NO_SCORES';
  if (table.judges.length < 2) return 'ONE_JUDGE';
  if (common.length < LEAST_IN_COMMON) return 'FEW_IN_COMMON';
  return columnsOf(common).some((column) => spreadOf(column) === 0) ? 'CONSTANT_JUDGE' : null;
}

/** How far the judges of a table agree on the order of the entries that all of them scored; the size of that set is told. */
export function orderAgreement(table: ScoreTable, about: About, seed: string): readonly Statistic[] {
  const common = commonTotals(table);
  const why = orderRefusal(table, common);
  if (why !== null) return [refuse('KENDALL_W', about, why), refuse('MEAN_SPEARMAN', about, why)];
  const found = concordanceOf(columnsOf(common), randomOf(`${seed}/concordance/${about.of === 'PANEL' ? about.panel : ''}`));
  const [w, p, chi] = [written(near(found.w, DIGITS), DIGITS), written(Math.max(1, up(found.p, DIGITS + 1)), DIGITS + 1), written(near(found.chiSquare, 2), 2)];
  const by: Bilingual = found.by === 'CHI_SQUARE'
    ? [`khi-kuadrat ${chi[0]} dengan ${found.entries - 1} derajat kebebasan`, `chi-square ${chi[1]} with ${found.entries - 1} degrees of freedom`]
    : [`${PERMUTATIONS} urutan acak`, `${PERMUTATIONS} orders at random`];
  const r = written(near(found.meanSpearman, DIGITS), DIGITS);
  return [
    tell('KENDALL_W', about, plain(near(found.w, DIGITS), DIGITS), [
      `W ${w[0]} pada ${found.entries} dari ${table.entries.length} usulan, yaitu yang dinilai oleh semua ${found.judges} juri; peluang kebetulan paling besar ${p[0]} (${by[0]}).`,
      `W ${w[1]} on ${found.entries} of ${table.entries.length} entries, those that all ${found.judges} judges scored; the chance of this by accident is at most ${p[1]} (${by[1]}).`,
    ]),
    tell('MEAN_SPEARMAN', about, plain(near(found.meanSpearman, DIGITS), DIGITS), [
      `Rata-rata korelasi peringkat ${r[0]} pada ${found.entries} usulan yang dinilai oleh semua ${found.judges} juri.`, `A mean rank correlation of ${r[1]} on the ${found.entries} entries that all ${found.judges} judges scored.`,
    ]),
  ];
}

function reliability(table: ScoreTable): Reliability | StatisticRefusal {
  if (table.cells.length === 0) return 'NO_SCORES';
  if (table.judges.length < 2) return 'ONE_JUDGE';
  const rows = cellsByEntry(table);
  if (rows.some((list) => list.length < table.judges.length)) return 'INCOMPLETE';
  if (rows.length < LEAST_IN_COMMON) return 'FEW_ENTRIES';
  return reliabilityOf(rows.map((list) => list.map((c) => c.total))) ?? 'NO_VARIANCE';
}

function icc(code: StatisticCode, about: About, { value, low, high }: Estimate, { entries, judges }: Reliability, whose: Bilingual): Statistic {
  const told = { scaled: near(value, DIGITS), scale: DIGITS, low: down(low, DIGITS), high: up(high, DIGITS) };
  const [v, l, h] = [told.scaled, told.low, told.high].map((x) => written(x, DIGITS));
  const sure = Math.round(ICC_CONFIDENCE * 100);
  return tell(code, about, told, [
    `Keandalan ${whose[0]} ${v[0]}, rentang kepercayaan ${sure} % dari ${l[0]} sampai ${h[0]} (${entries} usulan, ${judges} juri).`,
    `Reliability of ${whose[1]} ${v[1]}, ${sure} % confidence interval from ${l[1]} to ${h[1]} (${entries} entries, ${judges} judges).`,
  ]);
}

function needed(code: StatisticCode, about: About, single: number, wanted: number): Statistic {
  const judges = judgesNeeded(single, wanted);
  if (judges === null) return refuse(code, about, 'NO_RELIABILITY');
  const r = written(Math.round(wanted * 100), 2);
  return tell(code, about, plain(judges, 0), [`Untuk keandalan ${r[0]} diperlukan ${judges} juri seperti ini.`, `A reliability of ${r[1]} takes ${judges} judges like these.`]);
}

/** How reliable the scores of a table without gaps are: of one judge, of all, and how many judges it would take. */
export function scoreReliability(table: ScoreTable, about: About): readonly Statistic[] {
  const found = reliability(table);
  if (typeof found === 'string') return (['ICC_SINGLE', 'ICC_PANEL', 'JUDGES_FOR_070', 'JUDGES_FOR_080'] as const).map((code) => refuse(code, about, found));
  return [
    icc('ICC_SINGLE', about, found.single, found, ['satu juri', 'one judge']), icc('ICC_PANEL', about, found.panel, found, ['rata-rata semua juri', 'the mean of all judges']),
    needed('JUDGES_FOR_070', about, found.single.value, 0.7), needed('JUDGES_FOR_080', about, found.single.value, 0.8),
  ];
}
