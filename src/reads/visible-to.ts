import { sql, type Sql } from './sql';
import type { Viewer } from './viewer';

/** The tenant's own rows, for these functions only; the tenant predicate stays even where nothing may be seen. */
export function ownRowsFor(roles: readonly string[]): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => sql(`${alias}.tenant_id = ?${viewer.grants.some((g) => roles.includes(g.role)) ? '' : ' AND 1 = 0'}`, viewer.scope?.tenantId ?? '');
}

/** The tenant's own rows for these functions; an officer of an agency sees those of its agency. */
export function ownOrAgencyRowsFor(roles: readonly string[], agencyColumn: string): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => {
    const tenant = viewer.scope?.tenantId ?? '';
    if (viewer.grants.some((g) => roles.includes(g.role))) return sql(`${alias}.tenant_id = ?`, tenant);
    const agencies = viewer.grants.flatMap((g) => (g.role === 'AGENCY_OFFICER' && g.agencyId !== null ? [g.agencyId] : []));
    const among = agencies.length === 0 ? '1 = 0' : `${alias}.${agencyColumn} IN (${agencies.map(() => '?').join(', ')})`;
    return sql(`${alias}.tenant_id = ? AND ${among}`, tenant, ...agencies);
  };
}

/** Bilateral rows of which the tenant is owner or partner, for these functions only. */
export function bothSidesFor(roles: readonly string[]): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => {
    const tenant = viewer.scope?.tenantId ?? '';
    const allowed = viewer.grants.some((g) => roles.includes(g.role)) ? '' : ' AND 1 = 0';
    return sql(`(${alias}.owner_tenant_id = ? OR ${alias}.partner_tenant_id = ?)${allowed}`, tenant, tenant);
  };
}
