import { METRIC } from '../../../domain/metrics';
import { FIGURE_FLAG, FIGURE_ORIGIN, MISSING_REASON, OBSERVATION_SUBJECT, UNIT } from '../../../domain/vocabulary/figure-words';
import { big, defineTable, oneOf, fk, int, key, maybe, partialDate, str, text } from '../../../tenancy/table';

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
