import type { Ask } from '../../../db/ask';
import { keyOf, type Present } from '../../../domain/program-file/rows';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value.trim() : null);

/** The agencies of a tenant with their other spellings and years as service units, as rows under their natural keys; in three statements. */
export async function agencyRows(ask: Ask, tenantId: string): Promise<readonly Present[]> {
  const agencies = await ask(
    `SELECT a.id AS id, a.code AS code, a.name AS name, a.abbreviation AS abbreviation, a.kind AS kind, p.code AS parent, a.valid_from AS valid_from, a.valid_to AS valid_to
     FROM agency a LEFT JOIN agency p ON p.tenant_id = a.tenant_id AND p.id = a.parent_id WHERE a.tenant_id = ? ORDER BY a.code`, [tenantId],
  );
  const aliases = await ask(
    'SELECT x.id AS id, a.code AS code, x.name AS name FROM agency_alias x JOIN agency a ON a.tenant_id = x.tenant_id AND a.id = x.agency_id WHERE x.tenant_id = ? ORDER BY a.code, x.name', [tenantId],
  );
  const years = await ask(
    'SELECT x.id AS id, a.code AS code, x.year AS year FROM service_unit_year x JOIN agency a ON a.tenant_id = x.tenant_id AND a.id = x.agency_id WHERE x.tenant_id = ? ORDER BY a.code, x.year', [tenantId],
  );
  return [
    ...agencies.map(([id, code, name, abbreviation, kind, parent, from, to]): Present => ({
      section: 'AGENCIES', key: keyOf(String(code)), id: String(id), fields: {
        name: textOrNull(name), kind: textOrNull(kind), abbreviation: textOrNull(abbreviation), parent: textOrNull(parent), valid_from: textOrNull(from), valid_to: textOrNull(to),
      },
    })),
    ...aliases.map(([id, code, name]): Present => ({ section: 'ALIASES', key: keyOf(String(code), String(name).trim()), id: String(id), fields: {} })),
    ...years.map(([id, code, year]): Present => ({ section: 'SERVICE_UNIT_YEARS', key: keyOf(String(code), Number(year)), id: String(id), fields: {} })),
  ];
}
