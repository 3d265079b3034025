import type { Ask } from '../../../db/ask';
import type { ReleasedPlace } from '../../../domain/nomination/places';
import type { CarriedAnswer, CarriedDocument } from '../../../domain/nomination/snapshot';
import type { EntryState } from '../../../domain/vocabulary/entry-words';
import type { RankPlace } from '../../../domain/vocabulary/judging-words';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** An entry of this tenant that may go up, with its edition. */
export interface LowerEntry {
  readonly id: string;
  readonly editionId: string;
  readonly year: number;
  readonly innovationId: string | null;
  readonly agencyId: string | null;
  readonly state: EntryState;
}

/** An entry of this tenant by its key; null when it has none such. One statement. */
export async function lowerEntry(ask: Ask, tenantId: string, entryId: string): Promise<LowerEntry | null> {
  const [row] = await ask(
    `SELECT e.id AS id, e.edition_id AS edition_id, ed.year AS year, e.innovation_id AS innovation_id, e.agency_id AS agency_id, e.state AS state
     FROM entry_work e JOIN edition ed ON ed.tenant_id = e.tenant_id AND ed.id = e.edition_id WHERE e.tenant_id = ? AND e.id = ?`, [tenantId, entryId],
  );
  if (row === undefined) return null;
  const [id, editionId, year, innovationId, agencyId, state] = row;
  return { id: String(id), editionId: String(editionId), year: Number(year), innovationId: textOrNull(innovationId), agencyId: textOrNull(agencyId), state: state as EntryState };
}

/** Where an entry stands in the newest ranking of a round that was released; null where none was, or it is not in it. One statement. */
export async function releasedPlace(ask: Ask, tenantId: string, roundId: string, entryId: string): Promise<ReleasedPlace | null> {
  const [row] = await ask(
    `SELECT p.place AS place, p.rank AS rank_held FROM ranking_place p WHERE p.tenant_id = ? AND p.entry_id = ? AND p.ranking_id =
       (SELECT k.id FROM ranking k WHERE k.tenant_id = ? AND k.round_id = ? ORDER BY k.revision DESC LIMIT 1)`, [tenantId, entryId, tenantId, roundId],
  );
  return row === undefined ? null : { place: row[0] as RankPlace, rank: row[1] === null ? null : Number(row[1]) };
}

/** Whether a round's ranking was released. One statement. */
export async function isReleased(ask: Ask, tenantId: string, roundId: string): Promise<boolean> {
  return (await ask('SELECT k.id AS id FROM ranking k WHERE k.tenant_id = ? AND k.round_id = ? LIMIT 1', [tenantId, roundId])).length > 0;
}

/** Whether a lineage takes part in an edition of this tenant of a year: then that edition's ranking says whether it goes up. One statement. */
export async function takesPart(ask: Ask, tenantId: string, lineageKey: string, year: number): Promise<boolean> {
  const rows = await ask(
    `SELECT e.id AS id FROM entry_work e JOIN edition ed ON ed.tenant_id = e.tenant_id AND ed.id = e.edition_id
     WHERE e.tenant_id = ? AND e.lineage_key = ? AND ed.year = ? AND ed.held <> 'NOT_HELD' AND e.submitted_at IS NOT NULL AND e.state NOT IN ('FAILED', 'WITHDRAWN') LIMIT 1`,
    [tenantId, lineageKey, year],
  );
  return rows.length > 0;
}

/** The answers of an entry of this tenant, in the order of their questions. One statement. */
export async function answersOf(ask: Ask, tenantId: string, entryId: string): Promise<readonly CarriedAnswer[]> {
  const rows = await ask('SELECT a.question AS question, a.body AS body FROM entry_answer a WHERE a.tenant_id = ? AND a.entry_id = ? ORDER BY a.question', [tenantId, entryId]);
  return rows.map(([question, body]) => ({ question: String(question), body: String(body) }));
}

/** The documents of an entry of this tenant, in the order in which they were added; of their files nothing. One statement. */
export async function documentsOf(ask: Ask, tenantId: string, entryId: string): Promise<readonly CarriedDocument[]> {
  const rows = await ask(
    'SELECT d.requirement AS requirement, d.number AS number, d.dated AS dated, d.about AS about FROM entry_document d WHERE d.tenant_id = ? AND d.entry_id = ? ORDER BY d.id', [tenantId, entryId],
  );
  return rows.map(([requirement, number, dated, about]) => ({ requirement: String(requirement), number: textOrNull(number), dated: textOrNull(dated), about: String(about) }));
}

/** How many go up from an edition of this tenant; null where nobody said. One statement. */
export async function nomineesOf(ask: Ask, tenantId: string, editionId: string): Promise<number | null> {
  const [row] = await ask('SELECT j.nominees AS nominees FROM edition_judging j WHERE j.tenant_id = ? AND j.edition_id = ?', [tenantId, editionId]);
  return row === undefined || row[0] === null ? null : Number(row[0]);
}
