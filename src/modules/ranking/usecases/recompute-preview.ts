import type { Ask } from '../../../db/ask';
import { rankingDifference, type RankingDifference } from '../../../domain/ranking/difference';
import type { RecomputeState } from '../../../domain/vocabulary/judging-words';
import { setRow } from '../data/ranking-rows';
import { rankedNow } from './ranked-now';
import { rankingOfRound } from './ranking-now';

/** What a recompute set changes. */
export interface RecomputePreview {
  readonly roundId: string;
  readonly state: RecomputeState;
  /** Whether what is counted has changed since it was proposed: then it can only be cancelled. */
  readonly outdated: boolean;
  /** Entry by entry, what differs from the ranking on which it is based. */
  readonly changes: readonly RankingDifference[];
}

/**
 * What a recompute set changes against the ranking on which it is based: computed by the same way as it is applied, or, of one that was
 * applied, between the two revisions that are kept; nothing of one that was cancelled. Null when this tenant has no such set.
 */
export async function recomputePreview(ask: Ask, tenantId: string, setId: string): Promise<RecomputePreview | null> {
  const set = await setRow(ask, tenantId, setId);
  if (set === null) return null;
  const { roundId, state } = set;
  if (state === 'CANCELLED') return { roundId, state, outdated: false, changes: [] };
  const before = await rankingOfRound(ask, tenantId, roundId, set.baseRevision);
  if (state === 'APPLIED') {
    const after = set.revision === null ? null : await rankingOfRound(ask, tenantId, roundId, set.revision);
    return { roundId, state, outdated: false, changes: rankingDifference(before?.entries ?? [], after?.entries ?? []) };
  }
  const now = await rankedNow(ask, tenantId, roundId);
  return { roundId, state, outdated: now?.inputsHash !== set.inputsHash, changes: rankingDifference(before?.entries ?? [], now?.ranked ?? []) };
}
