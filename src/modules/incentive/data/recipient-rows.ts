import type { Ask } from '../../../db/ask';

const marks = (ids: readonly string[]): string => ids.map(() => '?').join(', ');

/** The names of these agencies of a tenant, by key, in one statement; one that is not its own is not among them. */
export async function agencyNames(ask: Ask, tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ask(`SELECT a.id AS id, a.name AS name FROM agency a WHERE a.tenant_id = ? AND a.id IN (${marks(ids)})`, [tenantId, ...ids]);
  return new Map(rows.map(([id, name]) => [String(id), String(name)]));
}

/** The agencies of these ideas or working innovations of a tenant, by key, in one statement; one that is not its own is not among them. */
export async function agenciesOf(ask: Ask, tenantId: string, table: 'idea' | 'innovation_work', ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await ask(`SELECT x.id AS id, x.agency_id AS agency_id FROM ${table} x WHERE x.tenant_id = ? AND x.id IN (${marks(ids)})`, [tenantId, ...ids]);
  return new Map(rows.map((row) => row as [string, string | null]));
}
