import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import { pendingCells } from '../data/opening-rows';
import { holdForMove, moveRound, type RoundAt } from './round-move';

/**
 * Closes scoring: a score that is sent at the same moment is in before it, or refused. Refuses WRONG_STATE while a scoring is pending:
 * each must be given, or be recorded as absent with its reason.
 */
export async function roundClose(tx: Tx, scope: TenantScope, at: RoundAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const held = await holdForMove(tx, scope, at, 'SCORING', 'CLOSE');
  if (!held.ok) return held;
  const pending = await pendingCells(askIn(tx), scope.tenantId, at.roundId);
  if (pending > 0) {
    return refused('WRONG_STATE', ['round'], { state: 'SCORING' }, [
      `${pending} penilaian masih ditunggu; catat yang tidak datang dengan alasannya.`, `${pending} scorings are still pending; record those that will not come, with the reason.`,
    ]);
  }
  const { row } = held.value;
  await moveRound(tx, scope, held.value, { closed_at: toInstant(services.clock.now()) });
  await auditAppend(tx, scope, { action: 'roundClose', subjectType: 'round', subjectId: at.roundId, detail: { rules: row.rulesHash } }, services);
  await logAppend(tx, scope, { editionId: row.editionId, act: 'roundClose', detail: { round: at.roundId, rules: row.rulesHash ?? '' } }, services);
  return done({ id: row.id });
}
