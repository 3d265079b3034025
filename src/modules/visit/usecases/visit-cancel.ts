import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { takeVisit, type VisitAt } from './take-visit';

/** Which visit a side calls off, and why. */
export interface VisitCancel extends VisitAt {
  readonly reason: string;
}

/** Calls a visit off before the delegation has arrived, by either side; a keeper frees its place in the same transaction, whichever side it was. */
export async function visitCancel(tx: Tx, scope: TenantScope, command: VisitCancel, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { reason } = command;
  const taken = await takeVisit(tx, scope, command, 'CANCEL', { reason });
  if (!taken.ok) return taken;
  const { row, side } = taken.value;
  await auditAppend(tx, scope, { action: 'visitCancel', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, was: row.state, by: side, reason } }, services);
  return done({ id: row.id });
}
