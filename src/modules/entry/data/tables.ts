import { ENTRY_OUTCOME, FIGURE_STATE, PARTICIPANT_KIND } from '../../../domain/vocabulary/competition-words';
import { defineTable, oneOf, fk, instant, int, key, maybe, str } from '../../../tenancy/table';

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
