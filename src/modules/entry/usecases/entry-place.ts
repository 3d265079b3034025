import type { Ask } from '../../../db/ask';
import { entryPlaceRow, type EntryPlace } from '../data/place-rows';

export type { EntryPlace } from '../data/place-rows';

/** Where an entry of this tenant stands: programme, edition, agency, state and version; null when it has no such entry. */
export function entryPlace(ask: Ask, tenantId: string, entryId: string): Promise<EntryPlace | null> {
  return entryPlaceRow(ask, tenantId, entryId);
}
