import type { Ask } from '../../../db/ask';
import { visibleFigure, type WithheldReason } from '../../../domain/figures/visible-figure';
import type { MissingReason } from '../../../domain/vocabulary/figure-words';
import { roundResults, type RoundResults } from '../data/round-results-rows';

/** The ranking of a round as everybody may see it, or why there is none to see. */
export type VisibleRanking =
  | { readonly kind: 'SHOWN'; readonly rankingId: string }
  | { readonly kind: 'WITHHELD'; readonly reason: WithheldReason; readonly revealAt: string | null }
  | { readonly kind: 'MISSING'; readonly reason: MissingReason };

function visibleOf({ rankingId, plannedFor, underWay }: RoundResults, now: string): VisibleRanking {
  if (rankingId !== null) return { kind: 'SHOWN', rankingId };
  // Whether there is a ranking behind it is not asked: the answer is the same with and without one.
  const figure = visibleFigure(plannedFor === null && !underWay ? { state: 'NOT_REPORTED', value: null, revealAt: null } : { state: 'WITHHELD', value: null, revealAt: plannedFor }, now);
  return figure.kind === 'SHOWN' ? { kind: 'MISSING', reason: 'NOT_RECORDED' } : figure;
}

/** The rankings of rounds as everybody may see them at an instant, by round, from the shelf alone: one statement for all of them. */
export async function roundResultsOf(ask: Ask, roundIds: readonly string[], now: string): Promise<ReadonlyMap<string, VisibleRanking>> {
  return new Map([...(await roundResults(ask, roundIds))].map(([id, results]) => [id, visibleOf(results, now)]));
}
