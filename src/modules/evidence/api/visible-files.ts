import { all, any, sql, within, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';

/** The files that documents of entries in editions of these programmes refer to; `alias` is over `stored_file`. */
function ofPrograms(alias: string, tenant: string, programs: readonly string[]): Sql {
  const editions = within('fed.program_id', programs);
  return sql(
    `${alias}.id IN (SELECT fdo.file_id FROM entry_document fdo WHERE fdo.tenant_id = ? AND fdo.entry_id IN (SELECT fen.id FROM entry_work fen WHERE fen.tenant_id = ?`
    + ` AND fen.edition_id IN (SELECT fed.id FROM edition fed WHERE fed.tenant_id = ? AND ${editions.text})))`,
    tenant, tenant, tenant, ...editions.params,
  );
}

/**
 * Files of the tenant for these functions; where a function is bound to one programme, those that its entries refer to; an
 * officer sees those of its agency.
 */
export function fileRowsFor(roles: readonly string[]): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => {
    const tenant = viewer.scope?.tenantId ?? '';
    const held = viewer.grants.filter((g) => roles.includes(g.role));
    if (held.some((g) => g.programId === null)) return sql(`${alias}.tenant_id = ?`, tenant);
    const agencies = viewer.grants.flatMap((g) => (g.role === 'AGENCY_OFFICER' && g.agencyId !== null ? [g.agencyId] : []));
    const programs = held.flatMap((g) => (g.programId === null ? [] : [g.programId]));
    const reached = any([within(`${alias}.agency_id`, agencies), ...(programs.length === 0 ? [] : [ofPrograms(alias, tenant, programs)])]);
    return all([sql(`${alias}.tenant_id = ?`, tenant), reached]);
  };
}
