import { IDEA_STAGE, IID_STAGE, INITIATOR, INNOVATION_FORM, MAPPING_CONFIDENCE, WORK_STATUS } from '../../../domain/vocabulary/innovation-words';
import { date, defineTable, oneOf, flag, fk, int, key, maybe, partialDate, str, text } from '../../../tenancy/table';

const profile = {
  title: str(300), summary: maybe(text()), agency_id: maybe(key()), initiator: maybe(oneOf(INITIATOR)), form: maybe(oneOf(INNOVATION_FORM)), digital: maybe(flag()),
  idea_stage: maybe(oneOf(IDEA_STAGE, 20)), iid_stage: maybe(oneOf(IID_STAGE, 20)), ...partialDate('initiated'), ...partialDate('trial'), ...partialDate('implemented'),
};

/** The private, working innovation of a tenant; its published snapshot shares the id. */
export const innovationWork = defineTable('innovation_work', { ...profile, status: oneOf(WORK_STATUS, 20) }, {
  foreign: [fk('agency', 'tenant_id', 'agency_id')],
});

/** The published snapshot of an innovation. */
export const innovation = defineTable('innovation', { ...profile, acronym: maybe(str(120)) }, {
  foreign: [fk('agency', 'tenant_id', 'agency_id')], indexes: [['tenant_id', 'title']],
});

/** What an innovation was called and said in a version. */
export const innovationVersion = defineTable('innovation_version', {
  innovation_id: key(), number: int(), title: str(300), summary: maybe(text()), changed_on: maybe(date()),
}, { foreign: [fk('innovation', 'tenant_id', 'innovation_id')], uniques: [['innovation_id', 'number']] });

/** An innovator, as an office: never a person's name. */
export const innovationInnovator = defineTable('innovation_innovator', { innovation_id: key(), agency_id: maybe(key()), office: str(200) }, {
  foreign: [fk('innovation', 'tenant_id', 'innovation_id'), fk('agency', 'tenant_id', 'agency_id')], uniques: [['innovation_id', 'office']],
});

/** The government affair that an innovation serves. */
export const innovationAffair = defineTable('innovation_affair', { innovation_id: key(), affair_id: key(), confidence: oneOf(MAPPING_CONFIDENCE, 20) }, {
  foreign: [fk('innovation', 'tenant_id', 'innovation_id'), fk('government_affair', 'affair_id')], uniques: [['innovation_id', 'affair_id']],
});

/** The goal that an innovation serves. */
export const innovationSdg = defineTable('innovation_sdg', { innovation_id: key(), goal_id: key(), confidence: oneOf(MAPPING_CONFIDENCE, 20) }, {
  foreign: [fk('innovation', 'tenant_id', 'innovation_id'), fk('sdg_goal', 'goal_id')], uniques: [['innovation_id', 'goal_id']],
});

/** The government affair that a working innovation serves. */
export const innovationWorkAffair = defineTable('innovation_work_affair', { innovation_id: key(), affair_id: key(), confidence: oneOf(MAPPING_CONFIDENCE, 20) }, {
  foreign: [fk('innovation_work', 'tenant_id', 'innovation_id'), fk('government_affair', 'affair_id')], uniques: [['innovation_id', 'affair_id']],
});

/** The goal that a working innovation serves. */
export const innovationWorkSdg = defineTable('innovation_work_sdg', { innovation_id: key(), goal_id: key(), confidence: oneOf(MAPPING_CONFIDENCE, 20) }, {
  foreign: [fk('innovation_work', 'tenant_id', 'innovation_id'), fk('sdg_goal', 'goal_id')], uniques: [['innovation_id', 'goal_id']],
});

/** What a working innovation said in each of its versions, and why it was changed; all but title and summary as JSON. */
export const innovationWorkVersion = defineTable('innovation_work_version', {
  innovation_id: key(), number: int(), actor_id: key(), title: str(300), summary: maybe(text()), note: maybe(str(500)), snapshot: text(),
}, {
  foreign: [fk('innovation_work', 'tenant_id', 'innovation_id'), fk('actor', 'actor_id')], uniques: [['innovation_id', 'number']],
});

/** To which lineage an innovation belongs: the same innovation under a new title or another agency. No row: it is its own root. */
export const innovationLineage = defineTable('innovation_lineage', { innovation_id: key(), root_id: key(), reason: str(500) }, {
  foreign: [fk('innovation_work', 'tenant_id', 'innovation_id'), fk('innovation_work', 'tenant_id', 'root_id')], uniques: [['innovation_id']], indexes: [['tenant_id', 'root_id']],
});
