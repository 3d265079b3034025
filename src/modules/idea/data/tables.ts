import { IDEA_STATUS, MONITORING_KIND, MONITORING_STATE } from '../../../domain/vocabulary/idea-words';
import { IDEA_STAGE, INITIATOR } from '../../../domain/vocabulary/innovation-words';
import { date, defineTable, fk, int, key, maybe, oneOf, str, text } from '../../../tenancy/table';

/** An idea on its way from drum up to display; from its launch on it has an innovation, which comes from no other idea. */
export const idea = defineTable('idea', {
  title: str(300), problem: maybe(text()), proposal: maybe(text()), agency_id: maybe(key()), initiator: maybe(oneOf(INITIATOR)), stage: oneOf(IDEA_STAGE, 20),
  stage_since: date(), status: oneOf(IDEA_STATUS, 20), innovation_id: maybe(key()),
}, {
  foreign: [fk('agency', 'tenant_id', 'agency_id'), fk('innovation_work', 'tenant_id', 'innovation_id')], uniques: [['innovation_id']], indexes: [['tenant_id', 'stage']],
});

/** A step of an idea: from where to where, when, why, after how many days, and the document that shows it. */
export const ideaMove = defineTable('idea_move', {
  idea_id: key(), position: int(), actor_id: key(), from_stage: maybe(oneOf(IDEA_STAGE, 20)), to_stage: oneOf(IDEA_STAGE, 20), status: oneOf(IDEA_STATUS, 20), moved_on: date(),
  days: maybe(int()), reason: str(1000), document_number: maybe(str(120)), document_dated: maybe(date()), document_about: maybe(str(300)), file_id: maybe(key()),
}, { foreign: [fk('idea', 'tenant_id', 'idea_id'), fk('actor', 'actor_id'), fk('stored_file', 'tenant_id', 'file_id')], uniques: [['idea_id', 'position']] });

/** A plan to monitor or evaluate an idea or an innovation by a day, and what was found, or why it was cancelled. */
export const monitoring = defineTable('monitoring', {
  idea_id: maybe(key()), innovation_id: maybe(key()), kind: oneOf(MONITORING_KIND, 20), subject: str(300), due_on: date(), state: oneOf(MONITORING_STATE, 20), done_on: maybe(date()),
  finding: maybe(text()), reason: maybe(str(1000)),
}, { foreign: [fk('idea', 'tenant_id', 'idea_id'), fk('innovation_work', 'tenant_id', 'innovation_id')], indexes: [['tenant_id', 'state', 'due_on']] });
