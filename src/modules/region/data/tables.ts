import { AFFAIR_KIND, REGION_KIND, SOURCE_CONFIDENCE, SUCCESSION_KIND } from '../../../domain/vocabulary/region-words';
import { code, date, defineTable, oneOf, flag, fk, int, key, maybe, str } from '../../../tenancy/table';

/** Where facts come from: one row a document. */
export const source = defineTable('source', {
  code: code(80), title: str(400), publisher: maybe(str(200)), published_on: maybe(date()), url: maybe(str(500)),
  licence: maybe(str(200)), confidence: oneOf(SOURCE_CONFIDENCE, 20),
}, { uniques: [['code']] });

/** A region as such: it keeps its identity while its code, name or province change. */
export const region = defineTable('region', {
  code: code(10), name: str(120), kind: oneOf(REGION_KIND), province_id: maybe(key()), autonomous: flag(), time_zone: code(40),
}, { foreign: [fk('region', 'province_id')], uniques: [['code']] });

/** What a region was called, coded and part of in a period; both ends included, an empty end is open. */
export const regionVersion = defineTable('region_version', {
  region_id: key(), code: code(10), name: str(120), kind: oneOf(REGION_KIND), province_id: maybe(key()), valid_from: maybe(date()),
  valid_to: maybe(date()), basis: maybe(str(300)),
}, { foreign: [fk('region', 'region_id'), fk('region', 'province_id')], indexes: [['code', 'valid_from']] });

/** Which region came out of which, by which law. */
export const regionSuccession = defineTable('region_succession', {
  from_region_id: key(), to_region_id: key(), kind: oneOf(SUCCESSION_KIND, 20), effective_on: date(), basis: str(300),
}, { foreign: [fk('region', 'from_region_id'), fk('region', 'to_region_id')], uniques: [['from_region_id', 'to_region_id', 'kind']] });

/** A concurrent government affair (UU 23/2014 art. 12). */
export const governmentAffair = defineTable('government_affair', {
  code: code(20), name_id: str(200), name_en: str(200), kind: oneOf(AFFAIR_KIND),
}, { uniques: [['code']] });

/** A Sustainable Development Goal. */
export const sdgGoal = defineTable('sdg_goal', { number: int(), name_id: str(200), name_en: str(200) }, { uniques: [['number']] });

/** Where a region lies: a point inside or near it, in millionths of a degree, from the source named. */
export const regionPlace = defineTable('region_place', { region_id: key(), latitude: int(), longitude: int() }, { foreign: [fk('region', 'region_id')], uniques: [['region_id']] });
