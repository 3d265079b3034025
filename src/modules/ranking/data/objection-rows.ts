import type { Ask } from '../../../db/ask';
import type { EntryState } from '../../../domain/vocabulary/entry-words';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whose an entry is, and where it stands. */
export interface Entrant {
  readonly programId: string;
  readonly editionId: string;
  /** Null where the entrant is none of the organiser's agencies: an organisation outside, or a government below. */
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  readonly title: string;
  readonly state: EntryState;
}

/** The entrant of an entry of this tenant; null when it has no such entry. */
export async function entrantRow(ask: Ask, tenantId: string, entryId: string): Promise<Entrant | null> {
  const [row] = await ask(
    `SELECT ed.program_id AS program_id, e.edition_id AS edition_id, e.agency_id AS agency_id, e.organization_id AS organization_id, e.title AS title, e.state AS state
     FROM entry_work e JOIN edition ed ON ed.tenant_id = e.tenant_id AND ed.id = e.edition_id WHERE e.tenant_id = ? AND e.id = ?`, [tenantId, entryId],
  );
  if (row === undefined) return null;
  const [programId, editionId, agencyId, organizationId, title, state] = row;
  return { programId: String(programId), editionId: String(editionId), agencyId: textOrNull(agencyId), organizationId: textOrNull(organizationId), title: String(title), state: state as EntryState };
}

/** Where an objection belongs: its entry, and the agency that entered it. */
export interface ObjectionPlace {
  readonly programId: string;
  readonly entryId: string;
  readonly roundId: string;
  readonly agencyId: string | null;
}

/** Where an objection to a result of this tenant belongs; null when there is none. */
export async function objectionPlaceRow(ask: Ask, tenantId: string, objectionId: string): Promise<ObjectionPlace | null> {
  const [row] = await ask(
    `SELECT ed.program_id AS program_id, o.entry_id AS entry_id, o.round_id AS round_id, o.agency_id AS agency_id
     FROM objection o JOIN edition ed ON ed.tenant_id = o.tenant_id AND ed.id = o.edition_id WHERE o.tenant_id = ? AND o.id = ?`, [tenantId, objectionId],
  );
  return row === undefined ? null : { programId: String(row[0]), entryId: String(row[1]), roundId: String(row[2]), agencyId: textOrNull(row[3]) };
}

/** The newest ranking of a round that is out. */
export interface ReleasedRanking {
  /** Its key in work and on the shelf. */
  readonly id: string;
  readonly revision: number;
  readonly method: string;
  readonly releasedAt: string;
}

/** The newest ranking of a round on the shelf; null while none is out. */
export async function releasedRankingRow(ask: Ask, tenantId: string, roundId: string): Promise<ReleasedRanking | null> {
  const [row] = await ask(
    'SELECT k.id AS id, k.revision AS revision, k.method AS method, k.released_at AS released_at FROM ranking k WHERE k.tenant_id = ? AND k.round_id = ? ORDER BY k.revision DESC LIMIT 1', [tenantId, roundId],
  );
  return row === undefined ? null : { id: String(row[0]), revision: Number(row[1]), method: String(row[2]), releasedAt: String(row[3]) };
}

/** Whether an entry was judged in a ranking. */
export async function isRanked(ask: Ask, tenantId: string, rankingId: string, entryId: string): Promise<boolean> {
  return (await ask('SELECT n.id AS id FROM ranking_line n WHERE n.tenant_id = ? AND n.ranking_id = ? AND n.entry_id = ?', [tenantId, rankingId, entryId])).length === 1;
}
