import type { Ask } from '../../../db/ask';

/** Who reads, and for which agencies it is an officer: what is that agency's own stays its own. */
export interface BoundReader {
  readonly actorId: string;
  readonly agencies: readonly string[];
}

/** The entries of a tenant from which a reader is recused, but for those of its own agencies. One statement. */
export async function recusedEntries(ask: Ask, tenantId: string, { actorId, agencies }: BoundReader): Promise<ReadonlySet<string>> {
  const rows = await ask(
    'SELECT rc.entry_id AS entry_id, e.agency_id AS agency_id FROM recusal rc JOIN entry_work e ON e.tenant_id = ? AND e.id = rc.entry_id WHERE rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NULL',
    [tenantId, tenantId, actorId],
  );
  return new Set(rows.filter(([, agency]) => typeof agency !== 'string' || !agencies.includes(agency)).map(([entry]) => String(entry)));
}
