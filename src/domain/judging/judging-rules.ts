import type { ParticipantType } from '../vocabulary/competition-words';
import type { CutKind } from '../vocabulary/entry-words';
import type { Aggregation, BlindField, CutTie, RankOn, Rounding, TieBreak } from '../vocabulary/judging-words';

/** A criterion as it is scored: its weight in hundredths of a percent, its most points in hundredths of a point. */
export interface JudgedCriterion {
  readonly id: string;
  readonly code: string;
  readonly weight: number;
  readonly mostHundredths: number;
  readonly standards: readonly string[];
}

/** The cut of a round; sizes and quotas count entries, the mark is in hundredths of a point of 100. */
export interface Cut {
  readonly kind: CutKind;
  readonly size: number | null;
  readonly markHundredths: number | null;
  readonly quotas: Readonly<Partial<Record<ParticipantType, number>>> | null;
}

/** The rules by which a round is judged and cut, whole: kept as canonical JSON with its hash before scoring opens, never changed afterwards. */
export interface JudgingRules {
  readonly rubric: { readonly id: string; readonly code: string; readonly revision: number; readonly hash: string } | null;
  /** In the order of the rubric. */
  readonly criteria: readonly JudgedCriterion[];
  readonly aggregation: Aggregation;
  /** How many judges must have scored an entry for it to be ranked; at least 1. */
  readonly leastScores: number;
  /** For WEIGHTED_PANELS: the panels by code, their weights summing to 10,000; otherwise empty. */
  readonly panels: readonly { readonly code: string; readonly weight: number }[];
  readonly tieChain: readonly TieBreak[];
  readonly cutTie: CutTie;
  readonly rounding: Rounding;
  /** Decimals of the score as shown: 0, 1 or 2. */
  readonly decimals: number;
  readonly rankOn: RankOn;
  readonly cut: Cut;
  readonly blind: readonly BlindField[];
  /** The share of the score of the round before in this one's, in hundredths of a percent; 0 begins afresh. */
  readonly carry: number;
  /** Whether the declared bonus of the rule pack is added, as a line of its own. */
  readonly bonus: boolean;
}

/** How a round is judged where its programme says nothing: the mean of those present, ties by criteria, head to head and median, then the plenary. */
export const PLAIN_JUDGING = {
  aggregation: 'MEAN_OF_PRESENT', leastScores: 1, panels: [], tieChain: ['CRITERIA', 'HEAD_TO_HEAD', 'MEDIAN', 'PLENARY'], cutTie: 'PLENARY', rounding: 'HALF_UP', decimals: 2, rankOn: 'EXACT',
  blind: [], carry: 0, bonus: false,
} as const satisfies Partial<JudgingRules>;
