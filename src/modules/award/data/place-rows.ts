import type { Ask } from '../../../db/ask';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Where an award in preparation belongs. */
export interface PlanPlace {
  readonly programId: string;
  readonly roundId: string;
  readonly entryId: string;
}

/** Where an award of this tenant on the shelf belongs; `programId` is empty for one that was given outside a contest. */
export interface AwardPlace {
  readonly programId: string;
  readonly editionId: string | null;
  readonly zone: string;
}

/** Where an award in preparation of this tenant belongs; null when there is none. */
export async function planPlaceRow(ask: Ask, tenantId: string, planId: string): Promise<PlanPlace | null> {
  const [row] = await ask(
    'SELECT e.program_id AS program_id, w.round_id AS round_id, w.entry_id AS entry_id FROM award_work w JOIN edition e ON e.tenant_id = w.tenant_id AND e.id = w.edition_id WHERE w.tenant_id = ? AND w.id = ?',
    [tenantId, planId],
  );
  return row === undefined ? null : { programId: String(row[0]), roundId: String(row[1]), entryId: String(row[2]) };
}

/** Where an award of this tenant on the shelf belongs; null when there is none. */
export async function awardPlaceRow(ask: Ask, tenantId: string, awardId: string): Promise<AwardPlace | null> {
  const [row] = await ask(
    `SELECT e.program_id AS program_id, a.edition_id AS edition_id, t.time_zone AS zone FROM award a JOIN tenant t ON t.id = a.tenant_id
       LEFT JOIN edition e ON e.tenant_id = a.tenant_id AND e.id = a.edition_id
     WHERE a.tenant_id = ? AND a.id = ?`, [tenantId, awardId],
  );
  return row === undefined ? null : { programId: textOrNull(row[0]) ?? '', editionId: textOrNull(row[1]), zone: String(row[2]) };
}

/** Whether a prize is one of this edition. */
export async function isPrizeOf(ask: Ask, tenantId: string, editionId: string, prizeId: string): Promise<boolean> {
  return (await ask('SELECT p.id AS id FROM prize p WHERE p.tenant_id = ? AND p.edition_id = ? AND p.id = ?', [tenantId, editionId, prizeId])).length === 1;
}

/** Whether somebody is recused from an entry of a round: then who gets what among the others would tell of that one. */
export async function recusedAmongEntries(ask: Ask, tenantId: string, actorId: string, roundId: string): Promise<boolean> {
  const rows = await ask(
    `SELECT rc.id AS id FROM recusal rc JOIN round_entry re ON re.tenant_id = ? AND re.entry_id = rc.entry_id AND re.round_id = ?
     WHERE rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NULL LIMIT 1`, [tenantId, roundId, tenantId, actorId],
  );
  return rows.length > 0;
}

/** The edition and the state of an entry of this tenant; null when there is none. */
export async function entryStanding(ask: Ask, tenantId: string, entryId: string): Promise<{ readonly editionId: string; readonly state: string } | null> {
  const [row] = await ask('SELECT e.edition_id AS edition_id, e.state AS state FROM entry_work e WHERE e.tenant_id = ? AND e.id = ?', [tenantId, entryId]);
  return row === undefined ? null : { editionId: String(row[0]), state: String(row[1]) };
}
