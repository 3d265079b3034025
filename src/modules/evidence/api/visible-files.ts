import { all, any, sql, within, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { judgedDocumentRows } from '../../../reads/visible-judged';

const tenantOf = (viewer: Viewer): string => viewer.scope?.tenantId ?? '';

/** The files that documents of entries in editions of these programmes refer to; `alias` is over `stored_file`. */
function ofPrograms(alias: string, tenant: string, programs: readonly string[]): Sql {
  const editions = within('fed.program_id', programs);
  return sql(
    `${alias}.id IN (SELECT fdo.file_id FROM entry_document fdo WHERE fdo.tenant_id = ? AND fdo.entry_id IN (SELECT fen.id FROM entry_work fen WHERE fen.tenant_id = ?`
    + ` AND fen.edition_id IN (SELECT fed.id FROM edition fed WHERE fed.tenant_id = ? AND ${editions.text})))`,
    tenant, tenant, tenant, ...editions.params,
  );
}

/** Files to which no document of an entry refers from which the viewer is recused. */
function notRecusedFile(viewer: Viewer, alias: string): Sql {
  const tenant = tenantOf(viewer);
  return sql(
    `${alias}.id NOT IN (SELECT frd.file_id FROM entry_document frd WHERE frd.tenant_id = ? AND frd.file_id IS NOT NULL`
    + ' AND frd.entry_id IN (SELECT frc.entry_id FROM recusal frc WHERE frc.tenant_id = ? AND frc.actor_id = ? AND frc.lifted_at IS NULL))',
    tenant, tenant, viewer.actorId ?? '',
  );
}

/**
 * Files of the tenant for these functions; where a function is bound to one programme, those that its entries refer to; none of an
 * entry from which the viewer is recused. An officer sees those of its agency.
 */
export function fileRowsFor(roles: readonly string[]): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => {
    const tenant = tenantOf(viewer);
    const held = viewer.grants.filter((g) => roles.includes(g.role));
    const agencies = viewer.grants.flatMap((g) => (g.role === 'AGENCY_OFFICER' && g.agencyId !== null ? [g.agencyId] : []));
    const programs = held.flatMap((g) => (g.programId === null ? [] : [g.programId]));
    const whole = held.some((g) => g.programId === null);
    const byFunction = held.length === 0 ? [] : [all([...(whole ? [] : [ofPrograms(alias, tenant, programs)]), notRecusedFile(viewer, alias)])];
    return all([sql(`${alias}.tenant_id = ?`, tenant), any([within(`${alias}.agency_id`, agencies), ...byFunction])]);
  };
}

/** Files of the evidence of entries that the viewer judges in a round which shows documents, or whose judging it organises. */
export function judgedFileRows(viewer: Viewer, alias: string): Sql {
  const above = judgedDocumentRows(viewer, 'fjd');
  return all([sql(`${alias}.tenant_id = ?`, tenantOf(viewer)), sql(`${alias}.id IN (SELECT fjd.file_id FROM entry_document fjd WHERE ${above.text})`, ...above.params), notRecusedFile(viewer, alias)]);
}
