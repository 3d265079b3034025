import { all, any, FALSE, sql, TRUE, within, type Sql } from './sql';
import type { Viewer } from './viewer';
import { notRecused } from './visible-to';

const tenantOf = (viewer: Viewer): string => viewer.scope?.tenantId ?? '';

/** Editions (their key in `column`) of the programmes in which the viewer holds a function. */
function editionsOf(viewer: Viewer, role: string, column: string): Sql {
  const held = viewer.grants.filter((g) => g.role === role);
  if (held.some((g) => g.programId === null)) return TRUE;
  const programs = within('ved.program_id', held.flatMap((g) => g.programId ?? []));
  return held.length === 0 ? FALSE : sql(`${column} IN (SELECT ved.id FROM edition ved WHERE ved.tenant_id = ? AND ${programs.text})`, tenantOf(viewer), ...programs.params);
}

/** Editions that the viewer organises. */
export function organizesEdition(viewer: Viewer, column: string): Sql {
  return editionsOf(viewer, 'ORGANIZER', column);
}

/** Rounds (their key in `column`) of editions that the viewer organises. */
export function organizesRound(viewer: Viewer, column: string): Sql {
  const edition = organizesEdition(viewer, 'vro.edition_id');
  return edition === TRUE || edition === FALSE ? edition : sql(`${column} IN (SELECT vro.id FROM round vro WHERE vro.tenant_id = ? AND ${edition.text})`, tenantOf(viewer), ...edition.params);
}

/**
 * Rounds (their key in `column`) without an entry from which the viewer is recused. Where the others stand tells where that one stands, so of such a
 * round a recused organiser reads no ranking, no decision and no recompute set, also after the release: then it reads the shelf like everybody.
 */
export function noRecusalInRound(viewer: Viewer, column: string): Sql {
  return sql(
    `${column} NOT IN (SELECT vnr.round_id FROM round_entry vnr JOIN recusal vnc ON vnc.tenant_id = ? AND vnc.entry_id = vnr.entry_id AND vnc.actor_id = ? AND vnc.lifted_at IS NULL WHERE vnr.tenant_id = ?)`,
    tenantOf(viewer), viewer.actorId ?? '', tenantOf(viewer),
  );
}

/** Judges (their key in `column`) that the viewer is, appointed and not dismissed; nobody without the function. */
export function isJudge(viewer: Viewer, column: string): Sql {
  const edition = editionsOf(viewer, 'JUDGE', 'vju.edition_id');
  if (edition === FALSE) return FALSE;
  return sql(
    `${column} IN (SELECT vju.id FROM judge vju WHERE vju.tenant_id = ? AND vju.actor_id = ? AND vju.dismissed_at IS NULL AND ${edition.text})`, tenantOf(viewer), viewer.actorId ?? '', ...edition.params,
  );
}

/** The scoring of entries (alias over `score_cell`) by the viewer as a judge, who is not recused from them. */
export function ownCells(viewer: Viewer, alias: string): Sql {
  const judge = isJudge(viewer, `${alias}.judge_id`);
  if (judge === FALSE) return FALSE;
  return all([sql(`${alias}.tenant_id = ?`, tenantOf(viewer)), judge, sql(`${alias}.state <> 'RECUSED'`), notRecused(viewer, `${alias}.entry_id`)]);
}

/** Entries in a round (alias over `round_entry`) that the viewer judges there. */
function judges(viewer: Viewer, alias: string): Sql {
  const cells = ownCells(viewer, 'vce');
  return cells === FALSE ? FALSE : sql(`(${alias}.round_id, ${alias}.entry_id) IN (SELECT vce.round_id, vce.entry_id FROM score_cell vce WHERE ${cells.text})`, ...cells.params);
}

/** Entries in a round for those who organise the edition and for the judges to whom they are assigned; nobody who is recused from one reads it. */
export function roundEntryRows(viewer: Viewer, alias: string): Sql {
  const reached = any([organizesEdition(viewer, `${alias}.edition_id`), judges(viewer, alias)]);
  return all([sql(`${alias}.tenant_id = ?`, tenantOf(viewer)), reached, notRecused(viewer, `${alias}.entry_id`)]);
}

/** Rows below an entry (its key in `entry_id`) that is in a round, visible when it is there. */
export function judgedRows(viewer: Viewer, alias: string): Sql {
  const above = roundEntryRows(viewer, 'vre');
  return all([sql(`${alias}.tenant_id = ?`, tenantOf(viewer)), sql(`${alias}.entry_id IN (SELECT vre.entry_id FROM round_entry vre WHERE ${above.text})`, ...above.params)]);
}

/** Evidence of entries in rounds: for a judge only where the round shows documents, in that round. */
export function judgedDocumentRows(viewer: Viewer, alias: string): Sql {
  const tenant = sql('vre.tenant_id = ?', tenantOf(viewer));
  const shown = any([organizesEdition(viewer, 'vre.edition_id'), all([sql('vre.documents_shown = 1'), judges(viewer, 'vre')])]);
  const above = all([tenant, shown, notRecused(viewer, 'vre.entry_id')]);
  return all([sql(`${alias}.tenant_id = ?`, tenantOf(viewer)), sql(`${alias}.entry_id IN (SELECT vre.entry_id FROM round_entry vre WHERE ${above.text})`, ...above.params)]);
}
