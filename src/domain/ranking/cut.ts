import type { JudgingRules } from '../judging/judging-rules';
import type { CutDecisionKind, RankPlace } from '../vocabulary/judging-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import * as words from './cut-words';
import { compare, fraction, type Fraction } from './fraction';
import type { Scored } from './score';
import type { TallyDecision } from './tally';
import { runsOf } from './ties';

/** An entry as it comes to the cut: with its rank and the score that was ranked (exact or as shown), both null without a score. */
export interface Standing {
  readonly scored: Scored;
  readonly rank: number | null;
  readonly ranked: Fraction | null;
}

/** Where an entry stands, and why where the order alone does not say it. */
export interface Placed {
  readonly place: RankPlace;
  readonly reason: Bilingual | null;
}

type Decided = (standing: Standing, kind: CutDecisionKind) => boolean;
type Places = ReadonlyMap<string, Placed>;

const idOf = ({ scored }: Standing): string => scored.entry.id;

/** A decision counts where the contrary was not decided as well. */
function decidedBy(decisions: readonly TallyDecision[]): Decided {
  const made = new Set(decisions.map(({ entry, kind }) => `${kind} ${entry}`));
  const contrary: Partial<Record<CutDecisionKind, CutDecisionKind>> = { PLENARY_IN: 'PLENARY_OUT', PLENARY_OUT: 'PLENARY_IN' };
  return (standing, kind) => made.has(`${kind} ${idOf(standing)}`) && !made.has(`${contrary[kind] ?? ''} ${idOf(standing)}`);
}

/** Level across the cut: what the declared policy makes of it. Decisions on entries that are not level across it change nothing. */
function acrossTheCut(rules: JudgingRules, one: Standing, decided: Decided): Placed {
  switch (rules.cutTie) {
    case 'ENLARGE': return { place: 'INSIDE', reason: words.ENLARGED };
    case 'SHRINK': return { place: 'OUTSIDE', reason: words.SHRUNK };
    case 'PLENARY':
      if (decided(one, 'PLENARY_IN')) return { place: 'INSIDE', reason: words.TAKEN };
      return decided(one, 'PLENARY_OUT') ? { place: 'OUTSIDE', reason: words.LEFT } : { place: 'TIED_AT_CUT', reason: words.WAITING };
  }
}

/** The best so many of some candidates in the order of their ranks; who shares a rank is in, out, or level across the cut together. */
function bestOf(rules: JudgingRules, size: number, candidates: readonly Standing[], decided: Decided): Places {
  let above = 0;
  return new Map(runsOf(candidates, (a, b) => a.rank === b.rank).flatMap((run) => {
    const [from, to] = [above, above + run.length];
    above = to;
    return run.map((one): [string, Placed] => {
      if (to <= size) return [idOf(one), { place: 'INSIDE', reason: null }];
      return [idOf(one), from >= size ? { place: 'OUTSIDE', reason: null } : acrossTheCut(rules, one, decided)];
    });
  }));
}

function byQuota(rules: JudgingRules, ranked: readonly Standing[], decided: Decided): Places {
  const kinds = new Set(ranked.map(({ scored }) => scored.entry.participant));
  return new Map([...kinds].flatMap((kind) => {
    const candidates = ranked.filter(({ scored }) => scored.entry.participant === kind);
    const quota = rules.cut.quotas?.[kind] ?? null;
    const said = words.quotaWords(kind, quota, candidates.length);
    return [...bestOf(rules, quota ?? 0, candidates, decided)].map(([id, { place, reason }]): [string, Placed] => [id, { place, reason: words.sentences(said, reason) }]);
  }));
}

/** What is decided one by one needs no score; that an entry has too few is said beside it. */
function byDecision(one: Standing, inside: boolean, reason: Bilingual): Placed {
  return { place: inside ? 'INSIDE' : 'OUTSIDE', reason: words.sentences(reason, one.scored.lacks) };
}

/** A round that scores nothing lets everybody through where there is no cut, and else nobody whom nothing was decided about. */
function unscored(rules: JudgingRules, { scored }: Standing): Placed {
  if (rules.cut.kind === 'NONE' && rules.criteria.length === 0) return { place: 'INSIDE', reason: null };
  return { place: 'INSUFFICIENT', reason: scored.lacks ?? ['Tahap ini tidak memberi nilai.', 'This round gives no scores.'] };
}

function cutOfRanked(rules: JudgingRules, ranked: readonly Standing[], decided: Decided): Places {
  const { kind, size, markHundredths } = rules.cut;
  const all = (placed: (one: Standing) => Placed): Places => new Map(ranked.map((one) => [idOf(one), placed(one)]));
  const passes = ({ ranked: score }: Standing): boolean => score !== null && markHundredths !== null && compare(score, fraction(markHundredths)) >= 0;
  switch (kind) {
    case 'NONE': return all(() => ({ place: 'INSIDE', reason: null }));
    case 'TOP_N': return bestOf(rules, size ?? 0, ranked, decided);
    case 'PASSING_MARK': return all((one) => ({ place: passes(one) ? 'INSIDE' : 'OUTSIDE', reason: markHundredths === null ? null : words.markWords(markHundredths) }));
    case 'QUOTA_PER_KIND': return byQuota(rules, ranked, decided);
    case 'INVITATION': return all((one) => (decided(one, 'INVITED') ? byDecision(one, true, words.INVITED) : byDecision(one, false, words.UNINVITED)));
    case 'PLENARY': return all((one) => {
      if (decided(one, 'PLENARY_IN')) return byDecision(one, true, words.PLENARY_IN);
      return byDecision(one, false, decided(one, 'PLENARY_OUT') ? words.PLENARY_OUT : words.UNDECIDED);
    });
  }
}

/** Where each entry stands, by its id. The standings come in the order of their ranks, those without a score last. */
export function placesOf(rules: JudgingRules, standings: readonly Standing[], decisions: readonly TallyDecision[]): Places {
  const decided = decidedBy(decisions);
  const needsScore = rules.cut.kind !== 'INVITATION' && rules.cut.kind !== 'PLENARY';
  const without = standings.filter(({ rank }) => needsScore && rank === null);
  const cut = cutOfRanked(rules, standings.filter(({ rank }) => !needsScore || rank !== null), decided);
  return new Map([...cut, ...without.map((one): [string, Placed] => [idOf(one), unscored(rules, one)])]);
}
