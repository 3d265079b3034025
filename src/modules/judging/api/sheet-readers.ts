import { all, any, sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { isJudge, organizesRound } from '../../../reads/visible-judged';
import { notRecused } from '../../../reads/visible-to';

const ofTenant = (viewer: Viewer, alias: string): Sql => sql(`${alias}.tenant_id = ?`, viewer.scope?.tenantId ?? '');

// The state of one's own cell is asked now, not when the sheet was made: whose score was voided or who is recused sees no more.
/** Sheets of others that count, on entries that the viewer has scored itself in the same round. */
function peers(viewer: Viewer, alias: string): Sql {
  const counted = sql(`EXISTS (SELECT 1 FROM score_cell sc WHERE sc.tenant_id = ? AND sc.id = ${alias}.cell_id AND sc.state = 'SCORED' AND sc.counted = ${alias}.revision)`, viewer.scope?.tenantId ?? '');
  const own = all([ofTenant(viewer, 'oc'), sql(`oc.round_id = ${alias}.round_id AND oc.entry_id = ${alias}.entry_id AND oc.state = 'SCORED'`), isJudge(viewer, 'oc.judge_id')]);
  return all([sql(`${alias}.state = 'SUBMITTED'`), counted, sql(`EXISTS (SELECT 1 FROM score_cell oc WHERE ${own.text})`, ...own.params)]);
}

/** Sheets that are in, for those who organise the round, once its scoring is closed. */
function closed(viewer: Viewer, alias: string): Sql {
  return all([
    organizesRound(viewer, `${alias}.round_id`), sql(`${alias}.state = 'SUBMITTED'`),
    sql(`${alias}.round_id IN (SELECT rw.round_id FROM round_work rw WHERE rw.tenant_id = ? AND rw.state IN ('CLOSED', 'RELEASED'))`, viewer.scope?.tenantId ?? ''),
  ]);
}

/**
 * Who reads a version of a score sheet: its judge always, drafts too; a judge whose own score of that entry counts, those of the
 * others that count; organisers what was submitted, once scoring is closed. Whoever is recused from the entry reads none of it, and nobody else reads any.
 */
export function sheetRows(viewer: Viewer, alias: string): Sql {
  const reached = any([isJudge(viewer, `${alias}.judge_id`), peers(viewer, alias), closed(viewer, alias)]);
  return all([ofTenant(viewer, alias), notRecused(viewer, `${alias}.entry_id`), reached]);
}

/** Who reads a mark: whoever reads its sheet. */
export function markRows(viewer: Viewer, alias: string): Sql {
  const above = sheetRows(viewer, 'ms');
  return all([ofTenant(viewer, alias), sql(`${alias}.sheet_id IN (SELECT ms.id FROM score_sheet ms WHERE ${above.text})`, ...above.params)]);
}

/** Who reads a reminder: the judge who was reminded, and the organisers of the round. */
export function reminderRows(viewer: Viewer, alias: string): Sql {
  return all([ofTenant(viewer, alias), any([organizesRound(viewer, `${alias}.round_id`), isJudge(viewer, `${alias}.judge_id`)])]);
}
