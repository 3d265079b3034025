import { PARTICIPANT_KIND, SESSION_KIND } from '../../../domain/vocabulary/competition-words';
import { CELL_STATE, CONFLICT_KIND, CONFLICT_ORIGIN, JUDGE_ORIGIN, ROUND_STATE, SESSION_STATE, SHEET_STATE } from '../../../domain/vocabulary/judging-words';
import { code, date, defineTable, flag, fk, instant, int, key, maybe, oneOf, str, text } from '../../../tenancy/table';

const ofEdition = fk('edition', 'tenant_id', 'edition_id');
const ofRound = fk('round', 'tenant_id', 'round_id');
const ofEntry = fk('entry_work', 'tenant_id', 'entry_id');
const ofJudge = fk('judge', 'tenant_id', 'judge_id');
const byActor = fk('actor', 'actor_id');

// `turn` is raised by every act that changes what is judged: the row that each of them takes, and what a watcher compares.
/** The running of a round: its rules as canonical JSON with their hash, frozen before scoring opens, and how far it is. */
export const roundWork = defineTable('round_work', {
  edition_id: key(), round_id: key(), state: oneOf(ROUND_STATE, 20), rules: maybe(text()), rules_hash: maybe(code(64)), turn: int(),
  opened_at: maybe(instant()), closed_at: maybe(instant()), released_at: maybe(instant()),
}, { foreign: [ofEdition, ofRound], uniques: [['round_id']] });

/** An entry in a round as its judges see it: what is hidden from them is not in this row. */
export const roundEntry = defineTable('round_entry', {
  edition_id: key(), round_id: key(), entry_id: key(), label: str(60), title: maybe(str(300)), entrant: maybe(str(300)), participant: oneOf(PARTICIPANT_KIND), category_id: maybe(key()),
  documents_shown: flag(), bonus_hundredths: int(), carried: maybe(code(160)),
}, { foreign: [ofEdition, ofRound, ofEntry, fk('category', 'tenant_id', 'category_id')], uniques: [['round_id', 'entry_id'], ['round_id', 'label']], indexes: [['tenant_id', 'entry_id']] });

/** A panel of judges of a round. */
export const panel = defineTable('panel', { round_id: key(), code: code(40), name: str(200), origin: maybe(oneOf(JUDGE_ORIGIN, 20)) }, {
  foreign: [ofRound], uniques: [['round_id', 'code']],
});

/** A judge of an edition, appointed by a decree: an office, never a person's name. */
export const judge = defineTable('judge', {
  edition_id: key(), actor_id: key(), office: str(200), origin: oneOf(JUDGE_ORIGIN, 20), agency_id: maybe(key()), organization_id: maybe(key()), decree: str(200),
  decreed_on: maybe(date()), dismissed_at: maybe(instant()), dismissed_reason: maybe(str(500)),
}, {
  foreign: [ofEdition, byActor, fk('agency', 'tenant_id', 'agency_id'), fk('organization', 'organization_id')], uniques: [['edition_id', 'actor_id']], indexes: [['actor_id']],
});

/** A category in which a judge is at home. */
export const judgeExpertise = defineTable('judge_expertise', { judge_id: key(), category_id: key() }, {
  foreign: [ofJudge, fk('category', 'tenant_id', 'category_id')], uniques: [['judge_id', 'category_id']],
});

/** A judge on a panel; who leaves stays on record with the reason, and the scores stay. */
export const panelMember = defineTable('panel_member', { panel_id: key(), judge_id: key(), left_at: maybe(instant()), left_reason: maybe(str(500)) }, {
  foreign: [fk('panel', 'tenant_id', 'panel_id'), ofJudge], uniques: [['panel_id', 'judge_id']],
});

/** A conflict of interest of somebody who judges or organises: with an entry, or with all entries of an agency or organisation. */
export const conflict = defineTable('conflict', {
  edition_id: key(), actor_id: key(), kind: oneOf(CONFLICT_KIND), origin: oneOf(CONFLICT_ORIGIN, 20), entry_id: maybe(key()), agency_id: maybe(key()), organization_id: maybe(key()),
  reason: str(500), declared_by: key(),
}, {
  foreign: [ofEdition, byActor, ofEntry, fk('agency', 'tenant_id', 'agency_id'), fk('organization', 'organization_id'), fk('actor', 'declared_by')],
  indexes: [['tenant_id', 'edition_id', 'actor_id']],
});

/** Somebody who reads nothing of an entry. It stays when it is lifted: `lifted_at` says by which override. */
export const recusal = defineTable('recusal', {
  edition_id: key(), entry_id: key(), actor_id: key(), kind: oneOf(CONFLICT_KIND), conflict_id: maybe(key()), reason: str(500), lifted_at: maybe(instant()),
}, { foreign: [ofEdition, ofEntry, byActor, fk('conflict', 'tenant_id', 'conflict_id')], uniques: [['entry_id', 'actor_id']], indexes: [['tenant_id', 'actor_id']] });

/** An act of two people that lifts a recusal: one proposes with a reason, another confirms. */
export const recusalOverride = defineTable('recusal_override', {
  recusal_id: key(), proposed_by: key(), reason: str(500), confirmed_by: maybe(key()), confirmed_at: maybe(instant()), withdrawn_at: maybe(instant()),
}, { foreign: [fk('recusal', 'tenant_id', 'recusal_id'), fk('actor', 'proposed_by'), fk('actor', 'confirmed_by')], indexes: [['tenant_id', 'recusal_id']] });

/** The scoring of one entry by one judge in a round: one by construction. `revision` is its newest sheet, 0 for none; `counted` the one that counts. */
export const scoreCell = defineTable('score_cell', {
  round_id: key(), panel_id: key(), judge_id: key(), entry_id: key(), state: oneOf(CELL_STATE, 20), reason: maybe(str(500)), revision: int(), counted: int(),
}, {
  foreign: [ofRound, fk('panel', 'tenant_id', 'panel_id'), ofJudge, ofEntry], uniques: [['round_id', 'judge_id', 'entry_id']],
  indexes: [['tenant_id', 'round_id', 'entry_id'], ['tenant_id', 'judge_id']],
});

// Round, judge and entry are those of the cell, which never change: a sheet is read and found by them without the cell.
/** One version of a score sheet: who wrote it, when, and why it replaced the one before. It never changes. */
export const scoreSheet = defineTable('score_sheet', {
  cell_id: key(), round_id: key(), judge_id: key(), entry_id: key(), revision: int(), state: oneOf(SHEET_STATE, 20), actor_id: key(), reason: maybe(str(500)), comment: maybe(text()),
}, {
  foreign: [fk('score_cell', 'tenant_id', 'cell_id'), ofRound, ofJudge, ofEntry, byActor], uniques: [['cell_id', 'revision']],
  indexes: [['tenant_id', 'round_id', 'entry_id'], ['tenant_id', 'judge_id']],
});

/** The points of a version for one criterion, in hundredths. */
export const scoreMark = defineTable('score_mark', { sheet_id: key(), criterion_id: key(), hundredths: int() }, {
  foreign: [fk('score_sheet', 'tenant_id', 'sheet_id'), fk('rubric_criterion', 'tenant_id', 'criterion_id')], uniques: [['sheet_id', 'criterion_id']],
});

/** A session that is scheduled: presentation, interview or field visit, with the offices that present and accompany. */
export const sessionPlan = defineTable('session_plan', {
  edition_id: key(), round_id: key(), entry_id: maybe(key()), panel_id: maybe(key()), kind: oneOf(SESSION_KIND), starts_at: instant(), ends_at: instant(), venue: maybe(str(300)),
  presenter: maybe(str(200)), accompanied_by: maybe(str(200)), state: oneOf(SESSION_STATE, 20), settled_reason: maybe(str(500)),
}, { foreign: [ofEdition, ofRound, ofEntry, fk('panel', 'tenant_id', 'panel_id')], indexes: [['tenant_id', 'round_id']] });

/** A session that was moved: from when and where, and why. */
export const sessionMove = defineTable('session_move', {
  session_id: key(), position: int(), was_starts_at: instant(), was_ends_at: instant(), was_venue: maybe(str(300)), reason: str(500),
}, { foreign: [fk('session_plan', 'tenant_id', 'session_id')], uniques: [['session_id', 'position']] });

// How much is pending is not kept: a stored number would also count entries from which its reader is recused.
/** A reminder to a judge of what is still to be scored. */
export const judgeReminder = defineTable('judge_reminder', { round_id: key(), judge_id: key(), words: maybe(str(500)) }, {
  foreign: [ofRound, ofJudge], indexes: [['tenant_id', 'judge_id']],
});
