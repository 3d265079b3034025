import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import { takeVisit, type VisitAt } from './take-visit';

/** Which visit is over, and which office received it. */
export interface VisitClose extends VisitAt {
  readonly hostedBy: string | null;
}

/** Closes a visit that took place: from now on its follow-ups are due, 30, 180 and 365 days after its day. */
export async function visitClose(tx: Tx, scope: TenantScope, command: VisitClose, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const today = await tenantToday(askIn(tx), scope.tenantId, services.clock);
  const taken = await takeVisit(tx, scope, command, 'CLOSE', { hosted_by: command.hostedBy, closed_on: today });
  if (!taken.ok) return taken;
  const { row } = taken.value;
  await auditAppend(tx, scope, { action: 'visitClose', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, present: row.present, hostedBy: command.hostedBy } }, services);
  return done({ id: row.id });
}
