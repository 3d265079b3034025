import { AWARD_LEVEL, INCENTIVE_KIND, INCENTIVE_STATUS } from '../../../domain/vocabulary/competition-words';
import { date, defineTable, oneOf, fk, instant, int, key, maybe, partialDate, str } from '../../../tenancy/table';

/** An award: it hangs on the innovation, on a government, or on an organisation outside them; the organiser that gave it owns the row. */
export const award = defineTable('award', {
  edition_id: maybe(key()), name: str(200), level: oneOf(AWARD_LEVEL), rank: maybe(int()), year: int(), recipient_tenant_id: maybe(key()),
  innovation_id: maybe(key()), agency_id: maybe(key()), ...partialDate('given'), wording: maybe(str(400)), organization_id: maybe(key()),
}, {
  foreign: [
    fk('edition', 'tenant_id', 'edition_id'), fk('tenant', 'recipient_tenant_id'), fk('innovation', 'recipient_tenant_id', 'innovation_id'),
    fk('agency', 'recipient_tenant_id', 'agency_id'), fk('organization', 'organization_id'),
  ],
  indexes: [['recipient_tenant_id', 'year']],
});

/** An incentive of a tenant to those who innovate. */
export const incentive = defineTable('incentive', {
  kind: oneOf(INCENTIVE_KIND), name: str(300), status: oneOf(INCENTIVE_STATUS, 20), recipients: maybe(str(300)), recipient_count: maybe(int()), ...partialDate('decided'),
});

// `slot` counts those that share a name and a rank, from 1: two that are prepared at once for the same place meet in the unique.
/** An award as it is prepared; its row on the shelf, with the same key, comes when the results are out. */
export const awardWork = defineTable('award_work', {
  edition_id: key(), round_id: key(), entry_id: key(), name: str(200), level: oneOf(AWARD_LEVEL), rank: maybe(int()), slot: int(), prize_id: maybe(key()), decree: maybe(str(200)),
  published_at: maybe(instant()),
}, {
  foreign: [fk('edition', 'tenant_id', 'edition_id'), fk('round', 'tenant_id', 'round_id'), fk('entry_work', 'tenant_id', 'entry_id'), fk('prize', 'tenant_id', 'prize_id')],
  uniques: [['edition_id', 'name', 'entry_id'], ['edition_id', 'name', 'rank', 'slot']],
});

/** The prize that came with an award of this server, and the decree. */
export const awardDetail = defineTable('award_detail', { award_id: key(), prize_id: maybe(key()), decree: maybe(str(200)), entry_id: maybe(key()) }, {
  foreign: [fk('award', 'tenant_id', 'award_id'), fk('prize', 'tenant_id', 'prize_id'), fk('entry', 'tenant_id', 'entry_id')], uniques: [['award_id']],
});

/** An award that was taken back: why, by which decree, and the award that took its place. */
export const awardRevocation = defineTable('award_revocation', { award_id: key(), reason: str(500), decree: maybe(str(200)), revoked_on: date(), successor_id: maybe(key()) }, {
  foreign: [fk('award', 'tenant_id', 'award_id'), { columns: ['tenant_id', 'successor_id'], target: 'award' }], uniques: [['award_id']],
});
