import { METRIC } from '../../../domain/metrics';
import { FIGURE_FLAG, FIGURE_ORIGIN, MISSING_REASON, OBSERVATION_SUBJECT, UNIT } from '../../../domain/vocabulary/figure-words';
import { big, code, date, defineTable, oneOf, fk, int, key, maybe, partialDate, str, text } from '../../../tenancy/table';

/** A reported figure or statement: value (scaled integer or text), unit, period, source, flag; two sources may disagree and both stay. */
export const observation = defineTable('observation', {
  subject: oneOf(OBSERVATION_SUBJECT, 20), region_id: maybe(key()), edition_id: maybe(key()), innovation_id: maybe(key()), visit_id: maybe(key()),
  metric: oneOf(METRIC, 80), dimensions: maybe(str(300)), year: maybe(int()), ...partialDate('period'), value_scaled: maybe(big()), scale: int(),
  value_text: maybe(text()), unit: oneOf(UNIT, 40), missing_reason: maybe(oneOf(MISSING_REASON)), origin: oneOf(FIGURE_ORIGIN, 20), flag: maybe(oneOf(FIGURE_FLAG, 20)), wording: maybe(text()),
}, {
  foreign: [
    fk('region', 'region_id'), fk('edition', 'tenant_id', 'edition_id'), fk('innovation', 'tenant_id', 'innovation_id'), fk('visit', 'tenant_id', 'visit_id'),
  ],
  indexes: [['region_id', 'metric', 'year'], ['metric', 'year'], ['tenant_id', 'conflict_group']],
});

/** The document that an observation rests on, where it is none of the sources on record. */
export const observationDocument = defineTable('observation_document', { observation_id: key(), title: str(300), number: maybe(str(120)), issued_on: maybe(date()), url: maybe(str(500)) }, {
  foreign: [fk('observation', 'tenant_id', 'observation_id')], uniques: [['observation_id']],
});

/** That one observation disputes another, perhaps of another government; both stay. */
export const observationDispute = defineTable('observation_dispute', { observation_id: key(), disputed_tenant_id: key(), disputed_id: key(), reason: str(500) }, {
  foreign: [fk('observation', 'tenant_id', 'observation_id'), fk('tenant', 'disputed_tenant_id'), fk('observation', 'disputed_tenant_id', 'disputed_id')],
  uniques: [['observation_id'], ['disputed_tenant_id', 'disputed_id']],
});

/** How many figures a government told of one metric of one thing in one year: raised under its limit, never counted and then inserted. */
export const observationCounter = defineTable('observation_counter', { counter: code(160), used: int() }, { uniques: [['counter']] });
