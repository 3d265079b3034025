import type { Ask } from '../../../db/ask';

/** Where a recusal stands: in which programme and edition, and whom it keeps from which entry. */
export interface RecusalPlace {
  readonly programId: string;
  readonly editionId: string;
  readonly recusalId: string;
  readonly entryId: string;
  readonly actorId: string;
}

const COLUMNS = 'ed.program_id AS program_id, r.edition_id AS edition_id, r.id AS recusal_id, r.entry_id AS entry_id, r.actor_id AS actor_id';
const placeOf = (row: readonly unknown[] | undefined): RecusalPlace | null =>
  (row === undefined ? null : { programId: String(row[0]), editionId: String(row[1]), recusalId: String(row[2]), entryId: String(row[3]), actorId: String(row[4]) });

/** Where a recusal of this tenant stands; null when it has no such recusal. One statement. */
export async function recusalPlace(ask: Ask, tenantId: string, recusalId: string): Promise<RecusalPlace | null> {
  const [row] = await ask(`SELECT ${COLUMNS} FROM recusal r JOIN edition ed ON ed.tenant_id = r.tenant_id AND ed.id = r.edition_id WHERE r.tenant_id = ? AND r.id = ?`, [tenantId, recusalId]);
  return placeOf(row);
}

/** Where the recusal of an override of this tenant stands; null when it has no such override. One statement. */
export async function overridePlace(ask: Ask, tenantId: string, overrideId: string): Promise<RecusalPlace | null> {
  const [row] = await ask(
    `SELECT ${COLUMNS} FROM recusal_override o JOIN recusal r ON r.tenant_id = ? AND r.id = o.recusal_id JOIN edition ed ON ed.tenant_id = r.tenant_id AND ed.id = r.edition_id WHERE o.tenant_id = ? AND o.id = ?`,
    [tenantId, tenantId, overrideId],
  );
  return placeOf(row);
}

/** The cells of a judge on an entry in rounds that are not over, in which the judge stands recused. One statement. */
export async function cellsToLift(ask: Ask, tenantId: string, { actorId, entryId }: Pick<RecusalPlace, 'actorId' | 'entryId'>): Promise<readonly string[]> {
  const rows = await ask(
    `SELECT c.id AS id FROM score_cell c JOIN judge j ON j.tenant_id = ? AND j.id = c.judge_id JOIN round_work w ON w.tenant_id = ? AND w.round_id = c.round_id
     WHERE c.tenant_id = ? AND c.entry_id = ? AND c.state = 'RECUSED' AND j.actor_id = ? AND w.state IN ('PREPARED', 'SCORING') ORDER BY c.id`,
    [tenantId, tenantId, tenantId, entryId, actorId],
  );
  return rows.map(([id]) => String(id));
}

/** Whether an entry is one of this edition. One statement. */
export async function isEntryOf(ask: Ask, tenantId: string, editionId: string, entryId: string): Promise<boolean> {
  const rows = await ask('SELECT e.id AS id FROM entry_work e WHERE e.tenant_id = ? AND e.edition_id = ? AND e.id = ?', [tenantId, editionId, entryId]);
  return rows.length > 0;
}

/** Whether a tenant has an agency; or, without a tenant, whether there is an organisation. One statement. */
export async function isThere(ask: Ask, what: 'agency' | 'organization', tenantId: string, key: string): Promise<boolean> {
  const rows = what === 'agency' ? await ask('SELECT a.id AS id FROM agency a WHERE a.tenant_id = ? AND a.id = ?', [tenantId, key]) : await ask('SELECT o.id AS id FROM organization o WHERE o.id = ?', [key]);
  return rows.length > 0;
}

/** The entry behind a row of a round; null when this tenant has no such row. One statement. */
export async function entryInRound(ask: Ask, tenantId: string, roundEntryId: string): Promise<string | null> {
  const [row] = await ask('SELECT re.entry_id AS entry_id FROM round_entry re WHERE re.tenant_id = ? AND re.id = ?', [tenantId, roundEntryId]);
  return row === undefined ? null : String(row[0]);
}
