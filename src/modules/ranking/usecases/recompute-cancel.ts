import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import { recomputeSet } from '../data/tables';
import { recomputeTake, type RecomputeAt } from './recompute-take';

/** Cancels an open recompute set; who proposed it may do so too. Nothing else changes. */
export async function recomputeCancel(tx: Tx, scope: TenantScope, at: RecomputeAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await recomputeTake(tx, scope, at);
  if (!taken.ok) return taken;
  const { set, editionId } = taken.value;
  await new TenantRepository(recomputeSet, scope, tx).update(set.id, { state: 'CANCELLED', settled_by: scope.actorId, settled_at: toInstant(services.clock.now()) }, { state: 'PROPOSED', version: set.version });
  await auditAppend(tx, scope, { action: 'recomputeCancel', subjectType: 'recompute_set', subjectId: set.id, detail: { round: set.round_id } }, services);
  await logAppend(tx, scope, { editionId, act: 'recomputeCancel', detail: { round: set.round_id, set: set.id } }, services);
  return done({ id: set.id });
}
