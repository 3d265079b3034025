import type { Ask } from '../../../db/ask';
import { rootOf } from '../data/lineage';

/** The key of the lineage of an innovation of a tenant: the innovation that it goes back to, itself where it goes back to none. */
export async function lineageOf(ask: Ask, tenantId: string, innovationId: string): Promise<string> {
  return (await rootOf(ask, tenantId, innovationId)) ?? innovationId;
}
