import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import { objectionSeen, objectionSettle, type ObjectionAt } from './objection-settle';

/** Withdraws an objection that stands; it stays on record. For the entrant, and for the organiser who files for an entrant outside. Refuses what `objectionSettle` refuses. */
export async function objectionWithdraw(
  tx: Tx, scope: TenantScope, at: ObjectionAt, { onBehalf }: { readonly onBehalf: boolean }, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<Outcome<{ readonly id: string }>> {
  const seen = await objectionSeen(tx, scope, at.objectionId, onBehalf);
  if (!seen.ok) return seen;
  const missed = await objectionSettle(tx, scope, at, { state: 'WITHDRAWN' }, services);
  if (missed !== null) return missed;
  const { id, edition_id: editionId, round_id: round, entry_id: entry } = seen.value;
  await auditAppend(tx, scope, { action: 'objectionWithdraw', subjectType: 'round', subjectId: round, detail: { round } }, services);
  await logAppend(tx, scope, { editionId, act: 'objectionWithdraw', detail: { objection: id, round, entry } }, services);
  return done({ id });
}
