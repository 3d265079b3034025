import type { Ask } from '../../../db/ask';

/** The panels of a round by code, with how many judges sit on each now: neither left nor dismissed. One statement. */
export async function panelSeats(ask: Ask, tenantId: string, roundId: string): Promise<readonly { readonly code: string; readonly judges: number }[]> {
  const rows = await ask(
    `SELECT p.code AS code, COUNT(j.id) AS judges FROM panel p
     LEFT JOIN panel_member m ON m.tenant_id = ? AND m.panel_id = p.id AND m.left_at IS NULL
     LEFT JOIN judge j ON j.tenant_id = ? AND j.id = m.judge_id AND j.dismissed_at IS NULL
     WHERE p.tenant_id = ? AND p.round_id = ? GROUP BY p.code ORDER BY p.code`, [tenantId, tenantId, tenantId, roundId],
  );
  return rows.map(([code, judges]) => ({ code: String(code), judges: Number(judges) }));
}

/** The entries of a round by label, with how many judges score each or have scored it. One statement. */
export async function assignedJudges(ask: Ask, tenantId: string, roundId: string): Promise<readonly { readonly label: string; readonly judges: number }[]> {
  const rows = await ask(
    `SELECT e.label AS label, COUNT(c.id) AS judges FROM round_entry e
     LEFT JOIN score_cell c ON c.tenant_id = ? AND c.round_id = e.round_id AND c.entry_id = e.entry_id AND c.state IN ('PENDING', 'SCORED')
     WHERE e.tenant_id = ? AND e.round_id = ? GROUP BY e.label ORDER BY e.label`, [tenantId, tenantId, roundId],
  );
  return rows.map(([label, judges]) => ({ label: String(label), judges: Number(judges) }));
}

/** How many scorings of a round are still pending. One statement. */
export async function pendingCells(ask: Ask, tenantId: string, roundId: string): Promise<number> {
  const [row] = await ask("SELECT COUNT(*) AS pending FROM score_cell c WHERE c.tenant_id = ? AND c.round_id = ? AND c.state = 'PENDING'", [tenantId, roundId]);
  return Number(row[0]);
}
