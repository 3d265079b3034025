import type { JudgingRules } from '../judging/judging-rules';
import type { ParticipantType } from '../vocabulary/competition-words';
import type { CellState, CutDecisionKind, RankPlace, TieBreak } from '../vocabulary/judging-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import type { Fraction } from './fraction';

/** An entry of a round. Scores are exact fractions of hundredths of a point of 100. */
export interface TallyEntry {
  readonly id: string;
  readonly participant: ParticipantType;
  /** The declared bonus in hundredths of a point; counts only where the rules say so. */
  readonly bonusHundredths: number;
  /** The score of the round before; null when there was none. */
  readonly carried: Fraction | null;
}

/** The scoring of one entry by one judge: its marks in hundredths of a point by criterion id when it is SCORED, else empty. */
export interface TallyCell {
  readonly entry: string;
  readonly judge: string;
  /** Code of the panel for which the judge scored. */
  readonly panel: string;
  readonly state: CellState;
  readonly marks: Readonly<Record<string, number>>;
}

/** A decision at the cut that somebody made and gave a reason for. */
export interface TallyDecision {
  readonly entry: string;
  readonly kind: CutDecisionKind;
  /** For TIE_ORDER: 1 is above 2. */
  readonly position: number | null;
}

/** All that a ranking is made from. */
export interface Tally {
  readonly rules: JudgingRules;
  readonly entries: readonly TallyEntry[];
  readonly cells: readonly TallyCell[];
  readonly decisions: readonly TallyDecision[];
}

/** One step at which entries that were level were parted, or stayed level: against which others, and what was compared. */
export interface TieStep {
  readonly step: TieBreak;
  /** For CRITERIA: the code of the criterion that was compared; else null. */
  readonly criterion: string | null;
  /** Of the others that were level with the entry before this step the first three by id: with all of them a step of hundreds would not fit where it is kept. */
  readonly with: readonly string[];
  /** How many others were level with it before this step. */
  readonly others: number;
  /**
   * What the entry had at this step, and the best among the others, as exact fractions; "-" where there was none. Marks, medians, spreads and carried scores
   * are in hundredths of a point; of two entries HEAD_TO_HEAD counts the judges, of more the others beaten minus those lost to; PLENARY is the position.
   */
  readonly own: string;
  readonly best: string;
  /** Whether the step told at least one of the others from the entry. */
  readonly parted: boolean;
}

/** An entry in the ranking. */
export interface RankedEntry {
  readonly entry: string;
  /** Where it is listed, 1, 2, 3…: level entries are listed by what does not depend on who asks. */
  readonly position: number;
  /** 1, 2, 2, 4; null where it has no score. */
  readonly rank: number | null;
  readonly place: RankPlace;
  /** Exact, bonus and carried share included; null where it has fewer scores than the minimum. */
  readonly score: Fraction | null;
  /** The score as shown, in hundredths, rounded once as declared. */
  readonly shownHundredths: number | null;
  readonly bonusHundredths: number;
  readonly ties: readonly TieStep[];
  /** Why it stands where it stands when the order alone does not say it (a quota, a plenary, an invitation, too few scores). */
  readonly reason: Bilingual | null;
}

/** The name and version of this way to rank; a new version gets a new name and the old one stays runnable. */
export const RANKING_METHOD = 'lumbung-ranking@1';
