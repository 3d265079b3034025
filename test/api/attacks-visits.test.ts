import 'reflect-metadata';
import { tenant as tenantTable } from '../../src/modules/organization/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { MovedClock } from '../support/entry-scene';
import { ASKING, codesOf, THURSDAY, VisitScene, type Visited } from '../support/visit-scene';
import { World } from '../support/world';

describe('attacks on the places of visits', () => {
  let world: World;
  let scene: VisitScene;
  const clock = new MovedClock(ASKING);
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    clock.at = ASKING;
    scene = await VisitScene.open(world, clock);
  });
  afterAll(() => world.close());

  const move = (visit: string, expectedVersion: number, place: object): Promise<Visited> =>
    scene.act('visitMove', scene.host, { visit, expectedVersion, input: { day: THURSDAY, starts: '13:00', ends: '14:00', reason: 'Ruang dipakai', ...place } });
  const days = async (): Promise<unknown[][]> => (await scene.rowsOf('visit_day', 'day, visits', 'tenant_id', scene.host.tenant)).filter(([, n]) => n !== 0);

  it('a visit moves on its own day, however full that day is, because it takes no place of another', async () => {
    const room = await scene.ruled({ mostADay: 2 });
    const [one] = [await scene.approved(room), await scene.approved(null)];
    expect(codesOf(await move(one.id, 2, { room }))).toEqual([]);
    // The rule is lowered: what was approved stays, and can still change its hours; to another day it does not come back.
    await scene.ruled({ mostADay: 1 });
    expect(codesOf(await move(one.id, 3, { room, starts: '08:00', ends: '09:00' }))).toEqual([]);
    expect([await days(), (await scene.rowsOf('visit_slot', 'slot', 'tenant_id', scene.host.tenant)).flat()]).toEqual([[[THURSDAY, 2]], [16, 17]]);
    expect(codesOf(await move(one.id, 4, { day: '2026-12-04', room }))).toEqual([]);
    expect(codesOf(await move(one.id, 5, { room }))).toEqual(['visit.day input.day']);
    expect(await days()).toEqual([[THURSDAY, 1], ['2026-12-04', 1]]);
  });

  it('a day long past is answered with the next one that is really free', async () => {
    await scene.ruled({ mostADay: 1, noticeDays: 0 });
    await scene.done('visitClosureAdd', scene.host, { input: { firstDay: '2026-11-23', lastDay: '2026-11-25', reason: 'Penilaian lapangan' } });
    await scene.approved(null, { day: '2026-11-26' }, scene.guest, { wishedOn: '2026-11-26' });
    const refused = (await scene.request({ wishedOn: '2025-01-06', otherDay: '2020-02-29' })).problems;
    expect(refused.map((p) => [p.clause, p.path.at(-1), p.earliest])).toEqual([['visit.day', 'wishedOn', '2026-11-27'], ['visit.day', 'otherDay', '2026-11-27']]);
    const visit = scene.idOf(await scene.request());
    const approved = await scene.act('visitApprove', scene.host, { visit, expectedVersion: 1, input: { day: '2025-01-06', starts: '09:00', ends: '10:00' } });
    expect(approved.problems).toMatchObject([{ clause: 'visit.day', earliest: '2026-11-27' }]);
  });

  it('hours that lie across the half hours are answered with the first that are free, and hold all that they touch', async () => {
    const room = await scene.ruled({ mostADay: 9 });
    await scene.approved(room, { starts: '08:00', ends: '15:00' });
    const visit = scene.idOf(await scene.request());
    const at = (starts: string, ends: string): Promise<Visited> => scene.act('visitApprove', scene.host, { visit, expectedVersion: 1, input: { day: THURSDAY, starts, ends, room } });
    expect((await at('14:15', '15:15')).problems).toMatchObject([{ clause: 'visit.room', earliest: THURSDAY, message: expect.stringContaining('2026-12-03 15:00-16:00') as string }]);
    expect(codesOf(await at('15:15', '15:45'))).toEqual([]);
    expect((await scene.rowsOf('visit_slot', 'slot', 'tenant_id', scene.host.tenant)).flat()).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);
    for (const [starts, ends] of [['15:00', '15:15'], ['15:45', '16:00'], ['15:59', '16:00']] as const) {
      const other = scene.idOf(await scene.request());
      expect(codesOf(await scene.act('visitApprove', scene.host, { visit: other, expectedVersion: 1, input: { day: THURSDAY, starts, ends, room } }))).toEqual(['visit.room input.room']);
    }
  });

  it('who saw an older visit is told that first, whatever became of it meanwhile', async () => {
    const room = await scene.ruled();
    const visit = scene.idOf(await scene.request());
    await scene.done('visitCancel', scene.guest, { visit, expectedVersion: 1, input: { reason: 'Berhalangan' } });
    const place = { day: THURSDAY, starts: '09:00', ends: '10:00', room };
    for (const act of ['visitApprove', 'visitMove', 'visitReject', 'visitCancel', 'visitClose'] as const) {
      const input = { visitApprove: place, visitMove: { ...place, reason: 'Pindah' }, visitReject: { reason: 'Penuh' }, visitCancel: { reason: 'Batal' }, visitClose: {} }[act];
      expect([act, codesOf(await scene.act(act, scene.host, { visit, expectedVersion: 1, input }))]).toEqual([act, ['VERSION_CONFLICT expectedVersion']]);
      expect([act, codesOf(await scene.act(act, scene.host, { visit, expectedVersion: 2, input }))]).toEqual([act, ['WRONG_STATE visit']]);
    }
  });

  it('an agenda goes with its visit, and never lies outside its hours', async () => {
    const visit = await scene.approved(null);
    const point = (starts: string | null, ends: string | null): object => ({ kind: 'DISCUSSION', name: 'Tanya jawab', starts, ends });
    await scene.done('visitAgendaSet', scene.host, { visit: visit.id, expectedVersion: 2, input: { points: [point('09:00', '09:30'), point('09:30', '11:00'), point(null, null)], offices: [] } });
    const times = (): Promise<unknown[][]> => scene.rowsOf('visit_point', 'position, starts, ends', 'owner_tenant_id', scene.host.tenant);
    await scene.done('visitMove', scene.host, { visit: visit.id, expectedVersion: 3, input: { day: '2026-12-04', starts: '09:00', ends: '12:00', reason: 'Hari lain' } });
    expect(await times()).toEqual([[1, 540, 570], [2, 570, 660], [3, null, null]]);
    await scene.done('visitMove', scene.host, { visit: visit.id, expectedVersion: 4, input: { day: '2026-12-04', starts: '13:00', ends: '14:00', reason: 'Jam lain' } });
    expect(await times()).toEqual([[1, 780, 810], [2, null, null], [3, null, null]]);
    // What is refused moves no point.
    expect(codesOf(await move(visit.id, 5, { day: '2020-01-01', starts: '00:00', ends: '24:00' }))).toEqual(['visit.day input.day']);
    expect(await times()).toEqual([[1, 780, 810], [2, null, null], [3, null, null]]);
  });

  it('a wish that is not there is named by its place, also after one that is named twice', async () => {
    const wish = { innovation: `inn_${scene.host.innovations[0]}` };
    expect(codesOf(await scene.request({ wishes: [wish, wish, { innovation: `inn_${scene.guest.innovations[0]}` }] }))).toEqual(['NOT_FOUND input.wishes.2.innovation']);
    await scene.request({ wishes: [wish, wish] });
    expect((await scene.rowsOf('visit_wish', 'innovation_id', 'owner_tenant_id', scene.guest.tenant)).length).toBe(1);
  });

  it('a letter answers no letter that was written after it, and none is older than the republic', async () => {
    for (const requestedOn of ['0000-01-01', '1944-12-31', '2026-11-24']) expect([requestedOn, codesOf(await scene.request({ requestedOn }))]).toEqual([requestedOn, ['VALIDATION_FAILED input.requestedOn']]);
    const visit = scene.idOf(await scene.request({ requestedOn: '2026-11-20' }));
    const approve = (approvedOn: string): Promise<Visited> => scene.act('visitApprove', scene.host, { visit, expectedVersion: 1, input: { day: THURSDAY, starts: '09:00', ends: '10:00', approvedOn } });
    for (const approvedOn of ['0001-01-01', '2026-11-19', '2026-11-24']) expect([approvedOn, codesOf(await approve(approvedOn))]).toEqual([approvedOn, ['VALIDATION_FAILED input.approvedOn']]);
    expect(codesOf(await approve('2026-11-20'))).toEqual([]);
  });

  it('the calendar has a first and a last day, and leap days', async () => {
    await scene.done('visitClosureAdd', scene.host, { input: { firstDay: '9999-12-31', lastDay: '9999-12-31', reason: 'Hari terakhir' } });
    expect(codesOf(await scene.request({ wishedOn: '9999-12-31' }))).toEqual(['visit.day input.wishedOn']);
    expect(codesOf(await scene.request({ wishedOn: '0000-01-01' }))).toEqual(['visit.day input.wishedOn']);
    expect(codesOf(await scene.request({ wishedOn: '2028-02-29' }))).toEqual([]);
    expect((await scene.request({ wishedOn: '2027-02-29' })).errors.length).toBe(1);
    interface Months { readonly visitAvailability: { readonly months: readonly { readonly month: string; readonly days: readonly { readonly day: string; readonly why: string | null }[] }[] } }
    const months = async (from: string, many: number): Promise<Months['visitAvailability']['months']> => (await world.get<Months>(
      'query($h: String!, $f: LocalDate!, $m: Int!) { visitAvailability(host: $h, from: $f, months: $m) { months { month days { day why } } } }', { variables: { h: scene.host.tenant.code, f: from, m: many } })).visitAvailability.months;
    const last = await months('9999-11-30', 12);
    expect([last.map((m) => m.month), last[1].days[30]]).toEqual([['9999-11', '9999-12'], { day: '9999-12-31', why: 'CLOSURE' }]);
    expect((await months('0000-01-31', 2)).map((m) => [m.month, m.days.length])).toEqual([['0000-01', 31], ['0000-02', 29]]);
    const leap = scene.idOf(await scene.request({ wishedOn: '2028-02-29' }));
    await scene.done('visitApprove', scene.host, { visit: leap, expectedVersion: 1, input: { day: '2028-02-29', starts: '00:00', ends: '24:00' } });
    clock.at = '2028-02-28T17:00:00.000Z';
    const office = await world.actor([{ tenant: scene.host.tenant, role: 'RESEARCH_OFFICE' }], { days: 900 });
    for (const [name, version, input] of [['visitCheckIn', 2, { present: 1000 }], ['visitClose', 3, {}]] as const) expect(codesOf(await scene.act(name, scene.host, { visit: leap, expectedVersion: version, input }, office))).toEqual([]);
    expect((await scene.rowsOf('visit_outcome', 'due_on', 'tenant_id', scene.host.tenant)).flat()).toEqual(['2028-03-30', '2028-08-27', '2029-02-28']);
  });

  it('a host in the east has its own today', async () => {
    await world.system((tx, scope) => new SystemRepository(tenantTable, scope, tx).update({ id: scene.host.tenant.id }, { time_zone: 'Asia/Jayapura' }));
    // 23:30 of the 2nd in Jakarta is 01:30 of the 3rd in Jayapura.
    const visit = await scene.approved(null);
    clock.at = '2026-12-02T14:59:00.000Z';
    expect(codesOf(await scene.act('visitCheckIn', scene.host, { visit: visit.id, expectedVersion: 2, input: { present: 3 } }))).toEqual(['WINDOW_CLOSED visit']);
    clock.at = '2026-12-02T15:00:00.000Z';
    expect(codesOf(await scene.request({ wishedOn: '2026-12-02' }))).toEqual(['visit.day input.wishedOn']);
    expect(codesOf(await scene.request({ wishedOn: THURSDAY, requestedOn: THURSDAY }))).toEqual(['VALIDATION_FAILED input.requestedOn']);
    await scene.done('visitCheckIn', scene.host, { visit: visit.id, expectedVersion: 2, input: { present: 3 } });
    expect(await scene.done('visitClose', scene.host, { visit: visit.id, expectedVersion: 3, input: {} })).toMatchObject({ state: 'DONE' });
    expect((await scene.rowsOf('visit_case', 'closed_on', 'owner_tenant_id', scene.guest.tenant)).flat()).toEqual([THURSDAY]);
    // The guest is in Jakarta: its follow-up is due on its own day.
    clock.at = '2027-01-01T16:00:00.000Z';
    const tell = (): Promise<Visited> => scene.act('visitFollowUpTell', scene.guest, { visit: visit.id, input: { days: 30, outcome: 'STUDIED' } });
    expect(codesOf(await tell())).toEqual(['WINDOW_CLOSED input.days']);
    clock.at = '2027-01-01T17:00:00.000Z';
    expect(codesOf(await tell())).toEqual([]);
  });
});
