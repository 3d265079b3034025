import 'reflect-metadata';
import { MovedClock } from '../support/entry-scene';
import { ASKING, codesOf, THURSDAY, VisitScene } from '../support/visit-scene';
import { World } from '../support/world';

describe('a visit from request to follow-up', () => {
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

  const shelfOf = async (id: string): Promise<Record<string, unknown> | null> => (await world.ask(`query($id: ID!) { node(id: $id) { ... on Visit {
    topic state held { earliest } headcount ledBy room reason host { code } guest { code }
    participants { nodes { side office agency { code } } } agenda { nodes { position kind name agency { code } } } innovationsSeen { nodes { note innovation { title } seen { earliest } } }
    records { nodes { problem requestNumber requestedOn approvalNumber approvedOn starts ends present hostedBy } } answers { nodes { fit finding innovation { title } } }
    outcomes { nodes { days dueOn toldOn outcome words replication { title } } } } } }`, { variables: { id: id.replace('wvs_', 'vis_') } })).data?.node as Record<string, unknown> | null;

  it('goes its whole way, and the shelf shows from the approval on what both sides wrote', async () => {
    const { host, guest } = scene;
    const room = await scene.ruled();
    const asked = await scene.request();
    expect(asked).toMatchObject({ problems: [], errors: [], row: { state: 'REQUESTED', version: 1, day: null, published: null } });
    const visit = scene.idOf(asked);
    expect(await shelfOf(visit)).toBeNull();
    const approved = await scene.act('visitApprove', host, { visit, expectedVersion: 1, input: { day: THURSDAY, starts: '09:00', ends: '12:00', room, approvalNumber: '000.9/77' } });
    expect(approved).toMatchObject({ problems: [], row: { state: 'APPROVED', version: 2, day: THURSDAY, starts: '09:00', ends: '12:00', room: { name: 'Aula' }, published: { id: visit.replace('wvs_', 'vis_') } } });
    expect(await shelfOf(visit)).toMatchObject({
      topic: 'Belajar loket', state: 'APPROVED', held: { earliest: THURSDAY }, headcount: 12, ledBy: 'Sekretaris Daerah', room: 'Aula', reason: null, host: { code: host.tenant.code }, guest: { code: guest.tenant.code },
      participants: { nodes: [{ side: 'GUEST', office: 'Bagian Organisasi', agency: null }] }, agenda: { nodes: [] }, innovationsSeen: { nodes: [{ note: 'Antrean', innovation: { title: 'Loket Cepat' }, seen: null }] },
      records: { nodes: [{ problem: 'Antrean di loket kami panjang sekali.', requestNumber: '045/12', requestedOn: '2026-11-20', approvalNumber: '000.9/77', approvedOn: '2026-11-23', starts: '09:00', ends: '12:00', present: null }] },
      answers: { nodes: [] }, outcomes: { nodes: [] },
    });
    const points = [
      { kind: 'WELCOME', name: 'Penyambutan', starts: '09:00', ends: '09:30' }, { kind: 'SITE_VISIT', name: 'Loket', starts: '09:30', ends: '11:00', agency: `agy_${host.agencyId}`, innovation: `inn_${host.innovations[1]}` },
      { kind: 'CLOSING', name: 'Penutupan' },
    ];
    const planned = await scene.act('visitAgendaSet', host, { visit, expectedVersion: 2, input: { points, offices: [{ office: 'Dinas A', agency: `agy_${host.agencyId}` }] } });
    expect(planned).toMatchObject({ problems: [], row: { state: 'APPROVED', version: 3 } });
    clock.at = `${THURSDAY}T01:00:00.000Z`;
    await scene.done('visitCheckIn', host, { visit, expectedVersion: 3, input: { present: 11 } });
    await scene.done('visitFindingAdd', guest, { visit, input: { fit: 'PART', finding: 'Loketnya cocok, aplikasinya belum.', innovation: `inn_${host.innovations[1]}` } });
    expect(await scene.done('visitClose', host, { visit, expectedVersion: 4, input: { hostedBy: 'Asisten Administrasi Umum' } })).toMatchObject({ state: 'DONE' });
    expect(await shelfOf(visit)).toMatchObject({
      state: 'DONE', participants: { nodes: [{ side: 'HOST', office: 'Dinas A', agency: { code: 'dinas-a' } }, { side: 'GUEST' }] },
      agenda: { nodes: [{ position: 1, kind: 'WELCOME' }, { position: 2, kind: 'SITE_VISIT', name: 'Loket', agency: { code: 'dinas-a' } }, { position: 3, kind: 'CLOSING' }] },
      records: { nodes: [{ present: 11, hostedBy: 'Asisten Administrasi Umum' }] }, answers: { nodes: [{ fit: 'PART', innovation: { title: 'Pasar Bersih' } }] },
      outcomes: { nodes: [{ days: 30, dueOn: '2027-01-02', toldOn: null, outcome: null }, { days: 180, dueOn: '2027-06-01', toldOn: null }, { days: 365, dueOn: '2027-12-03', toldOn: null }] },
    });
    // What the agenda names was seen; what was only wished for was not.
    const seen = (await shelfOf(visit))?.innovationsSeen as { nodes: { innovation: { title: string }; seen: { earliest: string } | null }[] };
    expect(Object.fromEntries(seen.nodes.map((n) => [n.innovation.title, n.seen?.earliest ?? null]))).toEqual({ 'Loket Cepat': null, 'Pasar Bersih': THURSDAY });
    const tell = (days: number, outcome: string): ReturnType<VisitScene['act']> => scene.act('visitFollowUpTell', guest, { visit, input: { days, outcome, words: 'Kami pelajari.' } });
    expect((await tell(30, 'STUDIED')).problems).toMatchObject([{ code: 'WINDOW_CLOSED', opensOn: '2027-01-02' }]);
    clock.at = '2027-01-05T01:00:00.000Z';
    expect(await tell(30, 'STUDIED')).toMatchObject({ problems: [], row: { days: 30, dueOn: '2027-01-02', toldOn: '2027-01-05', outcome: 'STUDIED' } });
    expect(await tell(30, 'PLANNED')).toMatchObject({ problems: [], row: { outcome: 'PLANNED' } });
    expect(codesOf(await tell(31, 'PLANNED'))).toEqual(['VALIDATION_FAILED input.days']);
    expect((await shelfOf(visit))?.outcomes).toMatchObject({ nodes: [{ days: 30, toldOn: '2027-01-05', outcome: 'PLANNED', words: 'Kami pelajari.' }, { days: 180, toldOn: null }, { days: 365, toldOn: null }] });
    // Those that are due and were not told are found by everybody.
    const due = await world.get<{ visitOutcomes: { nodes: { days: number }[] } }>(
      'query($g: String!) { visitOutcomes(synthetic: INCLUDE, where: { visit: { guest: { code: { eq: $g } } }, toldOn: { isNull: true }, dueOn: { lte: "2027-07-01" } }) { nodes { days } } }', { variables: { g: guest.tenant.code } });
    expect(due.visitOutcomes.nodes).toEqual([{ days: 180 }]);
  });

  it('is moved by the host and called off by either side, and its place is free again', async () => {
    const { host, guest } = scene;
    const room = await scene.ruled({ mostADay: 1 });
    const visit = await scene.approved(room);
    const places = async (): Promise<unknown> => [
      (await scene.rowsOf('visit_day', 'day, visits', 'tenant_id', host.tenant)).filter(([, n]) => n !== 0), (await scene.rowsOf('visit_slot', 'day, slot', 'tenant_id', host.tenant)).map((row) => row.join(' ')),
    ];
    expect(await places()).toEqual([[[THURSDAY, 1]], [18, 19, 20, 21, 22, 23].map((n) => `${THURSDAY} ${n}`)]);
    const moved = await scene.act('visitMove', host, { visit: visit.id, expectedVersion: 2, input: { day: '2026-12-04', starts: '13:00', ends: '14:00', room, reason: 'Aula dipakai upacara' } });
    expect(moved).toMatchObject({ problems: [], row: { state: 'APPROVED', day: '2026-12-04', starts: '13:00', reason: 'Aula dipakai upacara' } });
    expect(await places()).toEqual([[['2026-12-04', 1]], ['2026-12-04 26', '2026-12-04 27']]);
    const off = await scene.act('visitCancel', guest, { visit: visit.id, expectedVersion: 3, input: { reason: 'Anggaran dipotong' } });
    expect(off).toMatchObject({ problems: [], row: { state: 'CANCELLED' } });
    expect(await places()).toEqual([[], []]);
    expect(await shelfOf(visit.id)).toMatchObject({ state: 'CANCELLED', reason: 'Anggaran dipotong', held: { earliest: '2026-12-04' } });
    // By the host too; and the day can be had again, as often as it becomes free.
    const again = await scene.approved(room);
    await scene.done('visitCancel', host, { visit: again.id, expectedVersion: 2, input: { reason: 'Tuan rumah berhalangan' } });
    expect(await places()).toEqual([[], []]);
    expect(await scene.approved(room)).toMatchObject({ state: 'APPROVED' });
  });

  it('shows nothing of a request that was refused or called off before its approval', async () => {
    const { host, guest } = scene;
    const [first, second] = [scene.idOf(await scene.request()), scene.idOf(await scene.request())];
    expect(await scene.done('visitReject', host, { visit: first, expectedVersion: 1, input: { reason: 'Sedang penilaian' } })).toMatchObject({ state: 'REJECTED', reason: 'Sedang penilaian', published: null });
    expect(await scene.done('visitCancel', guest, { visit: second, expectedVersion: 1, input: { reason: 'Tidak jadi' } })).toMatchObject({ state: 'CANCELLED', published: null });
    expect([await shelfOf(first), await shelfOf(second)]).toEqual([null, null]);
    expect(await scene.rowsOf('visit', 'id', 'tenant_id', host.tenant)).toEqual([]);
  });

  it('refuses the step of the other side, a step out of turn, an old version, and a visit of others, and nothing changes', async () => {
    const { host, guest } = scene;
    const room = await scene.ruled();
    const visit = scene.idOf(await scene.request());
    const place = { day: THURSDAY, starts: '09:00', ends: '10:00', room };
    const stranger = await VisitScene.place(world, 'Kota Lain');
    const state = async (act: Promise<Awaited<ReturnType<VisitScene['act']>>>): Promise<unknown> => (await act).problems.map((p) => [p.code, p.state ?? p.currentVersion ?? p.opensOn ?? null]);
    expect(await state(scene.act('visitApprove', guest, { visit, expectedVersion: 1, input: place }))).toEqual([['WRONG_STATE', 'REQUESTED']]);
    expect((await scene.act('visitApprove', guest, { visit, expectedVersion: 1, input: place })).problems[0].message).toMatch(/the host's/);
    expect(await state(scene.act('visitCheckIn', host, { visit, expectedVersion: 1, input: { present: 3 } }))).toEqual([['WRONG_STATE', 'REQUESTED']]);
    expect(await state(scene.act('visitClose', host, { visit, expectedVersion: 1, input: {} }))).toEqual([['WRONG_STATE', 'REQUESTED']]);
    expect(await state(scene.act('visitMove', host, { visit, expectedVersion: 1, input: { ...place, reason: 'Pindah' } }))).toEqual([['WRONG_STATE', 'REQUESTED']]);
    expect(await state(scene.act('visitFindingAdd', guest, { visit, input: { fit: 'FULL', finding: 'Cocok' } }))).toEqual([['WRONG_STATE', 'REQUESTED']]);
    expect(await state(scene.act('visitFollowUpTell', guest, { visit, input: { days: 30, outcome: 'STUDIED' } }))).toEqual([['WRONG_STATE', 'REQUESTED']]);
    for (const by of [stranger]) {
      expect(await state(scene.act('visitReject', by, { visit, expectedVersion: 1, input: { reason: 'Bukan saya' } }))).toEqual([['NOT_FOUND', null]]);
      expect(await state(scene.act('visitCancel', by, { visit, expectedVersion: 1, input: { reason: 'Bukan saya' } }))).toEqual([['NOT_FOUND', null]]);
    }
    expect(await state(scene.act('visitApprove', host, { visit, expectedVersion: 7, input: place }))).toEqual([['VERSION_CONFLICT', 1]]);
    await scene.done('visitApprove', host, { visit, expectedVersion: 1, input: place });
    // The day before is no day to arrive.
    clock.at = '2026-12-02T05:00:00.000Z';
    expect(await state(scene.act('visitCheckIn', host, { visit, expectedVersion: 2, input: { present: 3 } }))).toEqual([['WINDOW_CLOSED', THURSDAY]]);
    // In the zone of the host it is the day from 17:00 UTC on.
    clock.at = '2026-12-02T17:30:00.000Z';
    expect(await scene.done('visitCheckIn', host, { visit, expectedVersion: 2, input: { present: 3 } })).toMatchObject({ state: 'CHECKED_IN', version: 3 });
    expect(await state(scene.act('visitCancel', guest, { visit, expectedVersion: 3, input: { reason: 'Terlambat' } }))).toEqual([['WRONG_STATE', 'CHECKED_IN']]);
    expect((await scene.rowsOf('visit_case', 'state, version', 'owner_tenant_id', guest.tenant))).toEqual([['CHECKED_IN', 3]]);
  });

  it('has an agenda without overlaps, inside its hours, of innovations and agencies of the host', async () => {
    const { host, guest } = scene;
    const visit = await scene.approved(null);
    const set = (points: object[], offices: object[] = [], version = 2): ReturnType<VisitScene['act']> => scene.act('visitAgendaSet', host, { visit: visit.id, expectedVersion: version, input: { points, offices } });
    const point = (starts: string | null, ends: string | null, more: object = {}): object => ({ kind: 'DISCUSSION', name: 'Tanya jawab', starts, ends, ...more });
    expect(codesOf(await set([point('09:00', '10:00'), point('09:59', '10:30')]))).toEqual(['VALIDATION_FAILED input.points.1.starts']);
    expect(codesOf(await set([point('08:59', '09:30'), point('11:00', '12:01'), point('10:00', '10:00'), point('10:00', null), point('10.00', '11:00')]))).toEqual(['VALIDATION_FAILED input.points.4.starts']);
    expect(codesOf(await set([point('08:59', '09:30'), point('11:00', '12:01'), point('10:00', '10:00'), point('10:00', null)]))).toEqual([0, 1, 2, 3].map((i) => `VALIDATION_FAILED input.points.${i}.starts`));
    expect(codesOf(await set([point(null, null, { agency: `agy_${guest.agencyId}`, innovation: `inn_${guest.innovations[0]}` })], [{ office: 'Dinas', agency: `agy_${guest.agencyId}` }])))
      .toEqual(['NOT_FOUND input.points.0.agency', 'NOT_FOUND input.points.0.innovation', 'NOT_FOUND input.offices.0.agency']);
    expect(await scene.rowsOf('visit_agenda_item', 'position', 'tenant_id', host.tenant)).toEqual([]);
    expect(codesOf(await set([point('09:00', '10:00'), point('10:00', '12:00'), point(null, null)], [{ office: 'Dinas A' }]))).toEqual([]);
    expect(codesOf(await set([point('10:00', '12:00', { name: 'Baru' })], [], 3))).toEqual([]);
    expect(await scene.rowsOf('visit_agenda_item', 'position, name', 'tenant_id', host.tenant)).toEqual([[1, 'Baru']]);
    expect(await scene.rowsOf('visit_participant', 'side, office', 'tenant_id', host.tenant)).toEqual([['GUEST', 'Bagian Organisasi']]);
  });
});
