import { AGENDA_KIND, VISIT_SIDE, VISIT_STATE } from '../../../domain/vocabulary/innovation-words';
import { defineTable, oneOf, fk, int, key, maybe, partialDate, str, text } from '../../../tenancy/table';

const facts = {
  topic: str(300), purpose: maybe(text()), state: oneOf(VISIT_STATE), ...partialDate('held'), headcount: maybe(int()), led_by: maybe(str(200)), room: maybe(str(200)),
  reason: maybe(text()), follow_up: maybe(text()),
};

/** A visit as both sides prepare it: the host owns it, the guest is the partner. */
export const visitCase = defineTable('visit_case', { ...facts });

/** The published snapshot of a visit: tenant_id is the host. */
export const visit = defineTable('visit', { ...facts, guest_tenant_id: key() }, { foreign: [fk('tenant', 'guest_tenant_id')], indexes: [['guest_tenant_id']] });

const ofVisit = fk('visit', 'tenant_id', 'visit_id');

/** An office that took part, on the side of the host or of the guest. */
export const visitParticipant = defineTable('visit_participant', { visit_id: key(), position: int(), side: oneOf(VISIT_SIDE, 10), office: str(200), agency_id: maybe(key()) }, {
  foreign: [ofVisit, fk('agency', 'tenant_id', 'agency_id')], uniques: [['visit_id', 'position']],
});

/** A point of the agenda, in order. */
export const visitAgendaItem = defineTable('visit_agenda_item', {
  visit_id: key(), position: int(), kind: oneOf(AGENDA_KIND), name: str(300), venue: maybe(str(300)), agency_id: maybe(key()),
}, { foreign: [ofVisit, fk('agency', 'tenant_id', 'agency_id')], uniques: [['visit_id', 'position']] });

/** An innovation of the host that the delegation looked at. */
export const visitInnovation = defineTable('visit_innovation', { visit_id: key(), innovation_id: key(), note: maybe(str(300)), ...partialDate('seen') }, {
  foreign: [ofVisit, fk('innovation', 'tenant_id', 'innovation_id')], uniques: [['visit_id', 'innovation_id']],
});
