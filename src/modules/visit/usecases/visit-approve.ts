import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import { assignPlace, strangeRoom, type Place } from './assign-place';
import { letterRefusal } from './letter-refusal';
import { seeVersion, takeVisit, type VisitAt } from './take-visit';

/** The place that a host gives, and the letter with which it approves. */
export interface VisitApprove extends VisitAt, Place {
  readonly approvalNumber: string | null;
  readonly approvedOn: string | null;
}

/** Approves a visit on a day, in hours and a room, and publishes it. Refuses what takeVisit and assignPlace refuse, and a letter older than the one that it answers. */
export async function visitApprove(tx: Tx, scope: TenantScope, command: VisitApprove, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { day, roomId, starts, ends, approvalNumber } = command;
  const today = await tenantToday(askIn(tx), scope.tenantId, services.clock);
  const seen = await seeVersion(tx, scope, command, 'APPROVE');
  if (!seen.ok) return seen;
  const letter = letterRefusal(['input', 'approvedOn'], command.approvedOn, today, seen.value.row.requested_on);
  if (letter !== null) return refusedAll([letter]);
  const approvedOn = command.approvedOn ?? today;
  const strange = await strangeRoom(tx, scope, command);
  if (strange !== null) return strange;
  const taken = await takeVisit(tx, scope, command, 'APPROVE', { day, room_id: roomId, starts, ends, approval_number: approvalNumber, approved_on: approvedOn });
  if (!taken.ok) return taken;
  const { row } = taken.value;
  const placed = await assignPlace(tx, scope, { caseOwnerId: row.owner_tenant_id, caseId: row.id, synthetic: row.synthetic, people: row.headcount, heldDay: null }, command, services);
  if (!placed.ok) return placed;
  await auditAppend(tx, scope, { action: 'visitApprove', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, day, starts, ends, room: roomId, letter: approvalNumber } }, services);
  return done({ id: row.id });
}
