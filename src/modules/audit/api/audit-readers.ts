import { all, sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { ownRowsFor } from '../../../reads/visible-to';

const tenantOf = (viewer: Viewer): string => viewer.scope?.tenantId ?? '';
const recused = (viewer: Viewer, alias: string): Sql =>
  sql(`SELECT ${alias}.entry_id FROM recusal ${alias} WHERE ${alias}.tenant_id = ? AND ${alias}.actor_id = ? AND ${alias}.lifted_at IS NULL`, tenantOf(viewer), viewer.actorId ?? '');

/** Acts on an entry from which the viewer is recused, and acts that name one: by its key, by the scoring of it, a session of it, or its nomination. */
function notOfRecused(viewer: Viewer, alias: string): Sql {
  const tenant = tenantOf(viewer);
  const [scored, met, lower, upper] = [recused(viewer, 'ars'), recused(viewer, 'arm'), recused(viewer, 'arl'), recused(viewer, 'aru')];
  return all([
    sql(
      `NOT EXISTS (SELECT 1 FROM recusal arc WHERE arc.tenant_id = ? AND arc.actor_id = ? AND arc.lifted_at IS NULL
         AND (${alias}.subject_id = arc.entry_id OR INSTR(${alias}.detail, arc.entry_id) > 0))`, tenant, viewer.actorId ?? '',
    ),
    sql(`${alias}.subject_id NOT IN (SELECT ace.id FROM score_cell ace WHERE ace.tenant_id = ? AND ace.entry_id IN (${scored.text}))`, tenant, ...scored.params),
    sql(`${alias}.subject_id NOT IN (SELECT asp.id FROM session_plan asp WHERE asp.tenant_id = ? AND asp.entry_id IN (${met.text}))`, tenant, ...met.params),
    sql(`${alias}.subject_id NOT IN (SELECT anl.id FROM nomination anl WHERE anl.owner_tenant_id = ? AND anl.lower_entry_id IN (${lower.text}))`, tenant, ...lower.params),
    sql(`${alias}.subject_id NOT IN (SELECT anu.id FROM nomination anu WHERE anu.partner_tenant_id = ? AND anu.upper_entry_id IN (${upper.text}))`, tenant, ...upper.params),
  ]);
}

/** What others recorded about the viewer, which it does not read. */
function notAboutOneself(viewer: Viewer, alias: string): Sql {
  const actor = viewer.actorId ?? '';
  return sql(`${alias}.subject_id NOT IN (SELECT acf.id FROM conflict acf WHERE acf.tenant_id = ? AND acf.actor_id = ? AND acf.declared_by <> ?)`, tenantOf(viewer), actor, actor);
}

/** The trail of a tenant for these functions, without what is about entries from which the viewer is recused. */
export function auditRowsFor(roles: readonly string[]): (viewer: Viewer, alias: string) => Sql {
  const own = ownRowsFor(roles);
  return (viewer, alias) => {
    if (!viewer.grants.some((g) => roles.includes(g.role))) return own(viewer, alias);
    return all([own(viewer, alias), notOfRecused(viewer, alias), notAboutOneself(viewer, alias)]);
  };
}
