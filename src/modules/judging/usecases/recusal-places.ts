import type { Ask } from '../../../db/ask';
import { entryInRound, overridePlace, recusalPlace, type RecusalPlace } from '../data/recusal-place-rows';

/** Where a recusal of this tenant stands; null when it has no such recusal. */
export function recusalAt(ask: Ask, tenantId: string, recusalId: string): Promise<RecusalPlace | null> {
  return recusalPlace(ask, tenantId, recusalId);
}

/** Where the recusal of an override of this tenant stands; null when it has no such override. */
export function overrideAt(ask: Ask, tenantId: string, overrideId: string): Promise<RecusalPlace | null> {
  return overridePlace(ask, tenantId, overrideId);
}

/** The entry behind a row of a round of this tenant; null when it has no such row. */
export function entryBehind(ask: Ask, tenantId: string, roundEntryId: string): Promise<string | null> {
  return entryInRound(ask, tenantId, roundEntryId);
}
