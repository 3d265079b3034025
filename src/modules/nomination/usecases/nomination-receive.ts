import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { takeNomination, type NominationAt } from './take-nomination';

/** Acknowledges a nomination: from here on the tier above checks it. */
export async function nominationReceive(tx: Tx, scope: TenantScope, command: NominationAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await takeNomination(tx, scope, command, 'RECEIVE', { received_at: toInstant(services.clock.now()) });
  if (!taken.ok) return taken;
  const { id, title } = taken.value;
  await auditAppend(tx, scope, { action: 'nominationReceive', subjectType: 'nomination', subjectId: id, detail: { title } }, services);
  return done({ id });
}
