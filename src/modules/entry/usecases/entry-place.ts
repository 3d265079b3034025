import type { Ask } from '../../../db/ask';
import { entryPlaceRow, isBound, type EntryPlace } from '../data/place-rows';

export type { EntryPlace } from '../data/place-rows';

/** Where an entry of this tenant stands: programme, edition, agency, state and version; null when it has no such entry. */
export function entryPlace(ask: Ask, tenantId: string, entryId: string): Promise<EntryPlace | null> {
  return entryPlaceRow(ask, tenantId, entryId);
}

/** Whether a recusal keeps an actor from an entry of this tenant, whatever function it holds in the contest; the entrant's own officer is not kept from it. */
export function boundFrom(ask: Ask, tenantId: string, actorId: string, entryId: string): Promise<boolean> {
  return isBound(ask, tenantId, actorId, entryId);
}
