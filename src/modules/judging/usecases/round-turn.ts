import type { Ask } from '../../../db/ask';
import { roundTurn as turnRow, type RoundTurn } from '../data/turn-rows';

export type { RoundTurn };

/** How far a round of this tenant is, or null where nothing of it has begun; one look by one key. */
export function roundTurn(ask: Ask, tenantId: string, roundId: string): Promise<RoundTurn | null> {
  return turnRow(ask, tenantId, roundId);
}
