import type { Ask } from '../../../db/ask';
import type { ConflictAgency, ConflictEntry, Tie } from '../../../domain/judging/conflicts';
import type { ConflictKind } from '../../../domain/vocabulary/judging-words';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The acts by which somebody takes part in an entry. */
const WRITING = ['entryDraft', 'entryRevise', 'entryAnswer', 'entryDocumentAdd', 'entryDocumentRemove', 'entryHandIn', 'entryTakeBack'] as const;

/** The programme and the year of an edition of this tenant; null when it has no such edition. One statement. */
export async function editionSeason(ask: Ask, tenantId: string, editionId: string): Promise<{ readonly programId: string; readonly year: number } | null> {
  const [row] = await ask('SELECT ed.program_id AS program_id, ed.year AS year FROM edition ed WHERE ed.tenant_id = ? AND ed.id = ?', [tenantId, editionId]);
  return row === undefined ? null : { programId: String(row[0]), year: Number(row[1]) };
}

/** The judges of an edition who were not dismissed: who they are, and their own agency and organisation. One statement. */
export async function sittingJudges(
  ask: Ask, tenantId: string, editionId: string,
): Promise<readonly { readonly actorId: string; readonly agencyId: string | null; readonly organizationId: string | null }[]> {
  const rows = await ask(
    'SELECT j.actor_id AS actor_id, j.agency_id AS agency_id, j.organization_id AS organization_id FROM judge j WHERE j.tenant_id = ? AND j.edition_id = ? AND j.dismissed_at IS NULL ORDER BY j.id', [tenantId, editionId],
  );
  return rows.map(([actor, agency, organization]) => ({ actorId: String(actor), agencyId: textOf(agency), organizationId: textOf(organization) }));
}

/** Who organises a programme at an instant. One statement. */
export async function organizersOf(ask: Ask, tenantId: string, programId: string, now: string): Promise<readonly string[]> {
  const rows = await ask(
    "SELECT DISTINCT m.actor_id AS actor_id FROM membership m WHERE m.tenant_id = ? AND m.role = 'ORGANIZER' AND (m.program_id IS NULL OR m.program_id = ?) AND (m.ends_at IS NULL OR m.ends_at > ?)",
    [tenantId, programId, now],
  );
  return rows.map(([actor]) => String(actor));
}

/** For which agencies anybody holds or ever held a function here, by actor: what ended counts as well. One statement. */
export async function agenciesEver(ask: Ask, tenantId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await ask('SELECT DISTINCT m.actor_id AS actor_id, m.agency_id AS agency_id FROM membership m WHERE m.tenant_id = ? AND m.agency_id IS NOT NULL', [tenantId]);
  const found = new Map<string, string[]>();
  for (const [actor, agency] of rows) found.set(String(actor), [...(found.get(String(actor)) ?? []), String(agency)]);
  return found;
}

/** On which entries each of these actors wrote, by the audit trail. One statement. */
export async function wroteOn(ask: Ask, tenantId: string, actors: readonly string[]): Promise<readonly { readonly actorId: string; readonly entryId: string }[]> {
  if (actors.length === 0) return [];
  const marks = (values: readonly string[]): string => values.map(() => '?').join(', ');
  const rows = await ask(
    `SELECT DISTINCT a.actor_id AS actor_id, a.subject_id AS subject_id FROM audit_event a
     WHERE a.tenant_id = ? AND a.subject_type = 'entry' AND a.action IN (${marks(WRITING)}) AND a.actor_id IN (${marks(actors)})`,
    [tenantId, ...WRITING, ...actors],
  );
  return rows.map(([actor, entry]) => ({ actorId: String(actor), entryId: String(entry) }));
}

/** From which lineages of innovations anybody was recused in earlier editions of a programme, lifted or not. One statement. */
export async function recusedBefore(
  ask: Ask, tenantId: string, programId: string, year: number,
): Promise<readonly { readonly actorId: string; readonly lineageKey: string; readonly kind: ConflictKind }[]> {
  const rows = await ask(
    `SELECT DISTINCT r.actor_id AS actor_id, e.lineage_key AS lineage_key, r.kind AS kind FROM recusal r JOIN entry_work e ON e.tenant_id = ? AND e.id = r.entry_id
     JOIN edition ed ON ed.tenant_id = r.tenant_id AND ed.id = r.edition_id WHERE r.tenant_id = ? AND ed.program_id = ? AND ed.year < ? AND e.lineage_key IS NOT NULL`,
    [tenantId, tenantId, programId, year],
  );
  return rows.map(([actor, lineage, kind]) => ({ actorId: String(actor), lineageKey: String(lineage), kind: kind as ConflictKind }));
}

/** The entries of an edition that were not withdrawn. One statement. */
export async function conflictEntries(ask: Ask, tenantId: string, editionId: string): Promise<readonly ConflictEntry[]> {
  const rows = await ask(
    "SELECT e.id AS id, e.agency_id AS agency_id, e.organization_id AS organization_id, e.lineage_key AS lineage_key FROM entry_work e WHERE e.tenant_id = ? AND e.edition_id = ? AND e.state <> 'WITHDRAWN'",
    [tenantId, editionId],
  );
  return rows.map(([id, agency, organization, lineage]) => ({ id: String(id), agencyId: textOf(agency), organizationId: textOf(organization), lineageKey: textOf(lineage) }));
}

/** All agencies of a tenant in their tree. One statement. */
export async function agencyTree(ask: Ask, tenantId: string): Promise<readonly ConflictAgency[]> {
  const rows = await ask('SELECT a.id AS id, a.parent_id AS parent_id FROM agency a WHERE a.tenant_id = ?', [tenantId]);
  return rows.map(([id, parent]) => ({ id: String(id), parentId: textOf(parent) }));
}

/** A conflict on record. */
export interface ConflictRow extends Tie {
  readonly id: string;
  readonly derived: boolean;
  readonly reason: string;
}

/** The conflicts of an edition, in order of their keys. One statement. */
export async function conflictsOn(ask: Ask, tenantId: string, editionId: string): Promise<readonly ConflictRow[]> {
  const rows = await ask(
    `SELECT c.id AS id, c.actor_id AS actor_id, c.kind AS kind, c.origin AS origin, c.entry_id AS entry_id, c.agency_id AS agency_id, c.organization_id AS organization_id, c.reason AS reason
     FROM conflict c WHERE c.tenant_id = ? AND c.edition_id = ? ORDER BY c.id`, [tenantId, editionId],
  );
  return rows.map(([id, actor, kind, origin, entry, agency, organization, reason]) => ({
    id: String(id), actorId: String(actor), kind: kind as ConflictKind, derived: origin === 'DERIVED', entryId: textOf(entry), agencyId: textOf(agency), organizationId: textOf(organization),
    reason: String(reason),
  }));
}

/** A recusal on record. */
export interface RecusalRow {
  readonly id: string;
  readonly actorId: string;
  readonly entryId: string;
  readonly lifted: boolean;
}

/** The recusals of an edition, lifted ones included. One statement. */
export async function recusalsOn(ask: Ask, tenantId: string, editionId: string): Promise<readonly RecusalRow[]> {
  const rows = await ask('SELECT r.id AS id, r.actor_id AS actor_id, r.entry_id AS entry_id, r.lifted_at AS lifted_at FROM recusal r WHERE r.tenant_id = ? AND r.edition_id = ? ORDER BY r.id', [tenantId, editionId]);
  return rows.map(([id, actor, entry, lifted]) => ({ id: String(id), actorId: String(actor), entryId: String(entry), lifted: lifted !== null }));
}

// A round on whose ranking a later one rests is counted as it was: nobody could compute it anew without taking back who went on, so a
// conflict that comes up then would keep its results from ever being released. The recusal itself binds the judge all the same.
/** The cells of an edition whose judge is recused from their entry, and that do not say so yet, in rounds after which none is prepared. One statement. */
export async function cellsToRecuse(ask: Ask, tenantId: string, editionId: string): Promise<readonly { readonly id: string; readonly reason: string }[]> {
  const rows = await ask(
    `SELECT c.id AS id, r.reason AS reason FROM recusal r JOIN judge j ON j.tenant_id = ? AND j.edition_id = r.edition_id AND j.actor_id = r.actor_id
     JOIN score_cell c ON c.tenant_id = ? AND c.judge_id = j.id AND c.entry_id = r.entry_id
     WHERE r.tenant_id = ? AND r.edition_id = ? AND r.lifted_at IS NULL AND c.state <> 'RECUSED'
       AND c.round_id NOT IN (SELECT rb.id FROM round_work wa JOIN round ra ON ra.tenant_id = wa.tenant_id AND ra.id = wa.round_id
         JOIN round rb ON rb.tenant_id = ra.tenant_id AND rb.edition_id = ra.edition_id AND rb.position < ra.position WHERE wa.tenant_id = ? AND wa.edition_id = ?)
     ORDER BY c.id`,
    [tenantId, tenantId, tenantId, editionId, tenantId, editionId],
  );
  return rows.map(([id, reason]) => ({ id: String(id), reason: String(reason) }));
}

/** Whether an actor is recused from an entry and nothing lifted that. One statement. */
export async function isRecused(ask: Ask, tenantId: string, actorId: string, entryId: string): Promise<boolean> {
  const rows = await ask('SELECT r.id AS id FROM recusal r WHERE r.tenant_id = ? AND r.actor_id = ? AND r.entry_id = ? AND r.lifted_at IS NULL', [tenantId, actorId, entryId]);
  return rows.length > 0;
}
