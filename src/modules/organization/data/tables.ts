import { ORGANIZATION_KIND, TENANT_KIND, TENANT_STATUS } from '../../../domain/vocabulary/region-words';
import { code, defineTable, oneOf, fk, key, maybe, str } from '../../../tenancy/table';

/** An organisation outside the regional governments: ministry, university, state or regional enterprise. */
export const organization = defineTable('organization', {
  code: code(60), kind: oneOf(ORGANIZATION_KIND), name: str(200), name_en: maybe(str(200)), abbreviation: maybe(str(60)), parent_id: maybe(key()),
}, { foreign: [fk('organization', 'parent_id')], uniques: [['code']] });

/** An organisation that runs programmes on this server: a region's government or a ministry; dormant until used. */
export const tenant = defineTable('tenant', {
  code: code(60), name: str(200), kind: oneOf(TENANT_KIND), region_id: maybe(key()), organization_id: maybe(key()), time_zone: code(40), status: oneOf(TENANT_STATUS, 20),
}, { foreign: [fk('region', 'region_id'), fk('organization', 'organization_id')], uniques: [['code'], ['region_id'], ['organization_id']] });
