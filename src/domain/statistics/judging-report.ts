import type { RankedEntry, Tally } from '../ranking/tally';
import { orderAgreement, scoreReliability } from './agreement';
import { outlookStatistics, weightingStatistics } from './cut-statistics';
import { haloStatistics, judgeDiagnostics } from './judge-diagnostics';
import { reportNames } from './report-names';
import { scoreTable, type ScoreTable } from './score-table';
import { ROUND, type About, type Statistic } from './statistic';
import { leaveOneOut } from './without-judge';

const agreementOf = (table: ScoreTable, about: About, seed: string): readonly Statistic[] => [...orderAgreement(table, about, seed), ...scoreReliability(table, about)];

/**
 * All that is told of how a round was judged, of its tally and the ranking made from it: of the round, of each panel where there
 * are several, of each judge, and of each ranked entry in the order of the ranking. A report only: it changes nothing. What the
 * design does not allow is refused with its reason. The same tally, ranking and seed give the same report, in whatever order
 * cells and entries come; floats are used here and nowhere else, and intervals are rounded outwards.
 */
export function judgingReport(tally: Tally, ranked: readonly RankedEntry[], seed: string): readonly Statistic[] {
  const ordered = [...ranked].sort((a, b) => a.position - b.position);
  const names = reportNames(tally, ordered);
  const table = scoreTable(tally);
  const panels = table.panels.length > 1 ? table.panels : [];
  const [method, zone, ...entries] = outlookStatistics(tally, ordered, seed, names);
  return [
    method, ...agreementOf(table, ROUND, seed), ...panels.flatMap((panel) => agreementOf(scoreTable(tally, panel), { of: 'PANEL', panel }, seed)),
    zone, ...weightingStatistics(tally, ordered, seed, names), ...haloStatistics(table, names), ...judgeDiagnostics(table, names), ...leaveOneOut(tally, ordered, table, names), ...entries,
  ];
}
