import type { Ask } from '../../../db/ask';
import { editionRow } from '../data/edition-rows';

/** The key of the programme to which an edition of this organiser belongs; null when it has no such edition. */
export async function programOfEdition(ask: Ask, tenantId: string, editionId: string): Promise<string | null> {
  return (await editionRow(ask, tenantId, editionId))?.programId ?? null;
}
