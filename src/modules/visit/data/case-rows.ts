import type { Ask } from '../../../db/ask';
import type { VisitState } from '../../../domain/vocabulary/innovation-words';

/** Whether a replication case is of this tenant as the replicator, opened by it, from an innovation of that source. */
export async function ownReplicationFrom(ask: Ask, tenantId: string, caseId: string, sourceId: string): Promise<boolean> {
  const rows = await ask('SELECT c.id FROM replication_case c WHERE c.owner_tenant_id = ? AND c.id = ? AND c.replicator_tenant_id = ? AND c.source_tenant_id = ?', [tenantId, caseId, tenantId, sourceId]);
  return rows.length > 0;
}

/** Whose is a visit that this host was asked for; null when there is none. */
export async function guestOfCase(ask: Ask, hostId: string, caseId: string): Promise<string | null> {
  const [row] = await ask('SELECT c.owner_tenant_id FROM visit_case c WHERE c.partner_tenant_id = ? AND c.id = ?', [hostId, caseId]);
  return row === undefined ? null : String(row[0]);
}

/** The replication on the shelf behind each of these cases of a replicator, but for one that is only claimed or was denied. */
export async function shelvedReplications(ask: Ask, replicatorId: string, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ask(
    `SELECT c.id, r.id AS replication FROM replication_case c JOIN replication r ON r.tenant_id = c.replicator_tenant_id AND r.id = c.replication_id
     WHERE c.owner_tenant_id = ? AND c.id IN (${caseIds.map(() => '?').join(', ')}) AND r.tenant_id = ? AND r.state NOT IN ('CLAIMED', 'DENIED')`,
    [replicatorId, ...caseIds, replicatorId],
  );
  return new Map(rows.map(([id, replication]) => [String(id), String(replication)]));
}

/** The visits of a guest in whose follow-ups one of these replications is named, as (guest, case). */
export async function visitsNaming(ask: Ask, guestId: string, replicationIds: readonly string[]): Promise<readonly string[]> {
  if (replicationIds.length === 0) return [];
  const rows = await ask(
    `SELECT f.case_id FROM visit_follow_up f JOIN replication_case c ON c.owner_tenant_id = ? AND c.id = f.replication_case_id
     WHERE f.owner_tenant_id = ? AND c.replication_id IN (${replicationIds.map(() => '?').join(', ')}) ORDER BY f.case_id`,
    [guestId, guestId, ...replicationIds],
  );
  return [...new Set(rows.map(([id]) => String(id)))];
}

/** The visits of a guest that were approved once, by their key. */
export async function approvedCases(ask: Ask, guestId: string): Promise<readonly string[]> {
  const rows = await ask("SELECT c.id FROM visit_case c WHERE c.owner_tenant_id = ? AND c.state NOT IN ('REQUESTED', 'REJECTED') ORDER BY c.id", [guestId]);
  return rows.map(([id]) => String(id));
}

/** Every government, by its key. */
export async function governments(ask: Ask): Promise<readonly string[]> {
  return (await ask('SELECT t.id FROM tenant t ORDER BY t.id', [])).map(([id]) => String(id));
}

/** A visit that has a day, with its place. */
export interface HeldPlace {
  readonly guestId: string;
  readonly caseId: string;
  readonly state: VisitState;
  readonly day: string;
  readonly roomId: string | null;
  readonly starts: number;
  readonly ends: number;
  readonly synthetic: 0 | 1;
}

/** The visits of a host that were given a place, whatever became of them. */
export async function heldPlaces(ask: Ask, hostId: string): Promise<readonly HeldPlace[]> {
  const rows = await ask(
    'SELECT c.owner_tenant_id, c.id, c.state, c.day, c.room_id, c.starts, c.ends, c.synthetic FROM visit_case c WHERE c.partner_tenant_id = ? AND c.day IS NOT NULL ORDER BY c.day, c.id', [hostId],
  );
  return rows.map(([guest, id, state, day, room, starts, ends, synthetic]) => ({
    guestId: String(guest), caseId: String(id), state: String(state) as VisitState, day: String(day), roomId: typeof room === 'string' ? room : null, starts: Number(starts), ends: Number(ends),
    synthetic: Number(synthetic) === 1 ? 1 : 0,
  }));
}
