import type { Ask } from '../../../db/ask';

/** In which round, edition and programme a cell is: what never changes about it. */
export interface CellPlace {
  readonly cellId: string;
  readonly roundId: string;
  readonly editionId: string;
  readonly programId: string;
}

/** Where a cell of a tenant is, for an actor who is not recused from its entry, in one statement; null when there is none such. */
export async function cellPlaceRow(ask: Ask, tenantId: string, cellId: string, actorId: string): Promise<CellPlace | null> {
  const [row] = await ask(
    `SELECT c.round_id AS round_id, r.edition_id AS edition_id, ed.program_id AS program_id
     FROM score_cell c JOIN round r ON r.tenant_id = c.tenant_id AND r.id = c.round_id JOIN edition ed ON ed.tenant_id = r.tenant_id AND ed.id = r.edition_id
     WHERE c.tenant_id = ? AND c.id = ? AND NOT EXISTS (SELECT 1 FROM recusal rc WHERE rc.tenant_id = ? AND rc.entry_id = c.entry_id AND rc.actor_id = ? AND rc.lifted_at IS NULL)`,
    [tenantId, cellId, tenantId, actorId],
  );
  return row === undefined ? null : { cellId, roundId: String(row[0]), editionId: String(row[1]), programId: String(row[2]) };
}

/** The entries from which somebody is recused in an edition, in one statement. */
export async function recusedEntries(ask: Ask, tenantId: string, editionId: string, actorId: string): Promise<ReadonlySet<string>> {
  const rows = await ask(
    'SELECT rc.entry_id AS entry_id FROM recusal rc WHERE rc.tenant_id = ? AND rc.edition_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NULL', [tenantId, editionId, actorId],
  );
  return new Set(rows.map(([entry]) => String(entry)));
}
