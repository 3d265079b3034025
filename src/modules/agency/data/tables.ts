import { AGENCY_KIND } from '../../../domain/vocabulary/region-words';
import { code, date, defineTable, fk, int, key, maybe, oneOf, str } from '../../../tenancy/table';

/** An office of a tenant: a tree (a puskesmas under its dinas, a kelurahan under its kecamatan). */
export const agency = defineTable('agency', {
  code: code(80), name: str(200), abbreviation: maybe(str(60)), kind: oneOf(AGENCY_KIND), parent_id: maybe(key()), valid_from: maybe(date()), valid_to: maybe(date()),
}, { foreign: [fk('agency', 'tenant_id', 'parent_id')], uniques: [['code']] });

/** Another spelling of an agency's name, as a source writes it. */
export const agencyAlias = defineTable('agency_alias', { agency_id: key(), name: str(200) }, {
  foreign: [fk('agency', 'tenant_id', 'agency_id')], uniques: [['agency_id', 'name']],
});

/** A year in which an agency was registered as a public-service unit (UPP). */
export const serviceUnitYear = defineTable('service_unit_year', { agency_id: key(), year: int() }, {
  foreign: [fk('agency', 'tenant_id', 'agency_id')], uniques: [['agency_id', 'year']],
});
