import type { Ask } from '../../../db/ask';
import type { EntryState } from '../../../domain/vocabulary/entry-words';

/** Where an entry stands: in which programme and edition, whose it is, in which state and version. */
export interface EntryPlace {
  readonly programId: string;
  readonly editionId: string;
  readonly agencyId: string | null;
  readonly state: EntryState;
  readonly version: number;
}

/** Where an entry of a tenant stands, in one statement; null when it has no such entry. */
export async function entryPlaceRow(ask: Ask, tenantId: string, entryId: string): Promise<EntryPlace | null> {
  const [row] = await ask(
    `SELECT ed.program_id AS program_id, e.edition_id AS edition_id, e.agency_id AS agency_id, e.state AS state, e.version AS version
     FROM entry_work e JOIN edition ed ON ed.tenant_id = e.tenant_id AND ed.id = e.edition_id WHERE e.tenant_id = ? AND e.id = ?`,
    [tenantId, entryId],
  );
  if (row === undefined) return null;
  const [programId, editionId, agencyId, state, version] = row;
  return { programId: String(programId), editionId: String(editionId), agencyId: typeof agencyId === 'string' ? agencyId : null, state: state as EntryState, version: Number(version) };
}

/** Whether an actor is recused from an entry and nothing lifted that. One statement. */
export async function isBound(ask: Ask, tenantId: string, actorId: string, entryId: string): Promise<boolean> {
  const rows = await ask('SELECT rc.id AS id FROM recusal rc WHERE rc.tenant_id = ? AND rc.actor_id = ? AND rc.entry_id = ? AND rc.lifted_at IS NULL', [tenantId, actorId, entryId]);
  return rows.length > 0;
}
