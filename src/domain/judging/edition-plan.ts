import type { Publishes } from '../vocabulary/judging-words';

/** What an edition publishes of its judging, how long entrants may object, and how many go up. */
export interface EditionJudgingPlan {
  readonly publishes: Publishes;
  readonly publishesScores: boolean;
  readonly publishesStatistics: boolean;
  readonly objectionDays: number;
  /** How many go up to the next tier; null where nobody said. */
  readonly nominees: number | null;
}

/** What is published where the programme says nothing: those inside the cut, without scores; seven days to object. */
export const PLAIN_EDITION_JUDGING: EditionJudgingPlan = { publishes: 'INSIDE', publishesScores: false, publishesStatistics: false, objectionDays: 7, nominees: null };
