import type { Tx } from '../../../db/database';
import { isInside, type Hours } from '../../../domain/visit/hours';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { visitPoint, type visitCase } from '../data/tables';
import { assignPlace, freePlace, strangeRoom, type Place } from './assign-place';
import { seeVersion, takeVisit, type VisitAt } from './take-visit';

/** The new place of a visit that was approved, and why it moves. */
export interface VisitMove extends VisitAt, Place {
  readonly reason: string;
}

/** An agenda starts when its visit does: its points move by as much, and one that lies outside the new hours has no time until the host gives it one. */
async function moveAgenda(tx: Tx, scope: TenantScope, row: Row<typeof visitCase>, hours: Hours): Promise<void> {
  const by = hours.starts - (row.starts ?? hours.starts);
  const points = new TenantRepository(visitPoint, scope, tx);
  for (const { id, starts, ends } of await points.list({ case_owner_tenant_id: row.owner_tenant_id, case_id: row.id })) {
    if (starts === null || ends === null) continue;
    const moved = { starts: starts + by, ends: ends + by };
    const fits = isInside(moved, hours);
    if (by !== 0 || !fits) await points.update(id, fits ? moved : { starts: null, ends: null });
  }
}

/**
 * Moves an approved visit to another day, room or time: its old place is free, its new one is its own, and its agenda goes with its start; or
 * nothing changes.
 */
export async function visitMove(tx: Tx, scope: TenantScope, command: VisitMove, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { day, roomId, starts, ends, reason } = command;
  const seen = await seeVersion(tx, scope, command, 'MOVE');
  if (!seen.ok) return seen;
  const strange = await strangeRoom(tx, scope, command);
  if (strange !== null) return strange;
  const taken = await takeVisit(tx, scope, command, 'MOVE', { day, room_id: roomId, starts, ends, reason });
  if (!taken.ok) return taken;
  const { row } = taken.value;
  // On its own day it stays one of the visits of that day, and only its half hours change.
  await freePlace(tx, scope, row.owner_tenant_id, row.id, row.day === day ? null : row.day);
  const placed = await assignPlace(tx, scope, { caseOwnerId: row.owner_tenant_id, caseId: row.id, synthetic: row.synthetic, people: row.headcount, heldDay: row.day }, command, services);
  if (!placed.ok) return placed;
  await moveAgenda(tx, scope, row, command);
  await auditAppend(tx, scope, { action: 'visitMove', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, was: row.day, day, starts, ends, room: roomId, reason } }, services);
  return done({ id: row.id });
}
