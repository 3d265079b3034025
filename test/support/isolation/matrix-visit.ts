import { visitCase, visitClosure, visitRule } from '../../../src/modules/visit/data/tables';
import type { Writable } from '../../../src/tenancy/repository';
import type { TestTenant, World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const shelf: Argument = { names: 'shelf' };
const agency: Argument = { names: 'row', prefix: 'agy' };
const room: Argument = { names: 'row', prefix: 'vrm' };
const problems = 'problems { __typename code message path }';
const DAY = '2999-06-05';
let made = 0;
const newKey = (): string => `kunjungan-uji-${String((made += 1))}`;
/** Another day each time: what a host takes a day is no matter here. */
const newDay = (): string => new Date(Date.UTC(2500, 0, 1 + (made += 1))).toISOString().slice(0, 10);

/** Gives a host rules that take anybody: those of a ring are no rules. */
async function welcoming(world: World, place: Place, host: TestTenant): Promise<void> {
  const rows = await world.app.db.query({ mode: 'scoped', tenantId: host.id }, 'SELECT r.id FROM visit_rule r WHERE r.tenant_id = ? ORDER BY r.id', [host.id]);
  for (const [id] of rows) await world.change(host, visitRule, String(id), { weekdays: '1234567', most_a_day: 50, notice_days: 0, most_people: 1000 });
  if (rows.length === 0) throw new Error(`no rule of ${host.code} beside ${place.tenant.code}`);
}

/** A visit of one tenant to another, in a state. */
async function caseOf(world: World, guest: TestTenant, host: TestTenant, standing: Partial<Writable<typeof visitCase>>): Promise<string> {
  const [id] = await world.rows(guest, visitCase, [{ partner_tenant_id: host.id, topic: 'Uji', problem: 'Masalah uji', headcount: 1, led_by: 'Sekretaris Daerah', wished_on: DAY, state: 'REQUESTED', ...standing }]);
  return `wvs_${id}`;
}
const approved = (): Partial<Writable<typeof visitCase>> => ({ state: 'APPROVED', day: newDay(), starts: 540, ends: 720, approved_on: '2024-05-06' });

type More = (place: Place) => object;

/** An act of the place as the host, on what its partner asked. */
function asHost(standing: () => Partial<Writable<typeof visitCase>>, args: MatrixRow['arguments'], more: More): MatrixRow {
  return {
    opens: 'act', selection: `{ visit { id } ${problems} }`, arguments: { tenant, visit: { names: 'row', prefix: 'wvs' }, ...args },
    variables: async (p, world) => {
      await welcoming(world, p, p.tenant);
      return { tenant: p.tenant.code, visit: await caseOf(world, p.partner, p.tenant, standing()), expectedVersion: 1, ...more(p) };
    },
  };
}

const place: More = () => ({ input: { day: newDay(), starts: '09:00', ends: '10:00' } });
const hours: MatrixRow['arguments'] = { 'input.room': room, 'input.starts': nothing, 'input.ends': nothing };
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());
const list: MatrixRow = {
  opens: 'list', arguments: { after: { names: 'cursor' } }, variables: () => ({ first: 5, synthetic: 'INCLUDE' }), selection: '{ totalCount nodes { id } pageInfo { hasNextPage } }',
};

/** The root fields of visits. */
export const VISIT_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Query.visitOutcomes': list,
  'Query.visitRooms': list,
  'Query.visitRules': list,
  'Query.visitClosures': list,
  'Query.visitAvailability': {
    opens: 'row', arguments: { host: shelf }, variables: (p) => ({ host: p.tenant.code, from: '2024-05-01', months: 2 }), selection: '{ ruled host { code } months { month open full closed days { day state words } } }',
  },
  'Mutation.visitRequest': {
    opens: 'act', selection: `{ visit { id } ${problems} }`,
    arguments: {
      tenant, idempotencyKey: nothing, 'input.host': shelf, 'input.topic': nothing, 'input.problem': nothing, 'input.purpose': nothing, 'input.ledBy': nothing, 'input.requestNumber': nothing,
      'input.offices.office': nothing, 'input.offices.agency': agency, 'input.wishes.innovation': shelf, 'input.wishes.why': nothing,
    },
    variables: async (p, world) => {
      await welcoming(world, p, p.partner);
      return {
        tenant: p.tenant.code, idempotencyKey: newKey(),
        input: {
          host: p.partner.code, topic: 'Uji', problem: 'Masalah uji yang panjang', headcount: 1, ledBy: 'Sekretaris Daerah', wishedOn: newDay(), offices: [{ office: 'Bagian Organisasi' }],
          wishes: [],
        },
      };
    },
  },
  'Mutation.visitApprove': asHost(() => ({}), { ...hours, 'input.approvalNumber': nothing }, place),
  'Mutation.visitReject': asHost(() => ({}), { 'input.reason': nothing }, () => ({ input: { reason: 'Ditolak untuk uji' } })),
  'Mutation.visitMove': asHost(approved, { ...hours, 'input.reason': nothing }, (p) => ({ input: { ...(place(p) as { input: object }).input, reason: 'Pindah untuk uji' } })),
  'Mutation.visitCancel': asHost(approved, { 'input.reason': nothing }, () => ({ input: { reason: 'Batal untuk uji' } })),
  'Mutation.visitAgendaSet': asHost(approved, {
    'input.points.name': nothing, 'input.points.venue': nothing, 'input.points.starts': nothing, 'input.points.ends': nothing, 'input.points.agency': agency, 'input.points.innovation': { names: 'row', prefix: 'inn' },
    'input.offices.office': nothing, 'input.offices.agency': agency,
  }, () => ({ input: { points: [{ kind: 'WELCOME', name: 'Penyambutan' }], offices: [{ office: 'Dinas uji' }] } })),
  'Mutation.visitCheckIn': asHost(() => ({ ...approved(), day: today() }), {}, () => ({ input: { present: 1 } })),
  'Mutation.visitClose': asHost(() => ({ ...approved(), state: 'CHECKED_IN' }), { 'input.hostedBy': nothing }, () => ({ input: {} })),
  'Mutation.visitFindingAdd': {
    opens: 'act', selection: `{ finding { id } ${problems} }`, arguments: { tenant, visit: { names: 'row', prefix: 'wvs' }, idempotencyKey: nothing, 'input.innovation': shelf, 'input.finding': nothing },
    variables: async (p, world) => ({
      tenant: p.tenant.code, visit: await caseOf(world, p.tenant, p.partner, { ...approved(), state: 'CHECKED_IN' }), idempotencyKey: newKey(), input: { fit: 'FULL', finding: 'Temuan uji' },
    }),
  },
  'Mutation.visitFollowUpTell': {
    opens: 'act', selection: `{ followUp { id } ${problems} }`, arguments: { tenant, visit: { names: 'row', prefix: 'wvs' }, 'input.words': nothing, 'input.replication': { names: 'row', prefix: 'wrp' } },
    variables: async (p, world) => ({ tenant: p.tenant.code, visit: await caseOf(world, p.tenant, p.partner, { ...approved(), state: 'DONE', day: '2024-05-06' }), input: { days: 30, outcome: 'STUDIED' } }),
  },
  'Mutation.visitRoomKeep': {
    opens: 'act', selection: `{ room { id } ${problems} }`,
    arguments: { tenant, 'input.name': nothing, 'input.venue': nothing, 'input.opens': nothing, 'input.closes': nothing, 'input.agency': agency },
    variables: (p) => ({ tenant: p.tenant.code, input: { name: 'Ruang uji', capacity: 5, opens: '08:00', closes: '16:00' } }),
  },
  'Mutation.visitRoomRetire': {
    opens: 'act', selection: `{ room { id } ${problems} }`, arguments: { tenant, room }, variables: (p) => ({ tenant: p.tenant.code, room: `vrm_${p.rows('visit_room')[0].id}`, from: '2999-12-31' }),
  },
  'Mutation.visitRuleKeep': {
    opens: 'act', selection: `{ rule { id } ${problems} }`, arguments: { tenant }, variables: (p) => ({ tenant: p.tenant.code, input: { mostADay: 9, noticeDays: 0, weekdays: [1, 2, 3, 4, 5, 6, 7], mostPeople: 99 } }),
  },
  'Mutation.visitClosureAdd': {
    opens: 'act', selection: `{ closure { id } ${problems} }`, arguments: { tenant, idempotencyKey: nothing, 'input.reason': nothing },
    variables: (p) => ({ tenant: p.tenant.code, idempotencyKey: newKey(), input: { firstDay: '2999-12-30', lastDay: '2999-12-31', reason: 'Libur uji' } }),
  },
  'Mutation.visitClosureRemove': {
    opens: 'act', selection: `{ removed ${problems} }`, arguments: { tenant, closure: { names: 'row', prefix: 'vcl' } },
    variables: async (p, world) => ({ tenant: p.tenant.code, closure: `vcl_${(await world.rows(p.tenant, visitClosure, [{ first_day: '2999-12-30', last_day: '2999-12-31', reason: 'Libur uji' }]))[0]}` }),
  },
};

const readers: PrivateType['readers'] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'];

/** The private types of visits. */
export const VISIT_TYPES: Readonly<Record<string, PrivateType>> = {
  WorkspaceVisit: { list: 'visits', readers },
  WorkspaceVisitOffice: { list: null, readers },
  WorkspaceVisitWish: { list: null, readers },
  WorkspaceVisitPoint: { list: null, readers },
  WorkspaceVisitFinding: { list: null, readers },
  WorkspaceVisitFollowUp: { list: null, readers },
};

/** Private tables of visits that no type reads, and why. */
export const VISIT_UNREAD: Readonly<Record<string, string>> = {
  visit_slot: 'Half hours of rooms that are taken: the refusal tells which are free, and the visits tell whose they are.',
  visit_day: 'How many visits a day has: visitAvailability counts the published ones.',
};
