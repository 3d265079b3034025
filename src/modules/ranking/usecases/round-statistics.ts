import type { Ask } from '../../../db/ask';
import { judgingReport } from '../../../domain/statistics/judging-report';
import type { Statistic } from '../../../domain/statistics/statistic';
import { rankedNow } from './ranked-now';
import { rankingNow } from './ranking-now';

/** What is told of how a round was judged, and of which ranking. */
export interface RoundStatistics {
  readonly revision: number;
  /** The hash of the inputs of that ranking: the seed of all that is drawn. */
  readonly inputsHash: string;
  readonly statistics: readonly Statistic[];
}

/** Why nothing can be told: the round has no ranking, or what counts has changed since its newest one. */
export type NoStatistics = 'UNRANKED' | 'OUTDATED';

/**
 * The statistics of the newest ranking of a round of this tenant, made from what that ranking was made from, or why there are none.
 * Nothing is kept and nothing is changed; asked again it is the same.
 */
export async function roundStatistics(ask: Ask, tenantId: string, roundId: string): Promise<RoundStatistics | NoStatistics> {
  const kept = await rankingNow(ask, tenantId, roundId);
  if (kept === null) return 'UNRANKED';
  const now = await rankedNow(ask, tenantId, roundId);
  if (now?.inputsHash !== kept.inputsHash) return 'OUTDATED';
  return { revision: kept.revision, inputsHash: kept.inputsHash, statistics: judgingReport(now.tally, now.ranked, kept.inputsHash) };
}
