import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import { takeVisit, type VisitAt } from './take-visit';

/** Which delegation has arrived, and how many people. */
export interface VisitCheckIn extends VisitAt {
  readonly present: number;
}

/** Records that a delegation has arrived, on the day of the visit in the zone of the host. Refuses WINDOW_CLOSED on any other day. */
export async function visitCheckIn(tx: Tx, scope: TenantScope, command: VisitCheckIn, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { present } = command;
  const taken = await takeVisit(tx, scope, command, 'CHECK_IN', { present, checked_in_at: toInstant(services.clock.now()) });
  if (!taken.ok) return taken;
  const { row } = taken.value;
  const today = await tenantToday(askIn(tx), scope.tenantId, services.clock);
  if (row.day !== today) return refused('WINDOW_CLOSED', ['visit'], { from: row.day ?? '…', until: row.day ?? '…' });
  await auditAppend(tx, scope, { action: 'visitCheckIn', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, present } }, services);
  return done({ id: row.id });
}
