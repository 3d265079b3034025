import type { Ask } from '../../../db/ask';
import type { NominationSide } from '../../../domain/nomination/life';
import { nominationPlaceRow, type NominationPlace } from '../data/nomination-rows';

export type { NominationPlace } from '../data/nomination-rows';

/** Where a nomination stands that this tenant sent or was sent, and the programme on its side; null when there is none such. */
export function nominationPlace(ask: Ask, tenantId: string, nominationId: string, side: NominationSide, actorId: string): Promise<NominationPlace | null> {
  return nominationPlaceRow(ask, tenantId, nominationId, side, actorId);
}
