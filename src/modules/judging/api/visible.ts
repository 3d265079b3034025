import { all, any, sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { organizesEdition, organizesRound, ownCells } from '../../../reads/visible-judged';
import { notRecused } from '../../../reads/visible-to';

const ofTenant = (viewer: Viewer, alias: string): Sql => sql(`${alias}.tenant_id = ?`, viewer.scope?.tenantId ?? '');
const actorOf = (viewer: Viewer): string => viewer.actorId ?? '';

/** Assignments (alias over `score_cell`): all of a round for those who organise it, a judge's own for the judge; of no entry from which the viewer is recused. */
export function assignmentRows(viewer: Viewer, alias: string): Sql {
  const reached = any([organizesRound(viewer, `${alias}.round_id`), ownCells(viewer, alias)]);
  return all([ofTenant(viewer, alias), reached, notRecused(viewer, `${alias}.entry_id`)]);
}

/** What the viewer said of itself, even where it has no other part in the contest any more. */
const saidOfOneself = (viewer: Viewer, alias: string): Sql => sql(`${alias}.actor_id = ? AND ${alias}.declared_by = ?`, actorOf(viewer), actorOf(viewer));

/**
 * Conflicts: what one said of oneself, and for organisers those of others. What was recorded about the viewer, or is about an entry
 * from which it is recused, it does not read: the reason would tell of the entry.
 */
export function conflictRows(viewer: Viewer, alias: string): Sql {
  const free = notRecused(viewer, `${alias}.entry_id`);
  const ofOthers = all([
    organizesEdition(viewer, `${alias}.edition_id`), sql(`${alias}.actor_id <> ?`, actorOf(viewer)), sql(`${alias}.entry_id IS NULL OR ${free.text}`, ...free.params),
  ]);
  return all([ofTenant(viewer, alias), any([saidOfOneself(viewer, alias), ofOthers])]);
}

/** Recusals, for organisers: but not from entries from which the viewer is recused too (of its own it reads OwnRecusal). */
export function recusalRows(viewer: Viewer, alias: string): Sql {
  return all([ofTenant(viewer, alias), organizesEdition(viewer, `${alias}.edition_id`), notRecused(viewer, `${alias}.entry_id`)]);
}

/** Overrides hang below a recusal, and are visible when it is. */
export function overrideRows(viewer: Viewer, alias: string): Sql {
  const above = recusalRows(viewer, 'orc');
  return all([ofTenant(viewer, alias), sql(`${alias}.recusal_id IN (SELECT orc.id FROM recusal orc WHERE ${above.text})`, ...above.params)]);
}

/** That the viewer itself is or was recused. */
export function ownRecusalRows(viewer: Viewer, alias: string): Sql {
  return all([ofTenant(viewer, alias), sql(`${alias}.actor_id = ?`, actorOf(viewer))]);
}

/** The places in rounds of entries from which the viewer is or was recused: what it may know of them is their label. */
export function recusedPlaceRows(viewer: Viewer, alias: string): Sql {
  const own = ownRecusalRows(viewer, 'orc');
  return all([ofTenant(viewer, alias), sql(`${alias}.entry_id IN (SELECT orc.entry_id FROM recusal orc WHERE ${own.text})`, ...own.params)]);
}
