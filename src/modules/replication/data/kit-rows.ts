import type { Ask } from '../../../db/ask';
import type { KitFacts } from '../../../domain/replication/kit-text';
import type { ConfirmedBy, ReplicationState } from '../../../domain/vocabulary/innovation-words';
import { numberOrNull, textOrNull } from '../../../db/listed';
import { BEGUN } from './values';

/** How many of each kind a kit holds at most. */
export const KIT_ROWS = 100;

/** A published innovation with its kit, where it has one. */
export interface KitRow {
  readonly innovationId: string;
  readonly tenantId: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly kitId: string | null;
  readonly facts: Omit<KitFacts, 'documents' | 'outcomes' | 'replicas' | 'visits'>;
}

/** The innovation and its kit by the key of the innovation; null when it is not published. One statement. */
export async function kitOf(ask: Ask, innovationId: string): Promise<KitRow | null> {
  const [row] = await ask(
    `SELECT i.id AS id, i.tenant_id AS tenant_id, i.title AS title, i.synthetic AS synthetic, k.id AS kit_id, k.prerequisites AS prerequisites, k.cost_rupiah AS cost_rupiah, k.cost_year AS cost_year,
       k.cost_note AS cost_note, k.staff AS staff, k.drivers AS drivers, k.obstacles AS obstacles, k.contact_office AS contact_office, k.contact_note AS contact_note
     FROM innovation i LEFT JOIN innovation_kit k ON k.tenant_id = i.tenant_id AND k.innovation_id = i.id WHERE i.id = ?`, [innovationId],
  ) as readonly (readonly unknown[] | undefined)[];
  if (row === undefined) return null;
  const [id, tenantId, title, synthetic, kitId, prerequisites, cost, year, note, staff, drivers, obstacles, office, contact] = row;
  return {
    innovationId: String(id), tenantId: String(tenantId), title: String(title), synthetic: Number(synthetic) === 1, kitId: textOrNull(kitId),
    facts: {
      prerequisites: textOrNull(prerequisites), costRupiah: numberOrNull(cost), costYear: numberOrNull(year), costNote: textOrNull(note), staff: textOrNull(staff), drivers: textOrNull(drivers),
      obstacles: textOrNull(obstacles), contactOffice: textOrNull(office), contactNote: textOrNull(contact),
    },
  };
}

/** The titles of the documents of a kit, in their order. One statement. */
export async function documentTitles(ask: Ask, tenantId: string, kitId: string): Promise<readonly string[]> {
  const rows = await ask(`SELECT d.title FROM kit_document d WHERE d.tenant_id = ? AND d.kit_id = ? ORDER BY d.position LIMIT ${KIT_ROWS}`, [tenantId, kitId]);
  return rows.map(([title]) => String(title));
}

/** The outcomes of an innovation, the best evidence first. One statement. */
export async function outcomeKeys(ask: Ask, tenantId: string, innovationId: string): Promise<readonly string[]> {
  const rows = await ask(
    `SELECT o.id AS id FROM indicator_outcome o WHERE o.tenant_id = ? AND o.innovation_id = ? ORDER BY COALESCE(o.evidence_level, 0) DESC, o.indicator, o.id LIMIT ${KIT_ROWS}`, [tenantId, innovationId],
  );
  return rows.map(([id]) => String(id));
}

/** A replication of the innovation, as far as the kit tells of it. */
export interface KitReplicaRow {
  readonly replicationId: string;
  readonly replicaId: string | null;
  readonly state: ReplicationState;
  readonly confirmedBy: ConfirmedBy;
  readonly begun: boolean;
  readonly partsKept: string | null;
  readonly partsChanged: string | null;
}

/** The replications of an innovation, those with the best evidence first; made-up ones only of a made-up innovation. One statement. */
export async function replicasOf(ask: Ask, tenantId: string, innovationId: string, synthetic: boolean): Promise<readonly KitReplicaRow[]> {
  const rows = await ask(
    `SELECT r.id AS id, r.replica_innovation_id AS replica_id, COALESCE(c.state, r.state) AS state, COALESCE(c.confirmed_by, r.confirmed_by) AS confirmed_by, r.parts_kept AS parts_kept, r.parts_changed AS parts_changed, ${BEGUN} AS begun
     FROM replication_parent p JOIN replication r ON r.tenant_id = p.tenant_id AND r.id = p.replication_id
       LEFT JOIN replication_record c ON c.tenant_id = p.tenant_id AND c.parent_id = p.id
     WHERE p.parent_tenant_id = ? AND p.parent_innovation_id = ? AND r.synthetic <= ${synthetic ? 1 : 0} ORDER BY COALESCE(r.evidence_level, 0) DESC, r.id LIMIT ${KIT_ROWS}`, [tenantId, innovationId],
  );
  return rows.map(([id, replica, state, confirmedBy, kept, changed, begun]) => ({
    replicationId: String(id), replicaId: textOrNull(replica), state: state as ReplicationState, confirmedBy: confirmedBy as ConfirmedBy, begun: Number(begun) === 1, partsKept: textOrNull(kept), partsChanged: textOrNull(changed),
  }));
}

/** The visits on which the innovation was seen, the latest first, made-up ones only of a made-up innovation: keys of visit_innovation. One statement. */
export async function visitKeys(ask: Ask, tenantId: string, innovationId: string, synthetic: boolean): Promise<readonly string[]> {
  const rows = await ask(
    `SELECT s.id AS id FROM visit_innovation s JOIN visit v ON v.tenant_id = s.tenant_id AND v.id = s.visit_id
     WHERE s.tenant_id = ? AND s.innovation_id = ? AND v.synthetic <= ${synthetic ? 1 : 0} ORDER BY COALESCE(v.held_latest, '') DESC, s.id LIMIT ${KIT_ROWS}`, [tenantId, innovationId],
  );
  return rows.map(([id]) => String(id));
}
