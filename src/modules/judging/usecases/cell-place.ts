import type { Ask } from '../../../db/ask';
import { cellPlaceRow, type CellPlace } from '../data/cell-place-rows';

export type { CellPlace };

/** In which round, edition and programme a cell of this tenant is, for an actor who is not recused from its entry; null when there is none such. */
export function cellPlace(ask: Ask, tenantId: string, cellId: string, actorId: string): Promise<CellPlace | null> {
  return cellPlaceRow(ask, tenantId, cellId, actorId);
}
