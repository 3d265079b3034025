import type { Ask } from '../../../db/ask';
import type { SessionTime } from '../../../domain/judging/session-times';

/** A session that is planned for an entry or a panel. */
export interface PlannedSession extends SessionTime {
  readonly id: string;
  readonly entryId: string | null;
  readonly panelId: string | null;
}

/** The sessions of an edition that are planned for an entry or for a panel. One statement. */
export async function plannedFor(ask: Ask, tenantId: string, editionId: string, entryId: string | null, panelId: string | null): Promise<readonly PlannedSession[]> {
  const rows = await ask(
    `SELECT s.id AS id, s.entry_id AS entry_id, s.panel_id AS panel_id, s.starts_at AS starts_at, s.ends_at AS ends_at FROM session_plan s
     WHERE s.tenant_id = ? AND s.edition_id = ? AND s.state = 'PLANNED' AND (s.entry_id = ? OR s.panel_id = ?) ORDER BY s.starts_at, s.id`, [tenantId, editionId, entryId ?? '', panelId ?? ''],
  );
  const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return rows.map(([id, entry, panel, starts, ends]) => ({ id: String(id), entryId: textOf(entry), panelId: textOf(panel), startsAt: String(starts), endsAt: String(ends) }));
}

/** Whether an entry is in a round. One statement. */
export async function isInRound(ask: Ask, tenantId: string, roundId: string, entryId: string): Promise<boolean> {
  return (await ask('SELECT e.id AS id FROM round_entry e WHERE e.tenant_id = ? AND e.round_id = ? AND e.entry_id = ?', [tenantId, roundId, entryId])).length > 0;
}

/** How often a session was moved. One statement. */
export async function movesOf(ask: Ask, tenantId: string, sessionId: string): Promise<number> {
  const [row] = await ask('SELECT COUNT(*) AS moves FROM session_move m WHERE m.tenant_id = ? AND m.session_id = ?', [tenantId, sessionId]);
  return Number(row[0]);
}
