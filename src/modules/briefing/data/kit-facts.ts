import type { Ask } from '../../../db/ask';
import { kitParts, type KitFacts, type KitPartTold } from '../../../domain/replication/kit-text';
import { standingOf } from '../../../domain/replication/standing';
import type { AdoptionStanding } from '../../../domain/vocabulary/adoption-words';
import type { ConfirmedBy, ReplicationState } from '../../../domain/vocabulary/innovation-words';
import { listed, numberOrNull, textOrNull } from '../../../db/listed';

/** How many outcomes and replicas of one innovation a briefing tells of. */
export const MOST_BELOW = 10;
const MOST_ROWS = 2000;

/** A replica in a briefing. */
export interface BriefedReplica {
  readonly id: string;
  readonly standing: AdoptionStanding;
}

/** What is on record of an innovation for those who come to see it. */
export interface KitKnown {
  readonly kitId: string | null;
  readonly contactOffice: string | null;
  readonly parts: readonly KitPartTold[];
  readonly outcomeIds: readonly string[];
  readonly replicas: readonly BriefedReplica[];
}

type Held = Omit<KitFacts, 'documents' | 'outcomes' | 'replicas' | 'visits'>;

function heldOf([, , prerequisites, cost, year, note, staff, drivers, obstacles, office, contact]: readonly unknown[]): Held {
  return {
    prerequisites: textOrNull(prerequisites), costRupiah: numberOrNull(cost), costYear: numberOrNull(year), costNote: textOrNull(note), staff: textOrNull(staff), drivers: textOrNull(drivers),
    obstacles: textOrNull(obstacles), contactOffice: textOrNull(office), contactNote: textOrNull(contact),
  };
}

function under<T>(rows: readonly (readonly unknown[])[], make: (row: readonly unknown[]) => T): (key: string | null) => readonly T[] {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(String(row[0]), [...(found.get(String(row[0])) ?? []), make(row)]);
  return (key) => (key === null ? [] : (found.get(key) ?? []));
}

/** Reads the kits of innovations of one government, their documents, outcomes, replicas and visits, made-up ones only for a made-up visit: five statements, however many there are. */
export async function kitsOf(ask: Ask, tenantId: string, innovationIds: readonly string[], synthetic: boolean): Promise<readonly KitKnown[]> {
  if (innovationIds.length === 0) return [];
  const { marks, values } = listed(innovationIds);
  const made = synthetic ? 1 : 0;
  const bound = [tenantId, ...values];
  const kits = await ask(
    `SELECT k.innovation_id, k.id, k.prerequisites, k.cost_rupiah, k.cost_year, k.cost_note, k.staff, k.drivers, k.obstacles, k.contact_office, k.contact_note FROM innovation_kit k
     WHERE k.tenant_id = ? AND k.innovation_id IN (${marks})`, bound,
  );
  const documents = under(await ask(
    `SELECT k.innovation_id, d.title FROM kit_document d JOIN innovation_kit k ON k.tenant_id = d.tenant_id AND k.id = d.kit_id WHERE k.tenant_id = ? AND k.innovation_id IN (${marks}) ORDER BY d.position LIMIT ${MOST_ROWS}`, bound,
  ), ([, title]) => String(title));
  const outcomes = under(await ask(
    `SELECT o.innovation_id, o.id FROM indicator_outcome o WHERE o.tenant_id = ? AND o.innovation_id IN (${marks}) ORDER BY COALESCE(o.evidence_level, 0) DESC, o.id LIMIT ${MOST_ROWS}`, bound,
  ), ([, id]) => String(id));
  const replicas = under(await ask(
    `SELECT p.parent_innovation_id, r.id, COALESCE(c.state, r.state) AS state, COALESCE(c.confirmed_by, r.confirmed_by) AS confirmed_by,
       CASE WHEN c.approved_on IS NOT NULL AND r.started_earliest IS NULL AND r.started_latest IS NULL THEN 0 ELSE 1 END AS begun FROM replication_parent p
     JOIN replication r ON r.tenant_id = p.tenant_id AND r.id = p.replication_id LEFT JOIN replication_record c ON c.tenant_id = p.tenant_id AND c.parent_id = p.id
     WHERE p.parent_tenant_id = ? AND p.parent_innovation_id IN (${marks}) AND r.synthetic <= ${made} ORDER BY COALESCE(r.evidence_level, 0) DESC, r.id LIMIT ${MOST_ROWS}`, bound,
  ), ([, id, state, confirmedBy, begun]): BriefedReplica => ({ id: String(id), standing: standingOf(state as ReplicationState, confirmedBy as ConfirmedBy, Number(begun) === 1) }));
  const visits = under(await ask(`SELECT s.innovation_id, s.id FROM visit_innovation s WHERE s.tenant_id = ? AND s.innovation_id IN (${marks}) AND s.synthetic <= ${made} LIMIT ${MOST_ROWS}`, bound), ([, id]) => String(id));
  const held = new Map(kits.map((row) => [String(row[0]), { id: String(row[1]), facts: heldOf(row) }]));
  return innovationIds.map((id) => {
    const kit = held.get(id);
    const counts = { documents: documents(id), outcomes: outcomes(id).length, replicas: replicas(id).length, visits: visits(id).length };
    return {
      kitId: kit?.id ?? null, contactOffice: kit?.facts.contactOffice ?? null, parts: kitParts({ ...(kit?.facts ?? heldOf([])), ...counts }),
      outcomeIds: outcomes(id).slice(0, MOST_BELOW), replicas: replicas(id).slice(0, MOST_BELOW),
    };
  });
}
