import type { Ask } from '../../../db/ask';
import { setRow } from '../data/ranking-rows';

/** The round of a recompute set of this tenant; null when it has no such set. */
export async function recomputeRound(ask: Ask, tenantId: string, setId: string): Promise<string | null> {
  return (await setRow(ask, tenantId, setId))?.roundId ?? null;
}
