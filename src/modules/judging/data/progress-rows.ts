import type { Ask } from '../../../db/ask';
import type { CellState } from '../../../domain/vocabulary/judging-words';

/** For whom a round's progress is counted: entries from which that actor is recused are in no count. */
export interface CountedFor {
  readonly roundId: string;
  readonly actorId: string;
}

/** How many cells of a judge on a panel are in a state. */
export interface CellCountRow {
  readonly judgeId: string;
  readonly office: string;
  readonly panelId: string;
  readonly state: CellState;
  readonly cells: number;
  readonly synthetic: number;
}

const FREE = 'NOT IN (SELECT rc.entry_id FROM recusal rc WHERE rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NULL)';

/** The cells of a round by judge, panel and state, in one statement; of one judge only where it is named. */
export async function cellCounts(ask: Ask, tenantId: string, { roundId, actorId }: CountedFor, judgeId: string | null): Promise<readonly CellCountRow[]> {
  const rows = await ask(
    `SELECT c.judge_id AS judge_id, j.office AS office, c.panel_id AS panel_id, c.state AS state, COUNT(*) AS cells, SUM(c.synthetic) AS made_up
     FROM score_cell c JOIN judge j ON j.tenant_id = ? AND j.id = c.judge_id WHERE c.tenant_id = ? AND c.round_id = ? AND c.entry_id ${FREE}${judgeId === null ? '' : ' AND c.judge_id = ?'}
     GROUP BY c.judge_id, j.office, c.panel_id, c.state ORDER BY c.judge_id, c.panel_id, c.state`,
    [tenantId, tenantId, roundId, tenantId, actorId, ...(judgeId === null ? [] : [judgeId])],
  );
  return rows.map(([judge, office, panel, state, cells, synthetic]) => ({
    judgeId: String(judge), office: String(office), panelId: String(panel), state: state as CellState, cells: Number(cells), synthetic: Number(synthetic),
  }));
}

/** How many scores each entry of a round has, in two statements: joined, they would cost each entry a look at all cells on some engines. */
export async function scoresOfEntries(ask: Ask, tenantId: string, { roundId, actorId }: CountedFor): Promise<readonly number[]> {
  const entries = await ask(`SELECT re.entry_id AS entry_id FROM round_entry re WHERE re.tenant_id = ? AND re.round_id = ? AND re.entry_id ${FREE}`, [tenantId, roundId, tenantId, actorId]);
  const scored = await ask("SELECT c.entry_id AS entry_id, COUNT(*) AS scores FROM score_cell c WHERE c.tenant_id = ? AND c.round_id = ? AND c.state = 'SCORED' GROUP BY c.entry_id", [tenantId, roundId]);
  const scores = new Map(scored.map(([entry, n]) => [String(entry), Number(n)]));
  return entries.map(([entry]) => scores.get(String(entry)) ?? 0);
}

/** The panels of a round by code, in one statement. */
export async function panelsOf(ask: Ask, tenantId: string, roundId: string): Promise<readonly { readonly id: string; readonly code: string; readonly name: string }[]> {
  const rows = await ask('SELECT p.id AS id, p.code AS code, p.name AS name FROM panel p WHERE p.tenant_id = ? AND p.round_id = ? ORDER BY p.code', [tenantId, roundId]);
  return rows.map(([id, code, name]) => ({ id: String(id), code: String(code), name: String(name) }));
}

/** When each judge of a round was last reminded, in one statement. */
export async function lastReminders(ask: Ask, tenantId: string, roundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await ask('SELECT jr.judge_id AS judge_id, MAX(jr.created_at) AS last_at FROM judge_reminder jr WHERE jr.tenant_id = ? AND jr.round_id = ? GROUP BY jr.judge_id', [tenantId, roundId]);
  return new Map(rows.map(([judge, at]) => [String(judge), String(at)]));
}

/** The judge of an edition that an actor is and from which it was not dismissed; null when it is none. One statement. */
export async function judgeOf(ask: Ask, tenantId: string, editionId: string, actorId: string): Promise<string | null> {
  const [row] = await ask('SELECT j.id AS id FROM judge j WHERE j.tenant_id = ? AND j.edition_id = ? AND j.actor_id = ? AND j.dismissed_at IS NULL', [tenantId, editionId, actorId]);
  return row === undefined ? null : String(row[0]);
}

/** The judges of a round, not dismissed, with cells that are pending. One statement. */
export async function pendingJudges(ask: Ask, tenantId: string, { roundId, actorId }: CountedFor): Promise<readonly string[]> {
  const rows = await ask(
    `SELECT DISTINCT c.judge_id AS judge_id FROM score_cell c JOIN judge j ON j.tenant_id = ? AND j.id = c.judge_id
     WHERE c.tenant_id = ? AND c.round_id = ? AND c.state = 'PENDING' AND j.dismissed_at IS NULL AND c.entry_id ${FREE} ORDER BY c.judge_id`,
    [tenantId, tenantId, roundId, tenantId, actorId],
  );
  return rows.map(([judge]) => String(judge));
}
