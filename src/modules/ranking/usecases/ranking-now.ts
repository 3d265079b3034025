import type { Ask } from '../../../db/ask';
import type { RankedEntry } from '../../../domain/ranking/tally';
import { lineRows, rankingRow } from '../data/ranking-rows';
import { rankedOf } from './kept-line';

/** The newest ranking of a round, by its hashes. */
export interface RankingNow {
  readonly id: string;
  readonly revision: number;
  readonly inputsHash: string;
  readonly outputHash: string;
}

/** The newest ranking of a round of this tenant; null while there is none. */
export async function rankingNow(ask: Ask, tenantId: string, roundId: string): Promise<RankingNow | null> {
  const row = await rankingRow(ask, tenantId, roundId, null);
  return row === null ? null : { id: row.id, revision: row.revision, inputsHash: row.inputsHash, outputHash: row.outputHash };
}

/** A kept ranking of a round with its entries in their order; by default the newest. Null when there is none. At most two statements. */
export async function rankingOfRound(
  ask: Ask, tenantId: string, roundId: string, revision: number | null = null,
): Promise<{ readonly id: string; readonly revision: number; readonly entries: readonly RankedEntry[] } | null> {
  const row = await rankingRow(ask, tenantId, roundId, revision);
  return row === null ? null : { id: row.id, revision: row.revision, entries: (await lineRows(ask, tenantId, row.id)).map(rankedOf) };
}
