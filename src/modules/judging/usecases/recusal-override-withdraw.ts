import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import type { RecusalPlace } from '../data/recusal-place-rows';
import { overrideTake, type OverrideAt } from './recusal-override-settle';

/** Withdraws an override that nobody confirmed; any organiser may who may read the entry. Refuses what is refused of an override (see overrideTake). */
export async function recusalOverrideWithdraw(tx: Tx, scope: TenantScope, at: RecusalPlace & OverrideAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await overrideTake(tx, scope, at, false, { withdrawn_at: toInstant(services.clock.now()) });
  if (!taken.ok) return taken;
  const detail = { override: at.overrideId, recusal: at.recusalId, entry: at.entryId };
  await auditAppend(tx, scope, { action: 'recusalOverrideWithdraw', subjectType: 'recusal', subjectId: at.recusalId, detail }, services);
  await logAppend(tx, scope, { editionId: at.editionId, act: 'recusalOverrideWithdraw', detail }, services);
  return done({ id: at.overrideId });
}
