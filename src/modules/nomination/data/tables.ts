import { PARTICIPANT_KIND, RULE_STRENGTH } from '../../../domain/vocabulary/competition-words';
import { NOMINATION_BASIS, NOMINATION_PART, NOMINATION_STATE } from '../../../domain/vocabulary/nomination-words';
import { RULE_OUTCOME } from '../../../domain/vocabulary/rule-words';
import { code, date, defineTable, fk, instant, int, key, maybe, oneOf, str, text } from '../../../tenancy/table';

// `stands_for` is the innovation until the nomination is withdrawn, and then empty: a unique passes over what is empty, so that
// one nomination of an innovation stands in an edition above, and one that was taken back can be sent anew.
/** A nomination from an edition below (its owner) to an edition above (its partner): immutable but for where it stands. */
export const nomination = defineTable('nomination', {
  lower_edition_id: maybe(key()), lower_entry_id: maybe(key()), innovation_id: key(), agency_id: maybe(key()), upper_edition_id: key(), lineage_key: key(), title: str(300),
  participant: oneOf(PARTICIPANT_KIND), group_code: maybe(code(40)), category_id: maybe(key()), basis: oneOf(NOMINATION_BASIS, 20), rank: maybe(int()), letter: maybe(str(200)),
  state: oneOf(NOMINATION_STATE, 20), stands_for: maybe(key()), snapshot_hash: code(64), sent_by: key(), received_at: maybe(instant()), settled_at: maybe(instant()), settled_by: maybe(key()),
  reason: maybe(text()), upper_entry_id: maybe(key()),
}, {
  foreign: [
    fk('edition', 'owner_tenant_id', 'lower_edition_id'), fk('edition', 'partner_tenant_id', 'upper_edition_id'), fk('innovation', 'owner_tenant_id', 'innovation_id'),
    fk('entry_work', 'owner_tenant_id', 'lower_entry_id'), fk('entry_work', 'partner_tenant_id', 'upper_entry_id'), fk('category', 'partner_tenant_id', 'category_id'),
    fk('agency', 'owner_tenant_id', 'agency_id'), fk('actor', 'sent_by'), fk('actor', 'settled_by'),
  ],
  uniques: [['upper_edition_id', 'stands_for']], indexes: [['partner_tenant_id', 'upper_edition_id']],
  partner: ['state', 'received_at', 'settled_at', 'settled_by', 'reason', 'upper_entry_id'],
});

// `words` are for people; `fact` is what rules read, as JSON, where there is more to it than the words.
/** A part of the snapshot of a nomination: what was answered, proved, entered and won until the day on which it was sent. */
export const nominationPart = defineTable('nomination_part', {
  nomination_id: key(), position: int(), kind: oneOf(NOMINATION_PART, 20), label: str(200), words: text(), number: maybe(str(120)), dated: maybe(date()), fact: maybe(text()),
}, { foreign: [fk('nomination', 'owner_tenant_id', 'nomination_id')], uniques: [['nomination_id', 'position']] });

/** What the pack of the upper tier found on a nomination when it was settled: the upper tier owns it, the lower one reads it. */
export const nominationFinding = defineTable('nomination_finding', {
  nomination_id: key(), position: int(), clause: code(60), strength: oneOf(RULE_STRENGTH, 20), outcome: oneOf(RULE_OUTCOME, 20), wording: text(), wording_en: text(), citation: maybe(str(400)), earliest: maybe(date()),
}, { foreign: [fk('nomination', 'partner_tenant_id', 'nomination_id')], uniques: [['partner_tenant_id', 'nomination_id', 'position']] });

/** Where an entry of this tenant came from when it was nominated by a tier below. */
export const entryOrigin = defineTable('entry_origin', { entry_id: key(), from_tenant_id: key(), nomination_id: key(), innovation_id: key() }, {
  foreign: [
    fk('entry_work', 'tenant_id', 'entry_id'), fk('tenant', 'from_tenant_id'), fk('nomination', 'from_tenant_id', 'nomination_id'), fk('innovation', 'from_tenant_id', 'innovation_id'),
  ],
  uniques: [['entry_id'], ['from_tenant_id', 'nomination_id']],
});
