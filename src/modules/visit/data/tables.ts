import { AGENDA_KIND, VISIT_SIDE, VISIT_STATE } from '../../../domain/vocabulary/innovation-words';
import { ANSWER_FIT, FOLLOW_UP_OUTCOME } from '../../../domain/vocabulary/visit-words';
import { date, defineTable, oneOf, fk, instant, int, key, maybe, partialDate, str, text } from '../../../tenancy/table';

const answered = {
  room_id: maybe(key()), day: maybe(date()), starts: maybe(int()), ends: maybe(int()), approval_number: maybe(str(120)), approved_on: maybe(date()), state: oneOf(VISIT_STATE),
  reason: maybe(text()), checked_in_at: maybe(instant()), present: maybe(int()), hosted_by: maybe(str(200)), closed_on: maybe(date()),
};

/**
 * A visit as both sides prepare it: the guest asks for it and owns it, the host is the partner. The day is the wished one until the host
 * approves; starts and ends are minutes after midnight in the host's zone.
 */
export const visitCase = defineTable('visit_case', {
  ...answered, topic: str(300), problem: text(), purpose: maybe(text()), headcount: int(), led_by: str(200), wished_on: date(), other_day: maybe(date()), request_number: maybe(str(120)), requested_on: maybe(date()),
}, {
  foreign: [fk('visit_room', 'partner_tenant_id', 'room_id')],
  indexes: [['partner_tenant_id', 'day']],
  partner: Object.keys(answered),
});

const ofCase = fk('visit_case', 'case_owner_tenant_id', 'case_id');
const inCase = { case_owner_tenant_id: key(), case_id: key() };

/** An office of the delegation, or one of the host that receives it, with how many people; the owner is the side whose office it is. */
export const visitOffice = defineTable('visit_office', { ...inCase, position: int(), side: oneOf(VISIT_SIDE, 10), office: str(200), agency_id: maybe(key()), people: maybe(int()) }, {
  foreign: [ofCase, fk('agency', 'owner_tenant_id', 'agency_id')], uniques: [['case_id', 'position']],
});

/** An innovation of the host that the guest wants to see; the owner is the guest. */
export const visitWish = defineTable('visit_wish', { ...inCase, innovation_id: key(), why: maybe(str(300)) }, {
  foreign: [ofCase, fk('innovation', 'partner_tenant_id', 'innovation_id')], uniques: [['case_id', 'innovation_id']],
});

/** A point of the agenda, by innovation and office; the owner is the host. Minutes after midnight in the host's zone. */
export const visitPoint = defineTable('visit_point', {
  ...inCase, position: int(), kind: oneOf(AGENDA_KIND), name: str(300), venue: maybe(str(300)), starts: maybe(int()), ends: maybe(int()), agency_id: maybe(key()), innovation_id: maybe(key()),
}, {
  foreign: [ofCase, fk('agency', 'owner_tenant_id', 'agency_id'), fk('innovation', 'owner_tenant_id', 'innovation_id')], uniques: [['case_id', 'position']],
});

/** What answered the problem of the guest, and how far; the owner is the guest. */
export const visitFinding = defineTable('visit_finding', { ...inCase, innovation_id: maybe(key()), fit: oneOf(ANSWER_FIT, 10), finding: text() }, {
  foreign: [ofCase, fk('innovation', 'partner_tenant_id', 'innovation_id')], indexes: [['case_owner_tenant_id', 'case_id']],
});

/** What a visit has led to after 30, 180 and 365 days; the owner is the guest. */
export const visitFollowUp = defineTable('visit_follow_up', {
  ...inCase, days: int(), due_on: date(), told_on: maybe(date()), outcome: maybe(oneOf(FOLLOW_UP_OUTCOME, 20)), words: maybe(text()), replication_case_id: maybe(key()),
}, { foreign: [ofCase, fk('replication_case', 'owner_tenant_id', 'replication_case_id')], uniques: [['case_id', 'days']], indexes: [['owner_tenant_id', 'due_on']] });

/** A room in which a host receives, with how many people it holds. */
export const visitRoom = defineTable('visit_room', {
  name: str(200), venue: maybe(str(300)), capacity: int(), opens: int(), closes: int(), agency_id: maybe(key()), retired_on: maybe(date()),
}, { foreign: [fk('agency', 'tenant_id', 'agency_id')], uniques: [['name']] });

/** What a host can take: delegations a day, days of notice, and the days of the week as digits, 1 for Monday. */
export const visitRule = defineTable('visit_rule', { most_a_day: int(), notice_days: int(), weekdays: str(7), most_people: int() });

/** Days on which a host receives nobody. */
export const visitClosure = defineTable('visit_closure', { first_day: date(), last_day: date(), reason: str(200) });

/** Half an hour of a room on a day that is taken: two visits in one room at one time cannot both be written. */
export const visitSlot = defineTable('visit_slot', { room_id: key(), day: date(), slot: int(), case_owner_tenant_id: key(), case_id: key() }, {
  foreign: [fk('visit_room', 'tenant_id', 'room_id'), ofCase], uniques: [['room_id', 'day', 'slot']],
});

/** How many delegations a host has taken on a day: a guarded counter. */
export const visitDay = defineTable('visit_day', { day: date(), visits: int() }, { uniques: [['day']] });

const facts = {
  topic: str(300), purpose: maybe(text()), state: oneOf(VISIT_STATE), ...partialDate('held'), headcount: maybe(int()), led_by: maybe(str(200)), room: maybe(str(200)),
  reason: maybe(text()), follow_up: maybe(text()),
};

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

/** What more is told of a visit that was run here: the problem, the letters, the hours, how many came. */
export const visitRecord = defineTable('visit_record', {
  visit_id: key(), problem: text(), request_number: maybe(str(120)), requested_on: maybe(date()), approval_number: maybe(str(120)), approved_on: maybe(date()), starts: maybe(int()), ends: maybe(int()),
  present: maybe(int()), hosted_by: maybe(str(200)),
}, { foreign: [ofVisit], uniques: [['visit_id']] });

/** What answered the guest's problem, as the guest says. */
export const visitAnswer = defineTable('visit_answer', { visit_id: key(), innovation_id: maybe(key()), fit: oneOf(ANSWER_FIT, 10), finding: text() }, {
  foreign: [ofVisit, fk('innovation', 'tenant_id', 'innovation_id')], indexes: [['tenant_id', 'visit_id']],
});

/** What a visit has led to after 30, 180 and 365 days, and the replication that came of it; empty while nobody has told. */
export const visitOutcome = defineTable('visit_outcome', {
  visit_id: key(), days: int(), due_on: date(), told_on: maybe(date()), outcome: maybe(oneOf(FOLLOW_UP_OUTCOME, 20)), words: maybe(text()), replicator_tenant_id: maybe(key()), replication_id: maybe(key()),
}, { foreign: [ofVisit, fk('tenant', 'replicator_tenant_id'), fk('replication', 'replicator_tenant_id', 'replication_id')], uniques: [['visit_id', 'days']] });
