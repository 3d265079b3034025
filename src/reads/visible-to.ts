import { any, sql, within, type Sql } from './sql';
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

/** Entries from which the viewer is not recused: who is reads nothing of them, whatever function it holds in the contest. */
export function notRecused(viewer: Viewer, entryKey: string): Sql {
  return sql(`${entryKey} NOT IN (SELECT rc.entry_id FROM recusal rc WHERE rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NULL)`, viewer.scope?.tenantId ?? '', viewer.actorId ?? '');
}

// A recusal binds those who run and judge the contest; the officer of the entrant reads its own agency's entry as before.
/** Which entries (alias over `entry_work`) these grants reach, apart from the tenant predicate. */
function entriesOf(viewer: Viewer, alias: string, roles: readonly string[]): Sql {
  const held = viewer.grants.filter((g) => roles.includes(g.role));
  const free = notRecused(viewer, `${alias}.id`);
  const programs = held.flatMap((g) => (g.programId === null ? [] : [g.programId]));
  const agencies = viewer.grants.flatMap((g) => (g.role === 'AGENCY_OFFICER' && g.agencyId !== null ? [g.agencyId] : []));
  const editions = within('ed.program_id', programs);
  const run = held.some((g) => g.programId === null) ? sql('1 = 1')
    : sql(`${alias}.edition_id IN (SELECT ed.id FROM edition ed WHERE ed.tenant_id = ? AND ${editions.text})`, viewer.scope?.tenantId ?? '', ...editions.params);
  return any([
    ...(held.length === 0 ? [] : [sql(`(${run.text}) AND ${free.text}`, ...run.params, ...free.params)]),
    within(`${alias}.agency_id`, agencies),
  ]);
}

/** Entries in work: those of the tenant for these functions (of their programme only, where they are bound to one), those of its agency for an officer. */
export function entryRowsFor(roles: readonly string[]): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => {
    const reached = entriesOf(viewer, alias, roles);
    return sql(`${alias}.tenant_id = ? AND (${reached.text})`, viewer.scope?.tenantId ?? '', ...reached.params);
  };
}

/** Rows that hang below an entry in work: visible exactly when the entry is. */
export function belowEntryFor(roles: readonly string[], column = 'entry_id'): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => {
    const tenant = viewer.scope?.tenantId ?? '';
    const reached = entriesOf(viewer, 'we', roles);
    return sql(`${alias}.tenant_id = ? AND ${alias}.${column} IN (SELECT we.id FROM entry_work we WHERE we.tenant_id = ? AND (${reached.text}))`, tenant, tenant, ...reached.params);
  };
}
