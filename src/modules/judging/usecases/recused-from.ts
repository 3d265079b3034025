import type { Ask } from '../../../db/ask';
import { isRecused } from '../data/conflict-rows';

/** Whether an actor reads nothing of an entry of this tenant, because of a recusal that nothing lifted. Inside a transaction it sees the transaction's own changes. */
export function recusedFrom(ask: Ask, tenantId: string, actorId: string, entryId: string): Promise<boolean> {
  return isRecused(ask, tenantId, actorId, entryId);
}
