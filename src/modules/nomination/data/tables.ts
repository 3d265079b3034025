import { PARTICIPANT_KIND, RULE_STRENGTH } from '../../../domain/vocabulary/competition-words';
import { NOMINATION_BASIS, NOMINATION_PART, NOMINATION_STATE } from '../../../domain/vocabulary/nomination-words';
import { RULE_OUTCOME } from '../../../domain/vocabulary/rule-words';
import { code, date, defineTable, fk, instant, int, key, maybe, oneOf, str, text } from '../../../tenancy/table';

/** A nomination from an edition below (its owner) to an edition above (its partner): immutable but for where it stands. */
export const nomination = defineTable('nomination', {
  lower_edition_id: maybe(key()), lower_entry_id: maybe(key()), innovation_id: key(), upper_edition_id: key(), lineage_key: key(), title: str(300), participant: oneOf(PARTICIPANT_KIND),
  group_code: maybe(code(40)), category_id: maybe(key()), basis: oneOf(NOMINATION_BASIS, 20), rank: maybe(int()), letter: maybe(str(200)), state: oneOf(NOMINATION_STATE, 20), snapshot_hash: code(64),
  sent_by: key(), received_at: maybe(instant()), settled_at: maybe(instant()), settled_by: maybe(key()), reason: maybe(text()), upper_entry_id: maybe(key()),
}, {
  foreign: [
    fk('edition', 'owner_tenant_id', 'lower_edition_id'), fk('edition', 'partner_tenant_id', 'upper_edition_id'), fk('innovation', 'owner_tenant_id', 'innovation_id'),
    fk('entry_work', 'owner_tenant_id', 'lower_entry_id'), fk('entry_work', 'partner_tenant_id', 'upper_entry_id'), fk('category', 'partner_tenant_id', 'category_id'), fk('actor', 'sent_by'),
    fk('actor', 'settled_by'),
  ],
  uniques: [['upper_edition_id', 'innovation_id']], indexes: [['partner_tenant_id', 'upper_edition_id']],
});

/** A part of the snapshot of a nomination: what was answered, proved, entered and won until the day on which it was sent. */
export const nominationPart = defineTable('nomination_part', {
  nomination_id: key(), position: int(), kind: oneOf(NOMINATION_PART, 20), label: str(200), words: text(), dated: maybe(date()),
}, { foreign: [fk('nomination', 'owner_tenant_id', 'nomination_id')], uniques: [['nomination_id', 'position']] });

/** What the pack of the upper tier found on a nomination when it was decided. */
export const nominationFinding = defineTable('nomination_finding', {
  nomination_id: key(), position: int(), clause: code(60), strength: oneOf(RULE_STRENGTH, 20), outcome: oneOf(RULE_OUTCOME, 20), wording: text(), wording_en: text(), citation: maybe(str(400)), earliest: maybe(date()),
}, { foreign: [fk('nomination', 'owner_tenant_id', 'nomination_id')], uniques: [['nomination_id', 'position']] });

/** Where an entry of this tenant came from when it was nominated by a tier below. */
export const entryOrigin = defineTable('entry_origin', { entry_id: key(), from_tenant_id: key(), nomination_id: key(), innovation_id: key() }, {
  foreign: [
    fk('entry_work', 'tenant_id', 'entry_id'), fk('tenant', 'from_tenant_id'), fk('nomination', 'from_tenant_id', 'nomination_id'), fk('innovation', 'from_tenant_id', 'innovation_id'),
  ],
  uniques: [['entry_id']], indexes: [['from_tenant_id', 'nomination_id']],
});
