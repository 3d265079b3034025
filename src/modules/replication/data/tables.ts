import { CONFIRMED_BY, REPLICATION_KIND, REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import { INDICATOR_GOAL, REPLICATION_NOTE_KIND, REPLICATION_SIDE } from '../../../domain/vocabulary/replication-words';
import { big, date, defineTable, oneOf, fk, int, key, maybe, partialDate, str, text } from '../../../tenancy/table';

const facts = {
  title: str(300), state: oneOf(REPLICATION_STATE), kind: maybe(oneOf(REPLICATION_KIND, 20)), agreement_number: maybe(str(120)), ...partialDate('agreed'), ...partialDate('started'),
  ...partialDate('stopped'), stop_reason: maybe(str(300)), parts_kept: maybe(text()), parts_changed: maybe(text()), evidence_level: maybe(int()),
};
const record = {
  approval_number: maybe(str(120)), approved_on: maybe(date()), evaluation: maybe(text()), evaluated_on: maybe(date()), certificate_number: maybe(str(120)), certified_on: maybe(date()),
};

/**
 * A replica and one innovation that it comes from, as the two sides work on it. The owner is the side that opened it: the replicator by an
 * interest, either side by a claim. Cases of one replica that has several parents share replication_id, the key of the published row.
 */
export const replicationCase = defineTable('replication_case', {
  ...facts, ...record, replication_id: key(), opened_by: oneOf(REPLICATION_SIDE, 20), confirmed_by: oneOf(CONFIRMED_BY, 20), replicator_tenant_id: key(), source_tenant_id: key(),
  replica_innovation_id: maybe(key()), source_innovation_id: key(), interest: maybe(text()), interest_letter: maybe(str(120)), contact_office: maybe(str(200)), refusal: maybe(str(500)),
}, {
  foreign: [
    fk('tenant', 'replicator_tenant_id'), fk('tenant', 'source_tenant_id'),
    fk('innovation', 'replicator_tenant_id', 'replica_innovation_id'), fk('innovation', 'source_tenant_id', 'source_innovation_id'),
  ],
  uniques: [['replication_id', 'source_innovation_id']],
  indexes: [['replication_id']],
  partner: [...Object.keys(facts), ...Object.keys(record), 'confirmed_by', 'refusal', 'replica_innovation_id'],
});

/** A note on a replication: progress and problems of the replicator, guidance of the source. The owner is who wrote it, the partner the other side. */
export const replicationNote = defineTable('replication_note', {
  case_owner_tenant_id: key(), case_id: key(), side: oneOf(REPLICATION_SIDE, 20), kind: oneOf(REPLICATION_NOTE_KIND, 20), happened_on: date(), title: str(200), words: maybe(text()),
}, { foreign: [fk('replication_case', 'case_owner_tenant_id', 'case_id')], indexes: [['case_owner_tenant_id', 'case_id']] });

/** The published snapshot of a replication: tenant_id is the replicator. */
export const replication = defineTable('replication', { ...facts, replica_innovation_id: maybe(key()), confirmed_by: oneOf(CONFIRMED_BY, 20) }, {
  foreign: [fk('innovation', 'tenant_id', 'replica_innovation_id')],
});

/** A parent of a replication: many are allowed, each may belong to another tenant. */
export const replicationParent = defineTable('replication_parent', { replication_id: key(), parent_tenant_id: key(), parent_innovation_id: key() }, {
  foreign: [fk('replication', 'tenant_id', 'replication_id'), fk('tenant', 'parent_tenant_id'), fk('innovation', 'parent_tenant_id', 'parent_innovation_id')],
  uniques: [['replication_id', 'parent_innovation_id']],
});

/** How far a replication has come with one of its parents: the owner's approval, the evaluation, the certificate, and who confirmed. */
export const replicationRecord = defineTable('replication_record', { ...record, parent_id: key(), state: oneOf(REPLICATION_STATE), confirmed_by: oneOf(CONFIRMED_BY, 20) }, {
  foreign: [fk('replication_parent', 'tenant_id', 'parent_id')], uniques: [['parent_id']],
});

/** An indicator of an innovation before and after, of a source as well as of a replica; values are scaled integers. */
export const indicatorOutcome = defineTable('indicator_outcome', {
  innovation_id: key(), indicator: str(200), unit: str(60), goal: oneOf(INDICATOR_GOAL, 10), scale: int(), before_scaled: maybe(big()), ...partialDate('before'), after_scaled: maybe(big()), ...partialDate('after'),
  method: maybe(text()), document: maybe(str(300)), evidence_level: maybe(int()),
}, { foreign: [fk('innovation', 'tenant_id', 'innovation_id')], indexes: [['tenant_id', 'innovation_id']] });

/** What another government needs to copy an innovation (LAN: prasyarat replikasi, faktor pendorong, faktor penghambat). Money in whole rupiah. */
export const innovationKit = defineTable('innovation_kit', {
  innovation_id: key(), prerequisites: maybe(text()), cost_rupiah: maybe(big()), cost_year: maybe(int()), cost_note: maybe(str(300)), staff: maybe(text()), drivers: maybe(text()), obstacles: maybe(text()),
  contact_office: str(200), contact_note: maybe(str(300)),
}, { foreign: [fk('innovation', 'tenant_id', 'innovation_id')], uniques: [['innovation_id']] });

/** A document of a kit: where it can be read, or that it is given on request. */
export const kitDocument = defineTable('kit_document', { kit_id: key(), position: int(), title: str(200), about: maybe(str(300)), url: maybe(str(500)) }, {
  foreign: [fk('innovation_kit', 'tenant_id', 'kit_id')], uniques: [['kit_id', 'position']],
});

/** What the press or a film tells of an innovation, a replication or a visit; one of the three. */
export const mediaLink = defineTable('media_link', {
  innovation_id: maybe(key()), replication_id: maybe(key()), visit_id: maybe(key()), url: str(500), title: str(300), outlet: maybe(str(200)), published_on: maybe(date()),
}, {
  foreign: [fk('innovation', 'tenant_id', 'innovation_id'), fk('replication', 'tenant_id', 'replication_id'), fk('visit', 'tenant_id', 'visit_id')],
  indexes: [['tenant_id', 'innovation_id']],
});
