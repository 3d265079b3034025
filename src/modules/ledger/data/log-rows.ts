import type { Ask } from '../../../db/ask';

/** An entry of a log as it is kept. */
export interface KeptLogEntry {
  readonly seq: number;
  readonly act: string;
  readonly actorId: string;
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}

/** The entries of a log after a number, in order, at most `most`. */
export async function logEntries(ask: Ask, tenantId: string, editionId: string, after: number, most: number): Promise<readonly KeptLogEntry[]> {
  const rows = await ask(
    `SELECT l.seq AS seq, l.act AS act, l.actor_id AS actor_id, l.body AS body, l.prev AS prev, l.hash AS hash FROM edition_log l
     WHERE l.tenant_id = ? AND l.edition_id = ? AND l.seq > ? ORDER BY l.seq LIMIT ${most}`,
    [tenantId, editionId, after],
  );
  return rows.map(([seq, act, actorId, body, prev, hash]) => ({ seq: Number(seq), act: String(act), actorId: String(actorId), body: String(body), prev: String(prev), hash: String(hash) }));
}

/** The head of a log: its last number and hash; null when nothing was logged. */
export async function logHead(ask: Ask, tenantId: string, editionId: string): Promise<{ readonly seq: number; readonly hash: string } | null> {
  const [row] = await ask('SELECT h.seq AS seq, h.hash AS hash FROM edition_log_head h WHERE h.tenant_id = ? AND h.edition_id = ?', [tenantId, editionId]);
  return row === undefined ? null : { seq: Number(row[0]), hash: String(row[1]) };
}
