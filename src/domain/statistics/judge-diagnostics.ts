import type { StatisticRefusal } from '../vocabulary/statistic-words';
import { fitAdditive } from './additive-model';
import { meanOf, pearson, spreadOf } from './correlation';
import { modelRefusal } from './resampling';
import type { ReportNames } from './report-names';
import { cellsByJudge, type ScoreTable, type TableCell } from './score-table';
import { near, plain, refuse, ROUND, tell, up, down, written, type Statistic } from './statistic';

/** A judge who scored fewer entries is not told how severe it is. */
export const LEAST_PER_JUDGE = 8;
/** Fewer entries of one judge have no spread worth telling. */
const LEAST_ENTRIES = 3;
/** Standard errors on either side of an effect, for an interval of 95 %. */
const ERRORS = 1.96;
/** Scores are in hundredths of a point. */
const POINT = 100;

/** How lenient or harsh each judge was beside the others, by the additive model with shrinkage, and how far its scores are spread. */
export function judgeDiagnostics(table: ScoreTable, names: ReportNames): readonly Statistic[] {
  const why = modelRefusal(table);
  const fit = why === null ? fitAdditive(table) : null;
  const lists = cellsByJudge(table);
  return table.judges.flatMap((judge, j) => {
    const [totals, about, name] = [lists[j].map((c) => c.total), { of: 'JUDGE', judge } as const, names.judge(judge)];
    const spread = totals.length < LEAST_ENTRIES ? null : spreadOf(totals) / POINT;
    const own: StatisticRefusal | null = why ?? (totals.length < LEAST_PER_JUDGE ? 'FEW_PER_JUDGE' : spread === 0 ? 'CONSTANT_JUDGE' : null);
    const [effect, error] = [(fit?.judgeEffects[j] ?? 0) / POINT, (fit?.judgeErrors[j] ?? 0) / POINT];
    const told = { scaled: near(effect, 2), scale: 2, low: down(effect - ERRORS * error, 2), high: up(effect + ERRORS * error, 2) };
    const [e, s, d] = [written(told.scaled, 2), written(up(error, 2), 2), written(near(spread ?? 0, 2), 2)];
    return [
      own === null ? tell('SEVERITY', about, told, [
        `${name[0]} menilai ${e[0]} poin terhadap juri lain (galat baku ${s[0]}; ${totals.length} usulan); di atas nol lebih longgar, di bawah nol lebih keras.`,
        `${name[1]} gives ${e[1]} points beside the other judges (standard error ${s[1]}; ${totals.length} entries); above zero is lenient, below zero harsh.`,
      ]) : refuse('SEVERITY', about, own),
      spread === null ? refuse('SPREAD', about, 'FEW_ENTRIES') : tell('SPREAD', about, plain(near(spread, 2), 2), [
        `${name[0]}: simpangan baku ${d[0]} poin pada ${totals.length} usulan.`, `${name[1]}: a standard deviation of ${d[1]} points over ${totals.length} entries.`,
      ]),
    ];
  });
}

/** The mean correlation between the criteria in the sheets of one judge; null where no two of its criteria vary. */
function haloOf(cells: readonly TableCell[]): number | null {
  if (cells.length < LEAST_ENTRIES) return null;
  const columns = cells[0].shares.map((_, c) => cells.map((cell) => cell.shares[c]));
  const found = columns.flatMap((a, i) => columns.slice(0, i).flatMap((b) => pearson(a, b) ?? []));
  return found.length === 0 ? null : meanOf(found);
}

/** How far the criteria move together in the sheets of the judges: of all of them, and of each. */
export function haloStatistics(table: ScoreTable, names: ReportNames): readonly Statistic[] {
  const lists = cellsByJudge(table);
  const why = (cells: readonly TableCell[]): StatisticRefusal => (table.rules.criteria.length < 2 ? 'ONE_CRITERION' : cells.length === 0 ? 'NO_SCORES' : cells.length < LEAST_ENTRIES ? 'FEW_ENTRIES' : 'NO_VARIANCE');
  const each = table.judges.map((judge, j) => ({ judge, halo: table.rules.criteria.length < 2 ? null : haloOf(lists[j]), cells: lists[j] }));
  const known = each.flatMap(({ halo }) => halo ?? []);
  // Judges whose criteria do not vary have no say; when no judge has enough entries, that is the reason.
  const longest = lists.reduce<readonly TableCell[]>((most, list) => (list.length > most.length ? list : most), []);
  const all = near(known.length === 0 ? 0 : meanOf(known), 3);
  return [
    known.length === 0 ? refuse('HALO', ROUND, why(longest)) : tell('HALO', ROUND, plain(all, 3), [
      `Rata-rata korelasi antarkriteria ${written(all, 3)[0]} pada ${known.length} juri.`, `A mean correlation between criteria of ${written(all, 3)[1]} over ${known.length} judges.`,
    ]),
    ...each.map(({ judge, halo, cells }) => (halo === null ? refuse('HALO', { of: 'JUDGE', judge }, why(cells)) : tell('HALO', { of: 'JUDGE', judge }, plain(near(halo, 3), 3), [
      `${names.judge(judge)[0]}: rata-rata korelasi antarkriteria ${written(near(halo, 3), 3)[0]}.`, `${names.judge(judge)[1]}: a mean correlation between criteria of ${written(near(halo, 3), 3)[1]}.`,
    ]))),
  ];
}
