import type { Ask } from '../../../db/ask';
import { mendDaysRow } from '../data/edition-rows';

/** How many days an entry of this edition may be mended after its return, unless the officer says otherwise; null where nobody runs the edition here. */
export async function editionMendDays(ask: Ask, tenantId: string, editionId: string): Promise<number | null> {
  return mendDaysRow(ask, tenantId, editionId);
}
