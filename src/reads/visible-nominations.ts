import { all, any, sql, within, type Sql } from './sql';
import type { Viewer } from './viewer';

/** What the grants of a viewer reach: all of its tenant, some programmes, or some agencies. */
interface Reach {
  readonly tenant: string;
  readonly whole: boolean;
  readonly programs: readonly string[];
  readonly agencies: readonly string[];
}

function reachOf(viewer: Viewer, roles: readonly string[]): Reach {
  const held = viewer.grants.filter((g) => roles.includes(g.role));
  return {
    tenant: viewer.scope?.tenantId ?? '', whole: held.some((g) => g.programId === null), programs: held.flatMap((g) => (g.programId === null ? [] : [g.programId])),
    agencies: viewer.grants.flatMap((g) => (g.role === 'AGENCY_OFFICER' && g.agencyId !== null ? [g.agencyId] : [])),
  };
}

const recused = (viewer: Viewer): Sql =>
  sql('SELECT rc.entry_id FROM recusal rc WHERE rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NULL', viewer.scope?.tenantId ?? '', viewer.actorId ?? '');

/** The offices of one side: all of its nominations, or those of the editions of their programmes; none of an entry from which the viewer is recused. */
function officesOf(viewer: Viewer, alias: string, side: 'lower' | 'upper', { tenant, whole, programs }: Reach): Sql | null {
  if (!whole && programs.length === 0) return null;
  const editions = within('ed.program_id', programs);
  const run = whole ? sql('1 = 1') : sql(`${alias}.${side}_edition_id IN (SELECT ed.id FROM edition ed WHERE ed.tenant_id = ? AND ${editions.text})`, tenant, ...editions.params);
  const own = recused(viewer);
  return all([run, sql(`${alias}.${side}_entry_id IS NULL OR ${alias}.${side}_entry_id NOT IN (${own.text})`, ...own.params)]);
}

/** The side that nominated: its offices, and the officers of the agency whose innovation it is. */
function lowerSide(viewer: Viewer, alias: string, reach: Reach): Sql {
  const offices = officesOf(viewer, alias, 'lower', reach);
  const reached = any([...(offices === null ? [] : [offices]), within(`${alias}.agency_id`, reach.agencies)]);
  return sql(`${alias}.owner_tenant_id = ? AND (${reached.text})`, reach.tenant, ...reached.params);
}

/** The side to which it was sent: its offices. */
function upperSide(viewer: Viewer, alias: string, reach: Reach): Sql {
  const reached = any([officesOf(viewer, alias, 'upper', reach) ?? sql('1 = 0')]);
  return sql(`${alias}.partner_tenant_id = ? AND (${reached.text})`, reach.tenant, ...reached.params);
}

/** Nominations, for these functions on both sides; an officer sees those of its own agency. */
export function nominationRowsFor(roles: readonly string[]): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => {
    const reach = reachOf(viewer, roles);
    return any([lowerSide(viewer, alias, reach), upperSide(viewer, alias, reach)]);
  };
}

/**
 * Rows below a nomination, visible when it is; `nominator` is the column that says who sent it, since the upper tier owns some of
 * these rows. Whoever sees all nominations of its tenant but those of entries from which it is recused is asked for those alone.
 */
export function belowNominationFor(roles: readonly string[], nominator: 'owner_tenant_id' | 'partner_tenant_id'): (viewer: Viewer, alias: string) => Sql {
  const addressee = nominator === 'owner_tenant_id' ? 'partner_tenant_id' : 'owner_tenant_id';
  return (viewer, alias) => {
    const reach = reachOf(viewer, roles);
    const own = recused(viewer);
    const side = (column: string, ours: 'owner_tenant_id' | 'partner_tenant_id', entry: string, among: Sql): Sql => {
      const seen = reach.whole
        ? sql(`${alias}.nomination_id NOT IN (SELECT nm.id FROM nomination nm WHERE nm.${ours} = ? AND nm.${entry} IN (${own.text}))`, reach.tenant, ...own.params)
        : sql(`${alias}.nomination_id IN (SELECT nm.id FROM nomination nm WHERE ${among.text})`, ...among.params);
      return sql(`${alias}.${column} = ? AND ${seen.text}`, reach.tenant, ...seen.params);
    };
    return any([
      side(nominator, 'owner_tenant_id', 'lower_entry_id', lowerSide(viewer, 'nm', reach)), side(addressee, 'partner_tenant_id', 'upper_entry_id', upperSide(viewer, 'nm', reach)),
    ]);
  };
}
