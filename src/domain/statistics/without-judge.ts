import { rankRound } from '../ranking/rank-round';
import type { RankedEntry, Tally } from '../ranking/tally';
import { cutRule } from './cut-rule';
import type { ReportNames } from './report-names';
import type { ScoreTable } from './score-table';
import { plain, refuse, tell, type Statistic } from './statistic';

/** What a ranking would be without one judge, beside what it is. */
export interface Without {
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
  /** Entries that have another rank. */
  readonly moved: readonly string[];
}

/**
 * The ranking without the scores of one judge, by the same rules but for one score less at the least; null when an entry would
 * have no score then. Decisions at the cut stay as they were made.
 */
export function withoutJudge(tally: Tally, ranked: readonly RankedEntry[], judge: string): Without | null {
  const { rules, cells } = tally;
  const after = rankRound({ ...tally, rules: { ...rules, leastScores: Math.max(1, rules.leastScores - 1) }, cells: cells.filter((c) => c.judge !== judge) });
  const becomes = new Map(after.map((r) => [r.entry, r]));
  const scored = ranked.filter((r) => r.rank !== null);
  if (scored.some((r) => (becomes.get(r.entry)?.rank ?? null) === null)) return null;
  const inside = (r: RankedEntry | undefined): boolean => r?.place === 'INSIDE';
  const some = (of: (was: RankedEntry, is: RankedEntry | undefined) => boolean): readonly string[] => scored.filter((r) => of(r, becomes.get(r.entry))).map((r) => r.entry);
  return { entering: some((was, is) => !inside(was) && inside(is)), leaving: some((was, is) => inside(was) && !inside(is)), moved: some((was, is) => was.rank !== is?.rank) };
}

/** For each judge: who would change sides at the cut, and whose rank would change, if its scores were not counted. */
export function leaveOneOut(tally: Tally, ranked: readonly RankedEntry[], table: ScoreTable, names: ReportNames): readonly Statistic[] {
  const rule = cutRule(tally.rules, []);
  return table.judges.flatMap((judge) => {
    const about = { of: 'JUDGE', judge } as const;
    const found = table.judges.length < 2 ? 'ONE_JUDGE' : (withoutJudge(tally, ranked, judge) ?? 'ONLY_SCORER');
    if (typeof found === 'string') return [refuse('WITHOUT_JUDGE_CUT', about, typeof rule === 'string' ? rule : found), refuse('WITHOUT_JUDGE_RANKS', about, found)];
    const [entering, leaving, moved] = [found.entering, found.leaving, found.moved].map(names.entries);
    const name = names.judge(judge);
    return [
      typeof rule === 'string' ? refuse('WITHOUT_JUDGE_CUT', about, rule) : tell('WITHOUT_JUDGE_CUT', about, plain(found.entering.length + found.leaving.length, 0), [
        `Tanpa ${name[0]} akan masuk: ${entering[0]}; akan keluar: ${leaving[0]}.`, `Without ${name[1]} would come in: ${entering[1]}; would go out: ${leaving[1]}.`,
      ]),
      tell('WITHOUT_JUDGE_RANKS', about, plain(found.moved.length, 0), [`Tanpa ${name[0]} akan berganti peringkat: ${moved[0]}.`, `Without ${name[1]} would change rank: ${moved[1]}.`]),
    ];
  });
}
