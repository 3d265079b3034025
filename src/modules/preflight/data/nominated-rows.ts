import type { Ask } from '../../../db/ask';
import type { EditionParticipation } from '../../../domain/readiness/history';
import { BARE, type PassportEvent } from '../../../domain/readiness/passport';
import type { SnapshotPart } from '../../../domain/nomination/snapshot';
import type { ParticipantType, ProgramTier } from '../../../domain/vocabulary/competition-words';
import type { NominationPartKind } from '../../../domain/vocabulary/nomination-words';
import type { Nominated } from './entry-rows';
import type { Of } from './history-rows';
import { dayOrNull, listed, textOrNull } from './rows';

/** A nomination as the edition above is asked about it. */
export interface NominationRow extends Nominated {
  readonly editionId: string;
  readonly title: string;
  readonly participant: ParticipantType;
  readonly group: string | null;
  readonly category: string | null;
}

/** A nomination that was sent to this tenant; null when there is none such. One statement. */
export async function nominationRow(ask: Ask, tenantId: string, nominationId: string): Promise<NominationRow | null> {
  const [row] = await ask(
    `SELECT n.owner_tenant_id AS owner_id, n.id AS id, n.innovation_id AS innovation_id, n.lineage_key AS lineage_key, n.upper_edition_id AS edition_id, n.title AS title,
       n.participant AS participant, n.group_code AS group_code, c.code AS category
     FROM nomination n LEFT JOIN category c ON c.tenant_id = n.partner_tenant_id AND c.id = n.category_id WHERE n.partner_tenant_id = ? AND n.id = ?`, [tenantId, nominationId],
  );
  if (row === undefined) return null;
  const [ownerId, id, innovationId, lineageKey, editionId, title, participant, group, category] = row;
  return {
    ownerId: String(ownerId), nominationId: String(id), innovationId: String(innovationId), lineageKey: String(lineageKey), editionId: String(editionId), title: String(title),
    participant: participant as ParticipantType, group: textOrNull(group), category: textOrNull(category),
  };
}

/** The snapshot of a nomination that was sent to this tenant, in its order. One statement. */
export async function nominationParts(ask: Ask, tenantId: string, { ownerId, nominationId }: Nominated): Promise<readonly SnapshotPart[]> {
  const rows = await ask(
    `SELECT p.kind AS kind, p.label AS label, p.words AS words, p.number AS number, p.dated AS dated, p.fact AS fact FROM nomination_part p
     WHERE p.partner_tenant_id = ? AND p.owner_tenant_id = ? AND p.nomination_id = ? ORDER BY p.position`, [tenantId, ownerId, nominationId],
  );
  return rows.map(([kind, label, words, number, dated, fact]) => ({
    kind: kind as NominationPartKind, label: String(label), words: String(words), number: textOrNull(number), dated: dayOrNull(dated), fact: textOrNull(fact),
  }));
}

const SENT = `FROM nomination n JOIN edition ed ON ed.tenant_id = n.partner_tenant_id AND ed.id = n.upper_edition_id
  JOIN program pr ON pr.tenant_id = ed.tenant_id AND pr.id = ed.program_id JOIN tenant t ON t.id = n.partner_tenant_id`;

/** The editions above to which innovations of this tenant were nominated and neither refused nor taken back. One statement. */
export async function nominatedTo(ask: Ask, tenantId: string, innovationIds: readonly string[]): Promise<readonly Of<EditionParticipation>[]> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT n.innovation_id AS innovation_id, ed.id AS edition_id, t.id AS organizer_id, t.code AS organizer, pr.code AS program, ed.year AS year ${SENT}
     WHERE n.owner_tenant_id = ? AND n.innovation_id IN (${ids.marks}) AND n.state IN ('SENT', 'RECEIVED', 'ACCEPTED')`, [tenantId, ...ids.values],
  );
  return rows.map(([innovationId, editionKey, organizerKey, organizer, program, year]) => ({
    innovationId: String(innovationId),
    what: { editionKey: String(editionKey), organizerKey: String(organizerKey), organizer: String(organizer), program: String(program), year: Number(year), passed: null },
  }));
}

/** Nominations of innovations of this tenant, wherever they stand, the latest two hundred. One statement. */
export async function nominationEvents(ask: Ask, tenantId: string, innovationIds: readonly string[]): Promise<readonly PassportEvent[]> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT n.id AS id, n.title AS title, n.created_at AS sent_at, ed.id AS edition_id, ed.year AS year, pr.tier AS tier, pr.code AS program, t.code AS organizer ${SENT}
     WHERE n.owner_tenant_id = ? AND n.innovation_id IN (${ids.marks}) ORDER BY n.created_at DESC, n.id LIMIT 200`, [tenantId, ...ids.values],
  );
  return rows.map(([id, title, sentAt, editionId, year, tier, program, organizer]) => {
    const day = String(sentAt).slice(0, 10);
    return {
      ...BARE, kind: 'NOMINATED', on: { earliest: day, latest: day }, year: Number(year), title: String(title), tier: tier as ProgramTier, program: String(program), partner: String(organizer),
      editionKey: String(editionId), nominationKey: String(id),
    };
  });
}
