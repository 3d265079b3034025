import type { Database } from '../../../db/database';
import { outwardId } from '../../../platform/outward-id';
import { OWN_TOKENS } from './own-tokens';

/** A token as its owner may see it. */
export interface OwnToken {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** How many active tokens an actor may have. */
export async function tokenLimitOf(db: Database, actorId: string): Promise<number> {
  const [row] = await db.query(OWN_TOKENS.session, 'SELECT a.max_tokens FROM actor a WHERE a.id = ?', [actorId]);
  return Number(row?.[0] ?? 0);
}

/** The tokens of one actor without their hashes, the newest first, at most `first`. */
export async function tokensOf(db: Database, actorId: string, first: number): Promise<readonly OwnToken[]> {
  const rows = await db.query(
    OWN_TOKENS.session,
    `SELECT k.id, k.label, k.scopes, k.created_at, k.expires_at, k.revoked_at FROM access_token k WHERE k.actor_id = ? ORDER BY k.created_at DESC, k.id LIMIT ${Math.trunc(first)}`,
    [actorId],
  );
  return rows.map(([id, label, scopes, createdAt, expiresAt, revokedAt]) => ({
    id: outwardId('tok', String(id)), label: String(label), scopes: String(scopes).split(' '), createdAt: String(createdAt), expiresAt: String(expiresAt),
    // A token that had expired before was not revoked: its place was given back.
    revokedAt: typeof revokedAt !== 'string' || revokedAt >= String(expiresAt) ? null : revokedAt,
  }));
}
