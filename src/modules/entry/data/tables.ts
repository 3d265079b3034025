import { ENTRY_OUTCOME, FIGURE_STATE, PARTICIPANT_KIND } from '../../../domain/vocabulary/competition-words';
import { ENTRY_STATE, SCREENING_BEARING, SCREENING_DECISION } from '../../../domain/vocabulary/entry-words';
import { RULE_OUTCOME } from '../../../domain/vocabulary/rule-words';
import { code, date, defineTable, oneOf, fk, instant, int, key, maybe, str, text } from '../../../tenancy/table';

/** An entry as published by the organiser: a snapshot with its own title. Scores are in hundredths of a point. */
export const entry = defineTable('entry', {
  edition_id: key(), category_id: maybe(key()), title: str(300), innovation_tenant_id: maybe(key()), innovation_id: maybe(key()),
  entrant_tenant_id: maybe(key()), agency_id: maybe(key()), organization_id: maybe(key()), participant: oneOf(PARTICIPANT_KIND), reached_round_id: maybe(key()),
  outcome: oneOf(ENTRY_OUTCOME), score_state: oneOf(FIGURE_STATE, 20), score_hundredths: maybe(int()), rank_state: oneOf(FIGURE_STATE, 20), rank: maybe(int()), reveal_at: maybe(instant()),
}, {
  foreign: [
    fk('edition', 'tenant_id', 'edition_id'), fk('category', 'tenant_id', 'category_id'), fk('round', 'tenant_id', 'reached_round_id'),
    fk('innovation', 'innovation_tenant_id', 'innovation_id'), fk('tenant', 'entrant_tenant_id'), fk('agency', 'entrant_tenant_id', 'agency_id'),
    fk('organization', 'organization_id'),
  ],
  uniques: [['edition_id', 'title', 'entrant_tenant_id']],
});

const ofEntry = fk('entry_work', 'tenant_id', 'entry_id');

/** An entry in work, private to its organiser and its entrant: each gate keeps the first instant at which it went through, and the snapshot what was submitted last, as JSON. */
export const entryWork = defineTable('entry_work', {
  edition_id: key(), innovation_id: maybe(key()), agency_id: maybe(key()), organization_id: maybe(key()), lineage_key: maybe(key()), title: str(300),
  participant: oneOf(PARTICIPANT_KIND), group_code: maybe(code(40)), category_id: maybe(key()), state: oneOf(ENTRY_STATE, 20), submissions: int(),
  collected_at: maybe(instant()), submitted_at: maybe(instant()), returned_at: maybe(instant()), passed_at: maybe(instant()), failed_at: maybe(instant()),
  withdrawn_at: maybe(instant()), withdrawn_reason: maybe(str(500)), mend_until: maybe(date()), invited: maybe(str(200)), snapshot: maybe(text()),
}, {
  foreign: [
    fk('edition', 'tenant_id', 'edition_id'), fk('category', 'tenant_id', 'category_id'), fk('innovation_work', 'tenant_id', 'innovation_id'),
    fk('agency', 'tenant_id', 'agency_id'), fk('organization', 'organization_id'),
  ],
  indexes: [['tenant_id', 'edition_id', 'state'], ['tenant_id', 'lineage_key']],
});

/** The answer to one question, with its number of words. */
export const entryAnswer = defineTable('entry_answer', { entry_id: key(), question: code(60), body: text(), words: int() }, {
  foreign: [ofEntry], uniques: [['entry_id', 'question']],
});

/** An evidence document: what it proves, its number and date, what it is about, and its file. */
export const entryDocument = defineTable('entry_document', {
  entry_id: key(), requirement: code(60), number: maybe(str(120)), dated: maybe(date()), about: str(300), file_id: maybe(key()),
}, { foreign: [ofEntry, fk('stored_file', 'tenant_id', 'file_id')], indexes: [['tenant_id', 'entry_id']] });

/** What an entry holds alone in its edition, by construction: its innovation, and its title where the rules say so. */
export const entryClaim = defineTable('entry_claim', { edition_id: key(), kind: code(20), claim: code(64), entry_id: key() }, {
  foreign: [fk('edition', 'tenant_id', 'edition_id'), ofEntry], uniques: [['edition_id', 'kind', 'claim']], indexes: [['tenant_id', 'entry_id']],
});

/** How much of a limit is used; raised under the limit in one statement, never counted and then inserted. */
export const limitCounter = defineTable('limit_counter', { counter: code(160), used: int() }, { uniques: [['counter']] });

/** A later last day for one entrant. */
export const entryExtension = defineTable('entry_extension', { edition_id: key(), agency_id: maybe(key()), organization_id: maybe(key()), until_on: date(), reason: str(500) }, {
  foreign: [fk('edition', 'tenant_id', 'edition_id'), fk('agency', 'tenant_id', 'agency_id'), fk('organization', 'organization_id')], indexes: [['tenant_id', 'edition_id']],
});

/** A decision of screening on one submission of an entry: there is one for each, by construction. */
export const screening = defineTable('screening', {
  entry_id: key(), submission: int(), decision: oneOf(SCREENING_DECISION, 20), actor_id: key(), mend_until: maybe(date()), note: maybe(text()),
}, { foreign: [ofEntry, fk('actor', 'actor_id')], uniques: [['entry_id', 'submission']] });

/** A reason of a screening: a clause of the rules with what it found, or the officer's own, in words, and what it bears on the decision. */
export const screeningReason = defineTable('screening_reason', {
  screening_id: key(), position: int(), bearing: oneOf(SCREENING_BEARING, 20), clause: maybe(code(60)), outcome: maybe(oneOf(RULE_OUTCOME, 20)),
  wording: text(), wording_en: text(), earliest: maybe(date()),
}, { foreign: [fk('screening', 'tenant_id', 'screening_id')], uniques: [['screening_id', 'position']] });

/** Where an entry that a tier below nominated stands: its organiser owns it, the tier that nominated it reads it, and nothing else of the entry. */
export const nominatedEntry = defineTable('nominated_entry', { entry_id: key(), nomination_id: key(), state: oneOf(ENTRY_STATE, 20) }, {
  foreign: [fk('entry_work', 'owner_tenant_id', 'entry_id'), fk('nomination', 'partner_tenant_id', 'nomination_id')], uniques: [['entry_id'], ['partner_tenant_id', 'nomination_id']],
});
