import type { Ask } from '../../../db/ask';

/** Who holds the function JUDGE here by a membership that has not ended; null where the membership is another one. One statement. */
export async function judgeMembership(ask: Ask, tenantId: string, membershipId: string, now: string): Promise<{ readonly actorId: string; readonly programId: string | null } | null> {
  const [row] = await ask(
    "SELECT m.actor_id AS actor_id, m.program_id AS program_id FROM membership m WHERE m.tenant_id = ? AND m.id = ? AND m.role = 'JUDGE' AND (m.ends_at IS NULL OR m.ends_at > ?)", [tenantId, membershipId, now],
  );
  return row === undefined ? null : { actorId: String(row[0]), programId: typeof row[1] === 'string' ? row[1] : null };
}

/** The categories of an edition by their keys. One statement. */
export async function categoriesOf(ask: Ask, tenantId: string, editionId: string): Promise<ReadonlySet<string>> {
  return new Set((await ask('SELECT c.id AS id FROM category c WHERE c.tenant_id = ? AND c.edition_id = ?', [tenantId, editionId])).map(([id]) => String(id)));
}
