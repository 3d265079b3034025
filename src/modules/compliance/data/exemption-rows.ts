import type { Ask } from '../../../db/ask';
import { keyOf, type Present } from '../../../domain/program-file/rows';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value.trim() : null);

/** The exemptions of a tenant as rows under their natural keys: the code of the agency and the year. */
export async function exemptionRows(ask: Ask, tenantId: string): Promise<readonly Present[]> {
  const rows = await ask(
    `SELECT x.id AS id, a.code AS code, x.year AS year, x.reason AS reason, x.citation AS citation
     FROM duty_exemption x JOIN agency a ON a.tenant_id = x.tenant_id AND a.id = x.agency_id WHERE x.tenant_id = ? ORDER BY a.code, x.year`, [tenantId],
  );
  return rows.map(([id, code, year, reason, citation]): Present => ({
    section: 'EXEMPTIONS', key: keyOf(String(code), Number(year)), id: String(id), fields: { reason: textOrNull(reason), citation: textOrNull(citation) },
  }));
}
