import { defineTable, fk, int, key, maybe, str } from '../../../tenancy/table';

/** An agency that is freed from the duty to innovate in a year, and why. */
export const dutyExemption = defineTable('duty_exemption', { agency_id: key(), year: int(), reason: str(500), citation: maybe(str(400)) }, {
  foreign: [fk('agency', 'tenant_id', 'agency_id')], uniques: [['agency_id', 'year']],
});
