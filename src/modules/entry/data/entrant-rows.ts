import type { Ask } from '../../../db/ask';
import type { Day } from '../../../domain/time/day';
import type { AgencyKind, OrganizationKind, TenantKind } from '../../../domain/vocabulary/region-words';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The kind of an agency of this tenant, and of the tenant's government; null when it has no such agency. */
export async function agencyKinds(ask: Ask, tenantId: string, agencyId: string): Promise<{ readonly agency: AgencyKind; readonly government: TenantKind } | null> {
  const [row] = await ask('SELECT a.kind AS kind, t.kind AS government FROM agency a JOIN tenant t ON t.id = a.tenant_id WHERE a.tenant_id = ? AND a.id = ?', [tenantId, agencyId]);
  return row === undefined ? null : { agency: row[0] as AgencyKind, government: row[1] as TenantKind };
}

/** The kind of an organisation outside the regional governments; null when there is none such. */
export async function organizationKind(ask: Ask, organizationId: string): Promise<OrganizationKind | null> {
  const [row] = await ask('SELECT o.kind AS kind FROM organization o WHERE o.id = ?', [organizationId]);
  return row === undefined ? null : (row[0] as OrganizationKind);
}

/** The title and the agency of a working innovation of this tenant; null when it has none such. */
export async function innovationAtWork(ask: Ask, tenantId: string, innovationId: string): Promise<{ readonly title: string; readonly agencyId: string | null } | null> {
  const [row] = await ask('SELECT w.title AS title, w.agency_id AS agency_id FROM innovation_work w WHERE w.tenant_id = ? AND w.id = ?', [tenantId, innovationId]);
  return row === undefined ? null : { title: String(row[0]), agencyId: textOrNull(row[1]) };
}

/** Whether a category is one of this edition. */
export async function isCategoryOf(ask: Ask, tenantId: string, editionId: string, categoryId: string): Promise<boolean> {
  return (await ask('SELECT c.id AS id FROM category c WHERE c.tenant_id = ? AND c.edition_id = ? AND c.id = ?', [tenantId, editionId, categoryId])).length === 1;
}

/** The latest day that an entrant was given beyond the closing date of an edition; null when it was given none. */
export async function extensionUntil(ask: Ask, tenantId: string, editionId: string, agencyId: string | null, organizationId: string | null): Promise<Day | null> {
  const [row] = await ask(
    'SELECT MAX(x.until_on) AS until_on FROM entry_extension x WHERE x.tenant_id = ? AND x.edition_id = ? AND (x.agency_id = ? OR x.organization_id = ?)',
    [tenantId, editionId, agencyId ?? '', organizationId ?? ''],
  );
  return textOrNull(row[0]);
}
