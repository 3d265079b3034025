import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import { cellsToLift, type RecusalPlace } from '../data/recusal-place-rows';
import { recusal, scoreCell } from '../data/tables';
import { overrideTake, type OverrideAt } from './recusal-override-settle';
import { takeRounds } from './recusals-derive';

/**
 * Confirms an override as the second person: the recusal is lifted. In rounds that are not closed the judge's scoring of the entry is
 * pending again; what was scored before stays on record and does not count, so a new sheet is needed. A closed round stays as it is.
 * Refuses what is refused of an override (see overrideTake).
 */
export async function recusalOverrideConfirm(tx: Tx, scope: TenantScope, at: RecusalPlace & OverrideAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const now = toInstant(services.clock.now());
  await takeRounds(tx, scope, at.editionId);
  const taken = await overrideTake(tx, scope, at, true, { confirmed_by: scope.actorId, confirmed_at: now });
  if (!taken.ok) return taken;
  await new TenantRepository(recusal, scope, tx).update(at.recusalId, { lifted_at: now }, { lifted_at: null });
  const cells = await cellsToLift(askIn(tx), scope.tenantId, at);
  for (const id of cells) await new TenantRepository(scoreCell, scope, tx).update(id, { state: 'PENDING', counted: 0, reason: null }, { state: 'RECUSED' });
  const detail = { override: at.overrideId, recusal: at.recusalId, entry: at.entryId, cells: cells.length };
  await auditAppend(tx, scope, { action: 'recusalOverrideConfirm', subjectType: 'recusal', subjectId: at.recusalId, detail }, services);
  await logAppend(tx, scope, { editionId: at.editionId, act: 'recusalOverrideConfirm', detail: { ...detail, actor: at.actorId, proposedBy: taken.value.proposed_by } }, services);
  return done({ id: at.overrideId });
}
