import { AWARD_LEVEL, INCENTIVE_KIND, INCENTIVE_STATUS } from '../../../domain/vocabulary/competition-words';
import { defineTable, oneOf, fk, int, key, maybe, partialDate, str } from '../../../tenancy/table';

/** An award: it hangs on the innovation, or on a government; the organiser that gave it owns the row. */
export const award = defineTable('award', {
  edition_id: maybe(key()), name: str(200), level: oneOf(AWARD_LEVEL), rank: maybe(int()), year: int(), recipient_tenant_id: key(),
  innovation_id: maybe(key()), agency_id: maybe(key()), ...partialDate('given'), wording: maybe(str(400)),
}, {
  foreign: [
    fk('edition', 'tenant_id', 'edition_id'), fk('tenant', 'recipient_tenant_id'), fk('innovation', 'recipient_tenant_id', 'innovation_id'),
    fk('agency', 'recipient_tenant_id', 'agency_id'),
  ],
  indexes: [['recipient_tenant_id', 'year']],
});

/** An incentive of a tenant to those who innovate. */
export const incentive = defineTable('incentive', {
  kind: oneOf(INCENTIVE_KIND), name: str(300), status: oneOf(INCENTIVE_STATUS, 20), recipients: maybe(str(300)), recipient_count: maybe(int()), ...partialDate('decided'),
});
