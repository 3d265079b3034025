import 'reflect-metadata';
import { VISIT_SHELVE } from '../../src/modules/visit';
import { MovedClock } from '../support/entry-scene';
import { ASKING, codesOf, THURSDAY, VisitScene, type SeenVisit, type Visited } from '../support/visit-scene';
import { World } from '../support/world';

const FRIDAY = '2026-12-04';

describe('what crosses at once', () => {
  let world: World;
  let scene: VisitScene;
  let room: string;
  const clock = new MovedClock(ASKING);
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    clock.at = ASKING;
    scene = await VisitScene.open(world, clock);
    room = await scene.ruled({ mostADay: 50, noticeDays: 0 }, { opens: '00:00', closes: '24:00' });
  });
  afterAll(() => world.close());

  const clockOf = (slot: number): string => `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
  const slot = (n: number, more: object = {}): object => ({ room, starts: clockOf(n), ends: clockOf(n + 1), ...more });
  const approve = (visit: string, n: number): Promise<Visited> => scene.act('visitApprove', scene.host, { visit, expectedVersion: 1, input: { day: THURSDAY, ...slot(n) } });
  const move = ({ id, version }: SeenVisit, day: string, n: number): Promise<Visited> => scene.act('visitMove', scene.host, { visit: id, expectedVersion: version, input: { day, ...slot(n), reason: 'Pindah' } });
  const cancel = ({ id, version }: SeenVisit, by = scene.guest): Promise<Visited> => scene.act('visitCancel', by, { visit: id, expectedVersion: version, input: { reason: 'Batal saja' } });
  const codes = (said: readonly Visited[]): readonly string[] => [...new Set(said.map((s) => codesOf(s).join() || 'OK'))].sort();
  /** Days, half hours and shelf as the visits say: told by the rows, and by the check of the keeper. */
  const agrees = async (): Promise<readonly (readonly unknown[])[]> => {
    const cases = await scene.rowsOf('visit_case', 'id, state, day, starts', 'partner_tenant_id', scene.host.tenant);
    const holding = cases.filter(([, state]) => state === 'APPROVED' || state === 'CHECKED_IN');
    const days = [...new Set(holding.map(([, , day]) => String(day)))].sort().map((day) => [day, holding.filter((c) => c[2] === day).length]);
    expect((await scene.rowsOf('visit_day', 'day, visits', 'tenant_id', scene.host.tenant)).filter(([, n]) => n !== 0)).toEqual(days);
    expect((await scene.rowsOf('visit_slot', 'case_id, day, slot', 'tenant_id', scene.host.tenant)).map((r) => r.join(' ')).sort()).toEqual(holding.map(([id, , day, starts]) => [id, day, Number(starts) / 30].join(' ')).sort());
    const drifts = await world.system((tx, scope) => VISIT_SHELVE.check({ tx, scope, turn: 1, at: ASKING }, false));
    const ours = [...cases.map(([id]) => String(id)), room.slice(4)];
    expect(drifts.filter(({ what }) => ours.some((id) => what.includes(id)))).toEqual([]);
    return days;
  };

  it('approvals beside cancellations by the guest, on one day', async () => {
    const standing = await Promise.all(Array.from({ length: 12 }, (_, n) => scene.approved(room, slot(n))));
    const asked = await Promise.all(Array.from({ length: 12 }, () => scene.request()));
    const said = await Promise.all(standing.flatMap((visit, n) => [cancel(visit), approve(scene.idOf(asked[n]), 12 + n)]));
    expect(codes(said)).toEqual(['OK']);
    expect(await agrees()).toEqual([[THURSDAY, 12]]);
  });

  it('visits that change days with each other, while nobody can come in between', async () => {
    await scene.ruled({ mostADay: 6, noticeDays: 0 }, { opens: '00:00', closes: '24:00' });
    const thursday = await Promise.all(Array.from({ length: 6 }, (_, n) => scene.approved(room, slot(n))));
    const friday = await Promise.all(Array.from({ length: 5 }, (_, n) => scene.approved(room, slot(n, { day: FRIDAY }), scene.guest, { wishedOn: FRIDAY })));
    const said = await Promise.all([...thursday.map((v, n) => move(v, FRIDAY, 20 + n)), ...friday.map((v, n) => move(v, THURSDAY, 20 + n)), cancel(thursday[0]), cancel(friday[0], scene.host)]);
    for (const code of codes(said)) expect(['OK', 'visit.day input.day', 'VERSION_CONFLICT expectedVersion']).toContain(code);
    for (const [, visits] of await agrees()) expect(Number(visits)).toBeLessThanOrEqual(6);
  });

  it('the last half hour of a room, wanted by approvals and by moves at once', async () => {
    const standing = await Promise.all(Array.from({ length: 6 }, (_, n) => scene.approved(room, slot(n))));
    const asked = await Promise.all(Array.from({ length: 6 }, () => scene.request()));
    const said = await Promise.all(standing.flatMap((visit, n) => [move(visit, THURSDAY, 40), approve(scene.idOf(asked[n]), 40)]));
    expect([codes(said), said.filter((s) => s.row !== null).length]).toEqual([['OK', 'visit.room input.room'], 1]);
    await agrees();
  });

  it('a move, a cancellation and an arrival of one visit: one of them is first', async () => {
    const standing = await Promise.all(Array.from({ length: 8 }, (_, n) => scene.approved(room, slot(n))));
    clock.at = `${THURSDAY}T02:00:00.000Z`;
    const said = await Promise.all(standing.map((v, n) => Promise.all([
      move(v, FRIDAY, n), cancel(v), cancel(v, scene.host), scene.act('visitCheckIn', scene.host, { visit: v.id, expectedVersion: v.version, input: { present: 3 } }),
    ])));
    for (const of of said) expect(of.map((s) => codesOf(s).join() || 'OK').sort()).toEqual(['OK', 'VERSION_CONFLICT expectedVersion', 'VERSION_CONFLICT expectedVersion', 'VERSION_CONFLICT expectedVersion']);
    await agrees();
  });

  it('a follow-up that is told many times at once is told once, by the last', async () => {
    const visit = await scene.over();
    clock.at = '2027-01-10T03:00:00.000Z';
    const said = await Promise.all(Array.from({ length: 20 }, (_, n) => scene.act('visitFollowUpTell', scene.guest, { visit: visit.id, input: { days: 30, outcome: 'STUDIED', words: `Kata ${n}` } })));
    expect([codes(said), new Set(said.map((s) => s.row?.id)).size]).toEqual([['OK'], 1]);
    const [[words]] = await scene.rowsOf('visit_follow_up', 'words', 'owner_tenant_id', scene.guest.tenant);
    expect((await scene.rowsOf('visit_outcome', 'days, words', 'tenant_id', scene.host.tenant))[0]).toEqual([30, words]);
  });
});
