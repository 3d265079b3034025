import type { Ask } from '../../../db/ask';

/** The region that a tenant governs; null for one that governs none, such as a ministry. */
export async function ownRegion(ask: Ask, tenantId: string): Promise<string | null> {
  const [row] = await ask('SELECT t.region_id AS region_id FROM tenant t WHERE t.id = ?', [tenantId]);
  const [region] = row ?? [];
  return typeof region === 'string' ? region : null;
}
