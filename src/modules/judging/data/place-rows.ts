import type { Ask } from '../../../db/ask';

/** To which programme, edition and round something of judging belongs. */
export interface JudgingPlace {
  readonly id: string;
  readonly programId: string;
  readonly editionId: string;
  readonly roundId: string;
}

const placeOf = ([id, program, edition, round]: readonly unknown[]): JudgingPlace => ({ id: String(id), programId: String(program), editionId: String(edition), roundId: String(round) });

/** Where a panel of this tenant belongs; null when it has no such panel. One statement. */
export async function panelPlace(ask: Ask, tenantId: string, panelId: string): Promise<JudgingPlace | null> {
  const [row] = await ask(
    `SELECT p.id AS id, e.program_id AS program_id, e.id AS edition_id, r.id AS round_id FROM panel p JOIN round r ON r.tenant_id = p.tenant_id AND r.id = p.round_id
     JOIN edition e ON e.tenant_id = r.tenant_id AND e.id = r.edition_id WHERE p.tenant_id = ? AND p.id = ?`, [tenantId, panelId],
  );
  return row === undefined ? null : placeOf(row);
}

/** Where a scheduled session of this tenant belongs, for an actor who is not recused from its entry; null when there is none such. One statement. */
export async function sessionPlace(ask: Ask, tenantId: string, sessionId: string, actorId: string): Promise<JudgingPlace | null> {
  const [row] = await ask(
    `SELECT s.id AS id, e.program_id AS program_id, e.id AS edition_id, s.round_id AS round_id FROM session_plan s JOIN edition e ON e.tenant_id = s.tenant_id AND e.id = s.edition_id
     WHERE s.tenant_id = ? AND s.id = ? AND NOT EXISTS (SELECT 1 FROM recusal c WHERE c.tenant_id = ? AND c.entry_id = s.entry_id AND c.actor_id = ? AND c.lifted_at IS NULL)`,
    [tenantId, sessionId, tenantId, actorId],
  );
  return row === undefined ? null : placeOf(row);
}

/** Where a judge of this tenant belongs; null when it has no such judge. One statement. */
export async function judgePlace(ask: Ask, tenantId: string, judgeId: string): Promise<Omit<JudgingPlace, 'roundId'> | null> {
  const [row] = await ask('SELECT j.id AS id, e.program_id AS program_id, e.id AS edition_id FROM judge j JOIN edition e ON e.tenant_id = j.tenant_id AND e.id = j.edition_id WHERE j.tenant_id = ? AND j.id = ?', [tenantId, judgeId]);
  return row === undefined ? null : { id: String(row[0]), programId: String(row[1]), editionId: String(row[2]) };
}
