import 'reflect-metadata';
import { innovation } from '../../src/modules/innovation/data/tables';
import { replication, replicationCase } from '../../src/modules/replication/data/tables';
import { VISIT_SHELVE } from '../../src/modules/visit';
import { visit, visitDay } from '../../src/modules/visit/data/tables';
import { MovedClock } from '../support/entry-scene';
import { ASKING, codesOf, THURSDAY, VisitScene, type Visited } from '../support/visit-scene';
import { World } from '../support/world';

describe('what a host can take', () => {
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

  const told = ({ problems, errors }: Visited): readonly unknown[] => [...errors, ...problems.map((p) => [p.clause ?? p.code, p.path.at(-1), p.earliest ?? null])];
  const approve = async (place: object, more: object = {}): Promise<Visited> => {
    const visit = scene.idOf(await scene.request(more));
    return scene.act('visitApprove', scene.host, { visit, expectedVersion: 1, input: { day: THURSDAY, starts: '09:00', ends: '12:00', ...place } });
  };

  it('refuses a request for a day that is over, too soon, closed, not a day of guests or full, with the next free one', async () => {
    const { host } = scene;
    await scene.ruled({ mostADay: 1 });
    const closure = await scene.done('visitClosureAdd', host, { input: { firstDay: '2026-12-03', lastDay: '2026-12-07', reason: 'Hari jadi kota' } });
    const ask = async (wishedOn: string, more: object = {}): Promise<readonly unknown[]> => told(await scene.request({ wishedOn, ...more }));
    expect(await ask('2026-11-22')).toEqual([['visit.day', 'wishedOn', '2026-11-26']]);
    expect(await ask('2026-11-25')).toEqual([['visit.day', 'wishedOn', '2026-11-26']]);
    expect(await ask('2026-11-28')).toEqual([['visit.day', 'wishedOn', '2026-11-30']]);
    expect(await ask(THURSDAY, { otherDay: '2026-12-08' })).toEqual([['visit.day', 'wishedOn', '2026-12-08']]);
    expect(await ask('2026-12-08', { otherDay: '2026-12-05' })).toEqual([['visit.day', 'otherDay', '2026-12-08']]);
    expect((await scene.request({ wishedOn: THURSDAY })).problems[0].message).toMatch(/receives nobody from 2026-12-03 to 2026-12-07: Hari jadi kota; the next free day is 2026-12-08/);
    await scene.approved(null, { day: '2026-12-09' }, scene.guest, { wishedOn: '2026-12-09' });
    expect(await ask('2026-12-09')).toEqual([['visit.day', 'wishedOn', '2026-12-10']]);
    expect(await scene.done('visitClosureRemove', host, { closure: closure.id })).toMatchObject({ id: closure.id });
    expect(codesOf(await scene.act('visitClosureRemove', host, { closure: closure.id }))).toEqual(['NOT_FOUND closure']);
    expect(await ask(THURSDAY)).toEqual([]);
  });

  it('refuses more people than it takes, and than its largest room holds', async () => {
    await scene.ruled();
    expect(told(await scene.request({ headcount: 41 }))).toEqual([['visit.people', 'headcount', null]]);
    const tight = await scene.request({ headcount: 21 });
    expect(told(tight)).toEqual([['visit.capacity', 'headcount', null]]);
    expect(tight.problems[0].message).toMatch(/Aula, holds 20 people, not 21/);
    expect(codesOf(await scene.request({ headcount: 4 }))).toEqual(['VALIDATION_FAILED input.offices']);
  });

  it('refuses what is not there: the host, its innovations, agencies of others, and itself', async () => {
    const { host, guest } = scene;
    expect(codesOf(await scene.request({ host: 'tidak-ada' }))).toEqual(['NOT_FOUND input.host']);
    expect(codesOf(await scene.request({ host: guest.tenant.code, wishes: [] }))).toEqual(['VALIDATION_FAILED input.host']);
    expect(codesOf(await scene.request({ wishes: [{ innovation: `inn_${guest.innovations[0]}` }, { innovation: 'inn_x' }] }))).toEqual(['NOT_FOUND input.wishes.1.innovation']);
    expect(codesOf(await scene.request({ wishes: [{ innovation: `inn_${guest.innovations[0]}` }], offices: [{ office: 'Dinas', agency: `agy_${host.agencyId}` }], requestedOn: '2026-11-24' })))
      .toEqual(['VALIDATION_FAILED input.requestedOn', 'NOT_FOUND input.wishes.0.innovation', 'NOT_FOUND input.offices.0.agency']);
    expect(await scene.rowsOf('visit_case', 'id', 'owner_tenant_id', guest.tenant)).toEqual([]);
    // The same request again has the same answer.
    const twice = [await scene.request({}, guest, 'kunci-kunjungan-1'), await scene.request({}, guest, 'kunci-kunjungan-1')];
    expect(new Set(twice.map((t) => t.row?.id)).size).toBe(1);
  });

  it('gives a room once at a time, to as many as it holds, in its hours, and tells what is free next', async () => {
    const { host } = scene;
    const room = await scene.ruled({ mostADay: 5 });
    await scene.ruled({ mostADay: 5 }, { name: 'Balai', capacity: 40 });
    await scene.approved(room);
    const taken = await approve({ room });
    expect(told(taken)).toEqual([['visit.room', 'room', THURSDAY]]);
    expect(taken.problems[0].message).toMatch(/is taken at that time; the earliest that is free is 2026-12-03 12:00-15:00/);
    expect(told(await approve({ room, starts: '11:59', ends: '12:30' }))).toEqual([['visit.room', 'room', THURSDAY]]);
    expect(told(await approve({ room, starts: '12:00', ends: '16:00' }))).toEqual([]);
    expect((await approve({ room })).problems).toMatchObject([{ clause: 'visit.room', earliest: '2026-12-04' }]);
    expect(told(await approve({ room, starts: '07:30', ends: '09:00' }))).toEqual([['visit.hours', 'starts', null]]);
    const wide = await approve({ room, day: '2026-12-04' }, { headcount: 30 });
    expect(told(wide)).toEqual([['visit.capacity', 'room', null]]);
    expect(wide.problems[0].message).toMatch(/holds 20 people, not 30; one that holds them: Balai \(40\)/);
    expect(codesOf(await approve({ room: 'vrm_x' }))).toEqual(['NOT_FOUND input.room']);
    expect(codesOf(await approve({ starts: '12:00', ends: '12:00' }))).toEqual(['VALIDATION_FAILED input.ends']);
    // A room that is retired takes no visit from that day on; the ones that it has stay.
    expect(await scene.done('visitRoomRetire', host, { room: `vrm_${room.slice(4)}`, from: '2026-12-04' })).toMatchObject({ retiredOn: '2026-12-04' });
    expect(told(await approve({ room, day: '2026-12-04' }))).toEqual([['visit.room', 'room', null]]);
    expect((await scene.rowsOf('visit', 'room', 'tenant_id', host.tenant)).map(([name]) => name)).toEqual(['Aula', 'Aula']);
    const stranger = await VisitScene.place(world, 'Kota Lain');
    expect(codesOf(await scene.act('visitRoomRetire', stranger, { room: `vrm_${room.slice(4)}`, from: '2026-12-04' }))).toEqual(['NOT_FOUND room']);
  });

  it('takes no more visits a day than it says, on any day that is open', async () => {
    await scene.ruled({ mostADay: 2 });
    await scene.approved(null);
    await scene.approved(null);
    const third = scene.idOf(await scene.request({ wishedOn: '2026-12-04' }));
    const at = (day: string): Promise<Visited> => scene.act('visitApprove', scene.host, { visit: third, expectedVersion: 1, input: { day, starts: '09:00', ends: '12:00' } });
    expect(told(await at(THURSDAY))).toEqual([['visit.day', 'day', '2026-12-04']]);
    expect(told(await at('2026-12-05'))).toEqual([['visit.day', 'day', '2026-12-07']]);
    expect(told(await at('2026-11-20'))).toEqual([['visit.day', 'day', '2026-11-23']]);
    // A host may receive at shorter notice than it asks of guests.
    expect(told(await at('2026-11-24'))).toEqual([]);
    expect(await scene.rowsOf('visit_day', 'day, visits', 'tenant_id', scene.host.tenant)).toEqual([['2026-11-24', 1], [THURSDAY, 2]]);
  });

  it('tells its days to everybody, month by month, with the reason', async () => {
    const { host } = scene;
    await scene.ruled({ mostADay: 1 });
    await scene.done('visitClosureAdd', host, { input: { firstDay: '2026-12-24', lastDay: '2027-01-01', reason: 'Akhir tahun' } });
    await scene.approved(null);
    interface Days { visitAvailability: { ruled: boolean; host: { code: string }; months: { month: string; open: number; full: number; closed: number; days: { day: string; state: string; why: string | null; words: string | null; taken: number; seats: number | null }[] }[] } }
    const query = 'query($h: String!, $f: LocalDate!, $m: Int!) { visitAvailability(host: $h, from: $f, months: $m) { ruled host { code } months { month open full closed days { day state why words taken seats } } } }';
    const { visitAvailability: found } = await world.get<Days>(query, { variables: { h: host.tenant.code, f: '2026-11-23', m: 2 }, language: 'en' });
    expect([found.ruled, found.host.code, found.months.map((m) => [m.month, m.days.length, m.open + m.full + m.closed])]).toEqual([true, host.tenant.code, [['2026-11', 30, 30], ['2026-12', 31, 31]]]);
    const why = new Map(found.months.flatMap((m) => m.days.map((d) => [d.day, [d.state, d.why, d.taken, d.seats]] as const)));
    expect(['2026-11-22', '2026-11-25', '2026-11-26', '2026-11-28', THURSDAY, '2026-12-24'].map((d) => why.get(d))).toEqual([
      ['CLOSED', 'PAST', 0, 20], ['CLOSED', 'NOTICE', 0, 20], ['OPEN', null, 0, 20], ['CLOSED', 'WEEKDAY', 0, 20], ['FULL', 'FULL', 1, 20], ['CLOSED', 'CLOSURE', 0, 20],
    ]);
    expect(found.months[1]).toMatchObject({ full: 1, open: 16 });
    // A host that told nothing has days all the same, and says that it told nothing.
    const bare = await VisitScene.place(world, 'Kota Diam');
    const { visitAvailability: silent } = await world.get<Days>(query, { variables: { h: bare.tenant.code, f: '2026-12-01', m: 1 } });
    expect([silent.ruled, silent.months[0].open, silent.months[0].days[0].seats]).toEqual([false, 31, null]);
    for (const [h, m, code] of [['tidak-ada', 1, 'NOT_FOUND'], [host.tenant.code, 13, 'LIST_TOO_LONG'], [host.tenant.code, 0, 'BAD_USER_INPUT']] as const) {
      expect((await world.ask(query, { variables: { h, f: '2026-12-01', m } })).errors[0].extensions.code).toBe(code);
    }
  });

  it('takes lists up to their bounds', async () => {
    const { host } = scene;
    const many = <T>(n: number, of: T): T[] => Array.from({ length: n }, () => of);
    const [office, wish, point] = [{ office: 'Dinas' }, { innovation: `inn_${host.innovations[0]}` }, { kind: 'MEAL', name: 'Makan siang' }];
    expect(codesOf(await scene.request({ offices: many(41, office), wishes: many(21, wish) }))).toEqual(['VALIDATION_FAILED input.offices', 'VALIDATION_FAILED input.wishes']);
    expect(codesOf(await scene.request({ offices: [] }))).toEqual(['VALIDATION_FAILED input.offices']);
    expect(codesOf(await scene.request({ offices: many(40, office), wishes: many(20, wish) }))).toEqual([]);
    const visit = await scene.approved(null);
    const set = async (points: object[], offices: object[]): Promise<readonly string[]> => codesOf(await scene.act('visitAgendaSet', host, { visit: visit.id, expectedVersion: 2, input: { points, offices } }));
    expect(await set(many(41, point), many(41, office))).toEqual(['VALIDATION_FAILED input.points', 'VALIDATION_FAILED input.offices']);
    expect(await set(many(40, point), many(40, office))).toEqual([]);
  });

  it('keeps one rule, and one room of a name', async () => {
    const { host } = scene;
    const [first, second] = [await scene.ruled(), await scene.ruled({ mostADay: 9 }, { capacity: 33 })];
    expect(first).toBe(second);
    expect(await scene.rowsOf('visit_rule', 'most_a_day', 'tenant_id', host.tenant)).toEqual([[9]]);
    expect(await scene.rowsOf('visit_room', 'capacity', 'tenant_id', host.tenant)).toEqual([[33]]);
    const bad = async (name: string, input: object): Promise<readonly string[]> => codesOf(await scene.act(name, host, { input }));
    expect(await bad('visitRoomKeep', { name: 'Aula', capacity: 0, opens: '16:00', closes: '08:00' })).toEqual(['VALIDATION_FAILED input.capacity', 'VALIDATION_FAILED input.closes']);
    expect(await bad('visitRoomKeep', { name: 'Aula', capacity: 9, opens: '8', closes: '25:00', agency: `agy_${scene.guest.agencyId}` })).toEqual(['VALIDATION_FAILED input.opens', 'VALIDATION_FAILED input.closes']);
    expect(await bad('visitRoomKeep', { name: 'Aula', capacity: 9, opens: '08:00', closes: '24:00', agency: `agy_${scene.guest.agencyId}` })).toEqual(['NOT_FOUND input.agency']);
    expect(await bad('visitRuleKeep', { mostADay: 1, noticeDays: 1, weekdays: [1, 8], mostPeople: 1 })).toEqual(['VALIDATION_FAILED input.weekdays']);
    expect(await bad('visitRuleKeep', { mostADay: 1, noticeDays: 1, weekdays: [1, 1], mostPeople: 1 })).toEqual(['VALIDATION_FAILED input.weekdays']);
    expect(await bad('visitRuleKeep', { mostADay: 1, noticeDays: 1, weekdays: [1, 2, 3, 4, 5, 6, 7, 1], mostPeople: 1 })).toContain('VALIDATION_FAILED input.weekdays');
    expect(await bad('visitClosureAdd', { firstDay: '2026-12-02', lastDay: '2026-12-01', reason: 'Libur' })).toEqual(['VALIDATION_FAILED input.lastDay']);
  });
});

describe('what is kept of visits', () => {
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

  const check = (mend: boolean): Promise<readonly { what: string; kept: string; made: string }[]> =>
    world.system((tx, scope) => VISIT_SHELVE.check({ tx, scope, turn: 1, at: '2026-11-23T03:00:00.000Z' }, mend));
  const ours = async (mend: boolean, ids: readonly string[]): Promise<readonly string[]> => (await check(mend)).filter(({ what }) => ids.some((id) => what.includes(id))).map(({ what, kept, made }) => `${what.split(' ')[0]} ${kept} ${made}`);

  it('is made anew by a check, which tells what differed and mends it; a visit without a case is left alone', async () => {
    const { host, guest } = scene;
    const room = await scene.ruled();
    const seen = await scene.approved(room);
    const id = seen.id.slice(4);
    const [told] = await world.rows(host.tenant, visit, [{ guest_tenant_id: guest.tenant.id, topic: 'Menurut berita', state: 'DONE', headcount: 13 }]);
    await world.change(host.tenant, visit, id, { topic: 'Lain' });
    const [[day]] = await scene.rowsOf('visit_day', 'id', 'tenant_id', host.tenant);
    await world.change(host.tenant, visitDay, String(day), { visits: 3 });
    expect(await ours(false, [id, THURSDAY])).toEqual(expect.arrayContaining(['visit other row', 'visit_day 3 1']));
    expect(await scene.rowsOf('visit', 'topic', 'tenant_id', host.tenant)).toEqual([['Lain'], ['Menurut berita']]);
    // On a server the rows of other tests stand in the same database, and mending would put theirs in order too.
    if ((process.env.LUMBUNG_TEST_ENGINE ?? 'sqlite') !== 'sqlite') return;
    await check(true);
    expect(await ours(false, [id])).toEqual([]);
    expect((await scene.rowsOf('visit', 'topic', 'tenant_id', host.tenant)).map(([topic]) => topic)).toEqual(['Belajar loket', 'Menurut berita']);
    expect(await scene.rowsOf('visit_day', 'day, visits', 'tenant_id', host.tenant)).toEqual([[THURSDAY, 1]]);
    expect(await scene.rowsOf('visit', 'id', 'tenant_id', host.tenant)).toContainEqual([told]);
  });

  it('names the replication that came of a visit once it is more than a claim', async () => {
    const { host, guest } = scene;
    const visited = await scene.over();
    const replicationId = world.ids.next();
    const [own] = await world.rows(guest.tenant, innovation, [{ title: 'Loket Tiruan' }]);
    const [caseId] = await world.rows(guest.tenant, replicationCase, [{
      partner_tenant_id: host.tenant.id, replication_id: replicationId, title: 'Loket Tiruan', state: 'INTEREST', opened_by: 'REPLICATOR', confirmed_by: 'NONE', replicator_tenant_id: guest.tenant.id,
      source_tenant_id: host.tenant.id, source_innovation_id: host.innovations[0],
    }]);
    clock.at = '2027-01-10T03:00:00.000Z';
    const tell = (replicationOf: string): Promise<Visited> => scene.act('visitFollowUpTell', guest, { visit: visited.id, input: { days: 30, outcome: 'REPLICATING', replication: replicationOf } });
    expect(codesOf(await tell(`wrp_${world.ids.next()}`))).toEqual(['NOT_FOUND input.replication']);
    expect(codesOf(await tell(`wrp_${caseId}`))).toEqual([]);
    const named = async (): Promise<unknown> => scene.rowsOf('visit_outcome', 'days, replication_id', 'tenant_id', host.tenant);
    expect(await named()).toEqual([[30, null], [180, null], [365, null]]);
    const { state } = (await world.get<{ workspace: { visits: { nodes: { followUps: { nodes: { replication: { state: string } | null }[] } }[] } } }>(
      'query($t: String!) { workspace(tenant: $t) { visits { nodes { followUps { nodes { replication { state } } } } } } }', { as: guest.office, variables: { t: guest.tenant.code } })).workspace.visits.nodes[0].followUps.nodes[0].replication ?? { state: null };
    expect(state).toBe('INTEREST');
    // It gets onto the shelf: the visit hears of it in the same transaction.
    await world.rows(guest.tenant, replication, [{ id: replicationId, title: 'Loket Tiruan', state: 'APPROVED', confirmed_by: 'BOTH', replica_innovation_id: own }]);
    expect(await named()).toEqual([[30, replicationId], [180, null], [365, null]]);
    await world.change(guest.tenant, replication, replicationId, { state: 'CLAIMED' });
    expect(await named()).toEqual([[30, null], [180, null], [365, null]]);
  });
});
