import type { JudgingRules } from '../judging/judging-rules';
import type { CellState, CutDecisionKind, RankPlace } from '../vocabulary/judging-words';
import type { ParticipantType } from '../vocabulary/competition-words';
import { textOfFraction, type Fraction } from './fraction';
import { byText } from './order';
import { RANKING_METHOD, type RankedEntry, type Tally, type TallyDecision, type TieStep } from './tally';

/** What a ranking is made from, as plain data: the same whatever the order in which it was read. */
export interface CanonicalInputs {
  readonly method: string;
  readonly rules: JudgingRules;
  readonly entries: readonly { readonly id: string; readonly participant: ParticipantType; readonly bonusHundredths: number; readonly carried: string | null }[];
  readonly cells: readonly { readonly entry: string; readonly judge: string; readonly panel: string; readonly state: CellState; readonly marks: Readonly<Record<string, number>> }[];
  readonly decisions: readonly { readonly entry: string; readonly kind: CutDecisionKind; readonly position: number | null }[];
}

/** What a ranking says, as plain data. Reasons in words are left out: a sentence may be mended without another outcome. */
export interface CanonicalOutcome {
  readonly method: string;
  readonly ranking: readonly {
    readonly entry: string; readonly position: number; readonly rank: number | null; readonly place: RankPlace; readonly score: string | null; readonly shownHundredths: number | null;
    readonly bonusHundredths: number; readonly ties: readonly TieStep[];
  }[];
}

const maybeText = (value: Fraction | null): string | null => (value === null ? null : textOfFraction(value));
const keyOf = ({ entry, kind, position }: TallyDecision): string => `${entry} ${kind} ${position ?? ''}`;

/** The inputs of a ranking as plain data, to be hashed: entries, cells and decisions by id; whole numbers, and fractions as text; marks of SCORED cells only. */
export function canonicalInputs({ rules, entries, cells, decisions }: Tally): CanonicalInputs {
  return {
    method: RANKING_METHOD, rules,
    entries: [...entries].sort((a, b) => byText(a.id, b.id)).map(({ id, participant, bonusHundredths, carried }) => ({ id, participant, bonusHundredths, carried: maybeText(carried) })),
    cells: [...cells].sort((a, b) => byText(a.entry, b.entry) || byText(a.judge, b.judge))
      .map(({ entry, judge, panel, state, marks }) => ({ entry, judge, panel, state, marks: state === 'SCORED' ? marks : {} })),
    decisions: [...decisions].sort((a, b) => byText(keyOf(a), keyOf(b))).map(({ entry, kind, position }) => ({ entry, kind, position })),
  };
}

/** The outcome of a ranking as plain data, to be hashed: by position, fractions as text. */
export function canonicalOutcome(ranked: readonly RankedEntry[]): CanonicalOutcome {
  return {
    method: RANKING_METHOD,
    ranking: [...ranked].sort((a, b) => a.position - b.position).map(({ entry, position, rank, place, score, shownHundredths, bonusHundredths, ties }) => ({
      entry, position, rank, place, score: maybeText(score), shownHundredths, bonusHundredths, ties,
    })),
  };
}
