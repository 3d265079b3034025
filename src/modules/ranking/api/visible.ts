import { all, sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { noRecusalInRound, organizesEdition, organizesRound } from '../../../reads/visible-judged';

const tenantOf = (viewer: Viewer): string => viewer.scope?.tenantId ?? '';
const ofTenant = (viewer: Viewer, alias: string): Sql => sql(`${alias}.tenant_id = ?`, tenantOf(viewer));

/** Rankings (alias over `ranking_work`), for those who organise the edition and are recused from no entry of the round. */
export function revisionRows(viewer: Viewer, alias: string): Sql {
  return all([ofTenant(viewer, alias), organizesEdition(viewer, `${alias}.edition_id`), noRecusalInRound(viewer, `${alias}.round_id`)]);
}

/** Entries in rankings, visible when the ranking is. */
export function lineRows(viewer: Viewer, alias: string): Sql {
  const above = revisionRows(viewer, 'kab');
  return all([ofTenant(viewer, alias), sql(`${alias}.ranking_id IN (SELECT kab.id FROM ranking_work kab WHERE ${above.text})`, ...above.params)]);
}

/** Decisions and recompute sets of rounds, for those who organise the edition and are recused from no entry of the round. */
export function settledRows(viewer: Viewer, alias: string): Sql {
  return all([ofTenant(viewer, alias), organizesRound(viewer, `${alias}.round_id`), noRecusalInRound(viewer, `${alias}.round_id`)]);
}

/** Planned releases, for those who organise the edition: they tell nothing of the results. */
export function planRows(viewer: Viewer, alias: string): Sql {
  return all([ofTenant(viewer, alias), organizesRound(viewer, `${alias}.round_id`)]);
}

/** Moves of planned releases, visible when the plan is. */
export function moveRows(viewer: Viewer, alias: string): Sql {
  const above = planRows(viewer, 'kpl');
  return all([ofTenant(viewer, alias), sql(`${alias}.plan_id IN (SELECT kpl.id FROM release_plan kpl WHERE ${above.text})`, ...above.params)]);
}
