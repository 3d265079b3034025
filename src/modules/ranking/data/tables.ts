import { CELL_STATE, CUT_DECISION, OBJECTION_KIND, OBJECTION_STATE, RANK_PLACE, RECOMPUTE_STATE } from '../../../domain/vocabulary/judging-words';
import { code, defineTable, fk, flag, instant, int, key, maybe, oneOf, str, text } from '../../../tenancy/table';

const ofEdition = fk('edition', 'tenant_id', 'edition_id');
const ofRound = fk('round', 'tenant_id', 'round_id');
const ofEntry = fk('entry_work', 'tenant_id', 'entry_id');

/** A ranking of a round in one revision, with the hashes of its rules, inputs and outcome; it never changes. */
export const rankingWork = defineTable('ranking_work', {
  edition_id: key(), round_id: key(), revision: int(), method: code(60), rules_hash: code(64), inputs_hash: code(64), output_hash: code(64), actor_id: key(), reason: maybe(str(500)),
}, { foreign: [ofEdition, ofRound, fk('actor', 'actor_id')], uniques: [['round_id', 'revision']] });

/** What a ranking was made from: the state of each cell, and the version of the sheet that counted (0 for none). */
export const rankingInput = defineTable('ranking_input', { ranking_id: key(), cell_id: key(), state: oneOf(CELL_STATE, 20), counted: int() }, {
  foreign: [fk('ranking_work', 'tenant_id', 'ranking_id'), fk('score_cell', 'tenant_id', 'cell_id')], uniques: [['ranking_id', 'cell_id']],
});

/** An entry in a ranking: its exact score as a fraction, the score as shown in hundredths, its rank, how a tie broke (JSON), and where it stands. */
export const rankingLine = defineTable('ranking_line', {
  ranking_id: key(), entry_id: key(), position: int(), place: oneOf(RANK_PLACE, 20), rank: maybe(int()), score_hundredths: maybe(int()), score_exact: maybe(code(160)),
  bonus_hundredths: int(), ties: maybe(text()), reason: maybe(str(800)), reason_en: maybe(str(800)),
}, { foreign: [fk('ranking_work', 'tenant_id', 'ranking_id'), ofEntry], uniques: [['ranking_id', 'entry_id']], indexes: [['tenant_id', 'entry_id']] });

/** A decision at the cut with its reason: an invitation, of the plenary, or the order among those that are level. It never changes; of an entry the newest revision counts. */
export const cutDecision = defineTable('cut_decision', {
  round_id: key(), entry_id: key(), revision: int(), kind: oneOf(CUT_DECISION, 20), position: maybe(int()), reason: str(500), decree: maybe(str(200)), actor_id: key(),
}, { foreign: [ofRound, ofEntry, fk('actor', 'actor_id')], uniques: [['round_id', 'entry_id', 'revision']] });

/** Which decision at the cut a ranking was made with. */
export const rankingDecision = defineTable('ranking_decision', { ranking_id: key(), decision_id: key() }, {
  foreign: [fk('ranking_work', 'tenant_id', 'ranking_id'), fk('cut_decision', 'tenant_id', 'decision_id')], uniques: [['ranking_id', 'decision_id']],
});

/** A recompute set: what a new revision would change, proposed by one person and settled by another. */
export const recomputeSet = defineTable('recompute_set', {
  round_id: key(), base_revision: int(), reason: str(500), state: oneOf(RECOMPUTE_STATE, 20), inputs_hash: code(64), output_hash: code(64), proposed_by: key(), settled_by: maybe(key()),
  settled_at: maybe(instant()), objection_id: maybe(key()), revision: maybe(int()),
}, { foreign: [ofRound, fk('actor', 'proposed_by'), fk('actor', 'settled_by'), fk('objection', 'tenant_id', 'objection_id')], indexes: [['tenant_id', 'round_id']] });

/** When the results of a round are to be released, and when they were. */
export const releasePlan = defineTable('release_plan', { round_id: key(), planned_for: instant(), moves: int(), released_at: maybe(instant()), revision: maybe(int()) }, {
  foreign: [ofRound], uniques: [['round_id']],
});

/** A release that was moved, and why. */
export const releaseMove = defineTable('release_move', { plan_id: key(), position: int(), was: instant(), becomes: instant(), reason: str(500) }, {
  foreign: [fk('release_plan', 'tenant_id', 'plan_id')], uniques: [['plan_id', 'position']],
});

// `pending` is 1 while an objection stands and empty once it is settled: a unique passes over what is empty, so one stands at a time.
/** An objection of an entrant against a released result; of one entry, round and kind one stands at a time, by construction. */
export const objection = defineTable('objection', {
  edition_id: key(), round_id: key(), entry_id: key(), agency_id: maybe(key()), organization_id: maybe(key()), kind: oneOf(OBJECTION_KIND, 20), words: text(), state: oneOf(OBJECTION_STATE, 20),
  pending: maybe(flag()), filed_by: key(), settled_by: maybe(key()), settled_at: maybe(instant()), decision: maybe(text()), citation: maybe(str(400)),
}, {
  foreign: [ofEdition, ofRound, ofEntry, fk('agency', 'tenant_id', 'agency_id'), fk('organization', 'organization_id'), fk('actor', 'filed_by'), fk('actor', 'settled_by')],
  uniques: [['round_id', 'entry_id', 'kind', 'pending']], indexes: [['tenant_id', 'round_id']],
});

/** What the organiser tells an entrant about its entry in a round; read once the round is released. */
export const entryFeedback = defineTable('entry_feedback', { round_id: key(), entry_id: key(), actor_id: key(), words: text() }, {
  foreign: [ofRound, ofEntry, fk('actor', 'actor_id')], uniques: [['round_id', 'entry_id']],
});

/** When the results of a round are to come out as everybody may know it, how often that was moved, and when they came out: it tells nothing of the results. */
export const roundRelease = defineTable('round_release', { round_id: key(), planned_for: instant(), moves: int(), released_at: maybe(instant()) }, {
  foreign: [ofRound], uniques: [['round_id']],
});

/** A released ranking in one revision. */
export const ranking = defineTable('ranking', {
  edition_id: key(), round_id: key(), revision: int(), method: code(60), rules_hash: code(64), inputs_hash: code(64), output_hash: code(64), reason: maybe(str(500)), released_at: instant(),
}, { foreign: [ofEdition, ofRound], uniques: [['round_id', 'revision']] });

/** An entry in a released ranking. */
export const rankingPlace = defineTable('ranking_place', {
  ranking_id: key(), entry_id: key(), position: int(), place: oneOf(RANK_PLACE, 20), rank: maybe(int()), score_hundredths: maybe(int()), tie_wording: maybe(text()), tie_wording_en: maybe(text()),
  reason: maybe(str(800)), reason_en: maybe(str(800)),
}, { foreign: [fk('ranking', 'tenant_id', 'ranking_id'), fk('entry', 'tenant_id', 'entry_id')], uniques: [['ranking_id', 'entry_id']] });

/** The mean of an entry for one criterion in a released ranking, where the edition publishes scores: what two tiers are compared by. */
export const rankingCriterion = defineTable('ranking_criterion', { place_id: key(), criterion_id: key(), hundredths: int() }, {
  foreign: [fk('ranking_place', 'tenant_id', 'place_id'), fk('rubric_criterion', 'tenant_id', 'criterion_id')], uniques: [['place_id', 'criterion_id']],
});

/** A statistic of a released ranking, where the edition publishes them: a value, or why there is none. */
export const rankingStatistic = defineTable('ranking_statistic', { ranking_id: key(), position: int(), code: code(60), value: maybe(str(200)), wording: text(), wording_en: text() }, {
  foreign: [fk('ranking', 'tenant_id', 'ranking_id')], uniques: [['ranking_id', 'position']],
});
