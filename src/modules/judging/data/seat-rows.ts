import type { Ask } from '../../../db/ask';

/** A judge who sits on a panel of a round. */
export interface Seat {
  readonly memberId: string;
  readonly panelId: string;
  readonly panel: string;
  readonly roundId: string;
}

const SEATS = `SELECT m.id AS member_id, p.id AS panel_id, p.code AS code, p.round_id AS round_id FROM panel_member m JOIN panel p ON p.tenant_id = ? AND p.id = m.panel_id`;
const seatOf = ([member, panel, code, round]: readonly unknown[]): Seat => ({ memberId: String(member), panelId: String(panel), panel: String(code), roundId: String(round) });

/** On which panels of a round a judge sits now. One statement. */
export async function seatsInRound(ask: Ask, tenantId: string, roundId: string, judgeId: string): Promise<readonly Seat[]> {
  return (await ask(`${SEATS} WHERE m.tenant_id = ? AND p.round_id = ? AND m.judge_id = ? AND m.left_at IS NULL ORDER BY p.code`, [tenantId, tenantId, roundId, judgeId])).map(seatOf);
}

/** On which panels a judge sits now in rounds that are not closed, in the order of the rounds' keys. One statement. */
export async function openSeats(ask: Ask, tenantId: string, judgeId: string): Promise<readonly Seat[]> {
  const rows = await ask(
    `${SEATS} JOIN round_work w ON w.tenant_id = ? AND w.round_id = p.round_id
     WHERE m.tenant_id = ? AND m.judge_id = ? AND m.left_at IS NULL AND w.state IN ('PREPARED', 'SCORING') ORDER BY p.round_id, p.code`, [tenantId, tenantId, tenantId, judgeId],
  );
  return rows.map(seatOf);
}

/** What a judge was asked to score in a round and has not: the keys, and whether a version of the sheet is kept. One statement. */
export async function pendingOf(ask: Ask, tenantId: string, roundId: string, judgeId: string): Promise<readonly { readonly id: string; readonly begun: boolean }[]> {
  const rows = await ask(
    "SELECT c.id AS id, c.revision AS revision FROM score_cell c WHERE c.tenant_id = ? AND c.round_id = ? AND c.judge_id = ? AND c.state = 'PENDING' ORDER BY c.id", [tenantId, roundId, judgeId],
  );
  return rows.map(([id, revision]) => ({ id: String(id), begun: Number(revision) > 0 }));
}
