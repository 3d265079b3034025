import type { Tx } from '../../../db/database';
import { nomineeCounter } from '../../../domain/nomination/places';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { limitGiveBack } from '../../entry';
import { takeNomination, type NominationAt } from './take-nomination';

/** Which nomination the tier below takes back, and why. */
export interface NominationWithdraw extends NominationAt {
  readonly reason: string;
}

/** Takes a nomination back before it is settled: its place among those who go up is free again, and the innovation can be sent anew. */
export async function nominationWithdraw(tx: Tx, scope: TenantScope, command: NominationWithdraw, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { reason } = command;
  const taken = await takeNomination(tx, scope, command, 'WITHDRAW', { reason, settled_at: toInstant(services.clock.now()), settled_by: scope.actorId, stands_for: null });
  if (!taken.ok) return taken;
  const { id, title, state, basis, lower_edition_id: lower, upper_edition_id: upper } = taken.value;
  if (basis === 'RANKING' && lower !== null) await limitGiveBack(tx, scope, nomineeCounter(lower, upper));
  await auditAppend(tx, scope, { action: 'nominationWithdraw', subjectType: 'nomination', subjectId: id, detail: { title, was: state, reason } }, services);
  return done({ id });
}
