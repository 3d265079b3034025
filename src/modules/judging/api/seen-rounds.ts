import { all, any, FALSE, sql, within, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { isJudge, organizesEdition, organizesRound } from '../../../reads/visible-judged';
import { notRecused } from '../../../reads/visible-to';

const tenantOf = (viewer: Viewer): string => viewer.scope?.tenantId ?? '';
const ofTenant = (viewer: Viewer, alias: string): Sql => sql(`${alias}.tenant_id = ?`, tenantOf(viewer));

/** Editions (their key in `column`) of which the viewer is a judge. */
function judgesEdition(viewer: Viewer, column: string): Sql {
  const own = isJudge(viewer, 'sje.id');
  return own === FALSE ? FALSE : sql(`${column} IN (SELECT sje.edition_id FROM judge sje WHERE sje.tenant_id = ? AND ${own.text})`, tenantOf(viewer), ...own.params);
}

/** The running of rounds: for those who organise the edition, and for its judges. */
export function roundRunRows(viewer: Viewer, alias: string): Sql {
  return all([ofTenant(viewer, alias), any([organizesEdition(viewer, `${alias}.edition_id`), judgesEdition(viewer, `${alias}.edition_id`)])]);
}

/** Judges: all of an edition for those who organise it, its own row for a judge. */
export function judgeRows(viewer: Viewer, alias: string): Sql {
  return all([ofTenant(viewer, alias), any([organizesEdition(viewer, `${alias}.edition_id`), isJudge(viewer, `${alias}.id`)])]);
}

/** In what judges are at home, for whom the judge is visible. */
export function expertiseRows(viewer: Viewer, alias: string): Sql {
  const above = judgeRows(viewer, 'sex');
  return all([ofTenant(viewer, alias), sql(`${alias}.judge_id IN (SELECT sex.id FROM judge sex WHERE ${above.text})`, ...above.params)]);
}

/** Panels of the rounds that one organises, or of an edition of which one is a judge. */
export function panelRows(viewer: Viewer, alias: string): Sql {
  const judged = judgesEdition(viewer, 'spr.edition_id');
  const rounds = judged === FALSE ? FALSE : sql(`${alias}.round_id IN (SELECT spr.id FROM round spr WHERE spr.tenant_id = ? AND ${judged.text})`, tenantOf(viewer), ...judged.params);
  return all([ofTenant(viewer, alias), any([organizesRound(viewer, `${alias}.round_id`), rounds])]);
}

/** Who sits on the panels that are visible. */
export function panelMemberRows(viewer: Viewer, alias: string): Sql {
  const above = panelRows(viewer, 'spm');
  return all([ofTenant(viewer, alias), sql(`${alias}.panel_id IN (SELECT spm.id FROM panel spm WHERE ${above.text})`, ...above.params)]);
}

/** Sessions of the panels on which the viewer sits as a judge. */
function ofOwnPanels(viewer: Viewer, alias: string): Sql {
  const own = isJudge(viewer, 'sop.judge_id');
  return own === FALSE ? FALSE
    : sql(`${alias}.panel_id IN (SELECT sop.panel_id FROM panel_member sop WHERE sop.tenant_id = ? AND sop.left_at IS NULL AND ${own.text})`, tenantOf(viewer), ...own.params);
}

// The schedule of a later round tells who advanced, so nothing of it is shown before the results that say so are released.
/** Sessions of one's own agency's entries, in rounds of which all rounds before are released. */
function ofOwnEntries(viewer: Viewer, alias: string): Sql {
  const agencies = within('soe.agency_id', viewer.grants.flatMap((g) => (g.role === 'AGENCY_OFFICER' && g.agencyId !== null ? [g.agencyId] : [])));
  if (agencies === FALSE) return FALSE;
  const tenant = tenantOf(viewer);
  return sql(
    `${alias}.entry_id IN (SELECT soe.id FROM entry_work soe WHERE soe.tenant_id = ? AND ${agencies.text})
     AND NOT EXISTS (SELECT 1 FROM round_work sow JOIN round sob ON sob.tenant_id = sow.tenant_id AND sob.id = sow.round_id JOIN round sor ON sor.tenant_id = sob.tenant_id AND sor.edition_id = sob.edition_id
       WHERE sow.tenant_id = ? AND sor.id = ${alias}.round_id AND sob.position < sor.position AND sow.state <> 'RELEASED')`, tenant, ...agencies.params, tenant,
  );
}

/**
 * Sessions: all of a round for those who organise it, those of their panels for judges, but of no entry from which the viewer is recused;
 * for an officer those of the entries of its own agency, once the results of every round before are released.
 */
export function sessionRows(viewer: Viewer, alias: string): Sql {
  const free = notRecused(viewer, `${alias}.entry_id`);
  const ofJudging = all([any([organizesRound(viewer, `${alias}.round_id`), ofOwnPanels(viewer, alias)]), sql(`${alias}.entry_id IS NULL OR ${free.text}`, ...free.params)]);
  return all([ofTenant(viewer, alias), any([ofJudging, ofOwnEntries(viewer, alias)])]);
}

/** Moves of the sessions that are visible. */
export function sessionMoveRows(viewer: Viewer, alias: string): Sql {
  const above = sessionRows(viewer, 'ssm');
  return all([ofTenant(viewer, alias), sql(`${alias}.session_id IN (SELECT ssm.id FROM session_plan ssm WHERE ${above.text})`, ...above.params)]);
}
