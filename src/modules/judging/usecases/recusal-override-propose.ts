import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash } from '../../ledger';
import { isRecused } from '../data/conflict-rows';
import type { RecusalPlace } from '../data/recusal-place-rows';
import { recusal, recusalOverride } from '../data/tables';

/**
 * Proposes that a recusal is lifted; nothing changes until a second person confirms. Refuses NOT_FOUND for who is recused from the
 * entry itself, above all the one concerned; WRONG_STATE where the recusal does not stand, and ALREADY_DONE where a proposal is open.
 */
export async function recusalOverridePropose(
  tx: Tx, scope: TenantScope, { recusalId, entryId, editionId, reason }: RecusalPlace & { readonly reason: string }, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<Outcome<{ readonly id: string }>> {
  if (await isRecused(askIn(tx), scope.tenantId, scope.actorId, entryId)) return refused('NOT_FOUND', ['recusal'], { what: 'recusal' });
  try {
    // The row is taken before it is looked whether a proposal is open: of two at once one is told.
    await new TenantRepository(recusal, scope, tx).update(recusalId, {}, { lifted_at: null });
  } catch (error) {
    if (error instanceof NotAffected) return refused('WRONG_STATE', ['recusal'], { state: 'LIFTED' }, ['sudah dicabut.', 'it is lifted already.']);
    throw error;
  }
  const overrides = new TenantRepository(recusalOverride, scope, tx);
  if ((await overrides.list({ recusal_id: recusalId, confirmed_at: null, withdrawn_at: null }, 1)).length > 0) return refused('ALREADY_DONE', ['recusal']);
  const id = services.ids.next();
  await overrides.insert({ id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), recusal_id: recusalId, proposed_by: scope.actorId, reason });
  await auditAppend(tx, scope, { action: 'recusalOverridePropose', subjectType: 'recusal', subjectId: recusalId, detail: { override: id, entry: entryId, reason } }, services);
  await logAppend(tx, scope, { editionId, act: 'recusalOverridePropose', detail: { override: id, recusal: recusalId, entry: entryId, reason: textHash(reason) } }, services);
  return done({ id });
}
