import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { takeVisit, type VisitAt } from './take-visit';

/** Which visit a host refuses, and why. */
export interface VisitReject extends VisitAt {
  readonly reason: string;
}

/** Refuses a visit that was asked for, with a reason that the guest reads; nothing of it is published. */
export async function visitReject(tx: Tx, scope: TenantScope, command: VisitReject, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { reason } = command;
  const taken = await takeVisit(tx, scope, command, 'REJECT', { reason });
  if (!taken.ok) return taken;
  const { row, side } = taken.value;
  await auditAppend(tx, scope, { action: 'visitReject', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, was: row.state, by: side, reason } }, services);
  return done({ id: row.id });
}
