import {
  ANNOUNCEMENT_KIND, ANNOUNCEMENT_STATUS, EDITION_HELD, EDITION_PHASE, PARTICIPANT_KIND, PROGRAM_TIER, ROUND_METHOD, RULE_STRENGTH, RULE_TOPIC, SESSION_KIND,
} from '../../../domain/vocabulary/competition-words';
import { CUT_KIND, ENTRY_GATE } from '../../../domain/vocabulary/entry-words';
import { AGGREGATION, CUT_TIE, PUBLISHES, RANK_ON, ROUNDING } from '../../../domain/vocabulary/judging-words';
import { MAPPING_CONFIDENCE } from '../../../domain/vocabulary/innovation-words';
import { code, date, defineTable, oneOf, flag, fk, instant, int, key, maybe, partialDate, str, text } from '../../../tenancy/table';

const ofEdition = fk('edition', 'tenant_id', 'edition_id');

/** A programme: a contest that its organiser runs, year after year. */
export const program = defineTable('program', {
  code: code(40), name: str(300), tier: oneOf(PROGRAM_TIER, 20), office_id: maybe(key()), started_year: maybe(int()),
}, { foreign: [fk('agency', 'tenant_id', 'office_id')], uniques: [['code']] });

/** One year of a programme: unique by organiser, programme code and year; the tier is an attribute. */
export const edition = defineTable('edition', {
  program_id: key(), year: int(), number: maybe(int()), name: str(300), theme: maybe(text()), phase: oneOf(EDITION_PHASE, 20), held: oneOf(EDITION_HELD, 20),
  ...partialDate('opens'), ...partialDate('closes'), results_at: maybe(instant()),
}, { foreign: [fk('program', 'tenant_id', 'program_id')], uniques: [['program_id', 'year']] });

/** A theme line of an edition. */
export const editionTheme = defineTable('edition_theme', { edition_id: key(), position: int(), name: str(300) }, {
  foreign: [ofEdition], uniques: [['edition_id', 'position']],
});

/** A category in which entries compete in this edition. */
export const category = defineTable('category', { edition_id: key(), code: code(80), name: str(200), position: int() }, {
  foreign: [ofEdition], uniques: [['edition_id', 'code']],
});

/** Which government affair a category covers, and how sure that is. */
export const categoryAffair = defineTable('category_affair', { category_id: key(), affair_id: key(), confidence: oneOf(MAPPING_CONFIDENCE, 20), note: maybe(str(300)) }, {
  foreign: [fk('category', 'tenant_id', 'category_id'), fk('government_affair', 'affair_id')], uniques: [['category_id', 'affair_id']],
});

/** A kind of participant that may enter. */
export const participantKind = defineTable('participant_kind', { edition_id: key(), kind: oneOf(PARTICIPANT_KIND), wording: str(300) }, {
  foreign: [ofEdition], uniques: [['edition_id', 'kind']],
});

/** A round: how many came in, how the cut is made, how many went on. */
export const round = defineTable('round', {
  edition_id: key(), position: int(), name: str(200), method: oneOf(ROUND_METHOD), entrants: maybe(int()), advanced: maybe(int()), cut_rule: maybe(str(300)),
}, { foreign: [ofEdition], uniques: [['edition_id', 'position']] });

/** A prize as announced; two sources that differ are two rows of one conflict group. */
export const prize = defineTable('prize', { edition_id: key(), position: int(), name: str(200), description: maybe(str(500)), awarded_for: maybe(str(200)) }, {
  foreign: [ofEdition], uniques: [['edition_id', 'position']],
});

/** A session: presentation, interview or field visit. */
export const session = defineTable('session', {
  edition_id: key(), round_id: maybe(key()), kind: oneOf(SESSION_KIND), ...partialDate('held'), venue: maybe(str(300)), presenter: maybe(str(200)),
  accompanied_by: maybe(str(200)), attended_by: maybe(text()), moved_reason: maybe(str(500)),
}, { foreign: [ofEdition, fk('round', 'tenant_id', 'round_id')] });

/** An announcement: planned when, moved to when and why, made when. */
export const announcement = defineTable('announcement', {
  edition_id: key(), kind: oneOf(ANNOUNCEMENT_KIND), planned_wording: maybe(str(300)), ...partialDate('planned'), moved_wording: maybe(str(300)), ...partialDate('moved'),
  moved_reason: maybe(str(500)), ...partialDate('made'), status: oneOf(ANNOUNCEMENT_STATUS, 20),
}, { foreign: [ofEdition] });

/** A rule in words, with its citation and strength; its machine form is a rule pack's. */
export const ruleStatement = defineTable('rule_statement', {
  edition_id: key(), position: int(), topic: oneOf(RULE_TOPIC, 40), strength: oneOf(RULE_STRENGTH, 20), wording: text(), wording_en: text(), citation: maybe(str(400)),
}, { foreign: [ofEdition], uniques: [['edition_id', 'position']] });

/** The rule pack of an edition; once frozen it never changes, whatever becomes of the pack's later revisions. */
export const editionRules = defineTable('edition_rules', {
  edition_id: key(), pack_tenant_id: key(), pack_id: key(), pack_hash: code(64), frozen_at: maybe(instant()),
}, { foreign: [ofEdition, fk('tenant', 'pack_tenant_id'), fk('rule_pack', 'pack_tenant_id', 'pack_id')], uniques: [['edition_id']] });

/** A change of the last day for all entrants: from what, to what, and why. */
export const deadlineChange = defineTable('deadline_change', { edition_id: key(), position: int(), ...partialDate('was'), closes_on: date(), reason: str(500) }, {
  foreign: [ofEdition], uniques: [['edition_id', 'position']],
});

/** A rubric in one revision; weights are hundredths of a percent and sum to 10,000. */
export const rubric = defineTable('rubric', { code: code(60), revision: int(), name: str(200), name_en: str(200), citation: maybe(str(400)), body_hash: code(64) }, { uniques: [['code', 'revision']] });

/** A criterion of a rubric: its weight, the points that it can have, and the standards that it merges. */
export const rubricCriterion = defineTable('rubric_criterion', {
  rubric_id: key(), position: int(), code: code(60), name: str(200), name_en: str(200), weight: int(), most_points: int(), standards: maybe(str(300)),
}, { foreign: [fk('rubric', 'tenant_id', 'rubric_id')], uniques: [['rubric_id', 'code']] });

/** How a round is judged and cut: its rubric, and the cut in a form that can be carried out. */
export const roundPlan = defineTable('round_plan', {
  round_id: key(), rubric_id: maybe(key()), cut: oneOf(CUT_KIND, 20), cut_size: maybe(int()), mark_hundredths: maybe(int()), kind_quotas: maybe(str(500)), ...partialDate('runs'),
}, { foreign: [fk('round', 'tenant_id', 'round_id'), fk('rubric', 'tenant_id', 'rubric_id')], uniques: [['round_id']] });

/** How the scores of a round become its ranking, as declared before scoring opens; shares are hundredths of a percent. */
export const roundJudging = defineTable('round_judging', {
  round_id: key(), aggregation: oneOf(AGGREGATION), least_scores: int(), panels: maybe(str(500)), tie_chain: str(300), cut_tie: oneOf(CUT_TIE, 20), rounding: oneOf(ROUNDING, 20), decimals: int(),
  rank_on: oneOf(RANK_ON, 20), blind: maybe(str(200)), carry: int(), bonus: flag(),
}, { foreign: [fk('round', 'tenant_id', 'round_id')], uniques: [['round_id']] });

/** What an edition publishes of its judging, how long entrants may object, and how many go up to the next tier. */
export const editionJudging = defineTable('edition_judging', {
  edition_id: key(), publishes: oneOf(PUBLISHES, 20), publishes_scores: flag(), publishes_statistics: flag(), objection_days: int(), nominees: maybe(int()),
}, { foreign: [ofEdition], uniques: [['edition_id']] });

// `entered` counts the entries that stand submitted or were decided: raised and lowered in one guarded statement, and nothing is cancelled above zero.
/** The running of an edition: what changes while it goes on. Only editions that are run on this server have one. */
export const editionWork = defineTable('edition_work', {
  edition_id: key(), opened_at: maybe(instant()), closed_at: maybe(instant()), mend_days: int(), entered: maybe(int()), cancelled_at: maybe(instant()),
  cancelled_reason: maybe(str(500)),
}, { foreign: [ofEdition], uniques: [['edition_id']] });

/** How many programme files a tenant has applied: the row that each file takes first, so that two never mix. One row a tenant. */
export const programTurn = defineTable('program_turn', { turns: int() });

/**
 * How many entries of one entrant went through a gate of an edition: how many came, told when it closes; what screening made of them, with its first results.
 * An entrant outside the governments has no tenant.
 */
export const editionGate = defineTable('edition_gate', { edition_id: key(), entrant_tenant_id: maybe(key()), gate: oneOf(ENTRY_GATE, 20), entries: int() }, {
  foreign: [ofEdition, fk('tenant', 'entrant_tenant_id')], uniques: [['edition_id', 'entrant_tenant_id', 'gate']], indexes: [['entrant_tenant_id', 'edition_id']],
});
