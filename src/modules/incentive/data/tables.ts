import { INCENTIVE_KIND, INCENTIVE_STATUS } from '../../../domain/vocabulary/competition-words';
import { date, defineTable, fk, int, key, maybe, oneOf, str } from '../../../tenancy/table';

/** An incentive in work: proposed, studied, decided, given, each with its reason. */
export const incentiveCase = defineTable('incentive_case', {
  kind: oneOf(INCENTIVE_KIND), name: str(300), status: oneOf(INCENTIVE_STATUS, 20), recipient_count: maybe(int()), reason: str(1000), decree_number: maybe(str(120)),
  decided_on: maybe(date()), given_on: maybe(date()),
});

/** An agency that an incentive is meant for, in the order in which they were named, and for which innovation or idea. */
export const incentiveCaseAgency = defineTable('incentive_case_agency', { incentive_id: key(), position: int(), agency_id: key(), idea_id: maybe(key()), innovation_id: maybe(key()) }, {
  foreign: [
    fk('incentive_case', 'tenant_id', 'incentive_id'), fk('agency', 'tenant_id', 'agency_id'), fk('idea', 'tenant_id', 'idea_id'),
    fk('innovation_work', 'tenant_id', 'innovation_id'),
  ],
  uniques: [['incentive_id', 'agency_id']],
});
