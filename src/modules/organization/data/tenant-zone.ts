import type { Ask } from '../../../db/ask';

/** The time zone of a tenant, such as "Asia/Jakarta"; throws for a tenant that is not there. */
export async function tenantZone(ask: Ask, tenantId: string): Promise<string> {
  const [row] = await ask('SELECT t.time_zone FROM tenant t WHERE t.id = ?', [tenantId]);
  if (row === undefined) throw new Error('no such tenant');
  return String(row[0]);
}
