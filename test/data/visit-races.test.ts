import 'reflect-metadata';
import { MovedClock } from '../support/entry-scene';
import { ASKING, codesOf, THURSDAY, VisitScene, type Visited, type VisitPlace } from '../support/visit-scene';
import { World } from '../support/world';

const MANY = 50;
function counts(said: readonly Visited[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const one of said) {
    const word = codesOf(one).map((code) => code.split(' ')[0]).join(', ') || 'OK';
    found[word] = (found[word] ?? 0) + 1;
  }
  return found;
}

describe('50 at once', () => {
  let world: World;
  let scene: VisitScene;
  let room: string;
  const clock = new MovedClock(ASKING);
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    scene = await VisitScene.open(world, clock);
    room = await scene.ruled({ mostADay: 50, noticeDays: 0 });
  });
  afterAll(() => world.close());

  const requested = async (many: number, by: VisitPlace = scene.guest): Promise<string[]> => {
    const said = await Promise.all(Array.from({ length: many }, () => scene.request({}, by)));
    expect(counts(said)).toEqual({ OK: many });
    return said.map((s) => scene.idOf(s));
  };
  const approve = (visit: string, place: object): Promise<Visited> => scene.act('visitApprove', scene.host, { visit, expectedVersion: 1, input: { day: THURSDAY, starts: '09:00', ends: '12:00', ...place } });
  const slots = (): Promise<unknown[][]> => scene.rowsOf('visit_slot', 'room_id, day, slot', 'tenant_id', scene.host.tenant);
  const days = async (): Promise<unknown[][]> => (await scene.rowsOf('visit_day', 'day, visits', 'tenant_id', scene.host.tenant)).filter(([, n]) => Number(n) > 0);

  it('one room has one visit at a time, whatever half hours they overlap in', async () => {
    const said = await Promise.all((await requested(MANY)).map((visit, n) => approve(visit, { room, starts: ['09:00', '10:30', '11:00'][n % 3], ends: '12:00' })));
    expect(counts(said)).toEqual({ OK: 1, 'visit.room': MANY - 1 });
    expect([(await slots()).every(([, day]) => day === THURSDAY), await days()]).toEqual([true, [[THURSDAY, 1]]]);
    const shown = await scene.rowsOf('visit', 'state, room', 'tenant_id', scene.host.tenant);
    expect(shown).toEqual([['APPROVED', 'Aula']]);
  });

  it('the last places of a day are given once each', async () => {
    const visits = await requested(MANY);
    await scene.done('visitRuleKeep', scene.host, { input: { mostADay: 3, noticeDays: 0, weekdays: [1, 2, 3, 4, 5], mostPeople: 40 } });
    const said = await Promise.all(visits.map((visit) => approve(visit, {})));
    expect(counts(said)).toEqual({ OK: 3, 'visit.day': MANY - 3 });
    expect([await days(), (await scene.rowsOf('visit', 'state', 'tenant_id', scene.host.tenant)).length]).toEqual([[[THURSDAY, 3]], 3]);
  });

  it('both sides act on one visit: one is first, and its place is held or free accordingly', async () => {
    const visits = await requested(16);
    const pairs = await Promise.all(visits.map(async (visit, n) => {
      const acts = [
        (): Promise<Visited> => scene.act('visitCancel', scene.guest, { visit, expectedVersion: 1, input: { reason: 'Berhalangan' } }),
        (): Promise<Visited> => approve(visit, { room, starts: `${String(8 + Math.floor(n / 2)).padStart(2, '0')}:${n % 2 === 0 ? '00' : '30'}`, ends: `${String(8 + Math.floor((n + 1) / 2)).padStart(2, '0')}:${n % 2 === 0 ? '30' : '00'}` }),
      ];
      const [first, second] = await Promise.all((n % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      return n % 2 === 0 ? [first, second] : [second, first];
    }));
    for (const pair of pairs) expect(pair.map((p) => codesOf(p).map((c) => c.split(' ')[0]).join() || 'OK').sort()).toEqual(['OK', 'VERSION_CONFLICT']);
    const held = pairs.filter(([, approved]) => approved.row !== null).length;
    expect([(await slots()).length, await days()]).toEqual([held, held === 0 ? [] : [[THURSDAY, held]]]);
    // Approved ones are called off by both sides at once: each is free once.
    const standing = pairs.flatMap(([, approved]) => (approved.row === null ? [] : [approved.row]));
    const off = await Promise.all(standing.flatMap(({ id, version }) => [scene.guest, scene.host].map((by) => scene.act('visitCancel', by, { visit: id, expectedVersion: version, input: { reason: 'Batal' } }))));
    expect(off.filter((o) => o.row !== null).length).toBe(standing.length);
    expect([await slots(), await days()]).toEqual([[], []]);
  });

  it('two visits that change rooms with each other, or a room that is retired meanwhile, never share a half hour', async () => {
    const other = await scene.ruled({ mostADay: 50, noticeDays: 0 }, { name: 'Balai' });
    const [one, two] = [await scene.approved(room), await scene.approved(other)];
    const move = (visit: string, to: string): Promise<Visited> => scene.act('visitMove', scene.host, { visit, expectedVersion: 2, input: { day: THURSDAY, starts: '09:00', ends: '12:00', room: to, reason: 'Tukar' } });
    const said = await Promise.all([move(one.id, other), move(two.id, room), scene.act('visitRoomRetire', scene.host, { room, from: '2026-12-01' })]);
    for (const s of said) expect(['', 'visit.room input.room']).toContain(codesOf(s).join());
    const kept = await slots();
    expect([new Set(kept.map((k) => k.join())).size, await days()]).toEqual([kept.length, [[THURSDAY, 2]]]);
    expect(kept.length).toBe(12);
  });

  it('a room of one name is kept once', async () => {
    const said = await Promise.all(Array.from({ length: 20 }, (_, n) => scene.act('visitRoomKeep', scene.host, { input: { name: 'Pendopo', capacity: n + 1, opens: '08:00', closes: '16:00' } })));
    expect([counts(said), (await scene.rowsOf('visit_room', 'name', 'tenant_id', scene.host.tenant)).flat().filter((n) => n === 'Pendopo').length]).toEqual([{ OK: 20 }, 1]);
  });

  it('a visit has at most fifty findings, also when sixty are told at once', async () => {
    const visit = await scene.over();
    const said = await Promise.all(Array.from({ length: 60 }, (_, n) => scene.act('visitFindingAdd', scene.guest, { visit: visit.id, input: { fit: 'PART', finding: `Temuan ${n}` } })));
    expect(counts(said)).toEqual({ OK: 50, LIMIT_REACHED: 10 });
    expect((await scene.rowsOf('visit_answer', 'finding', 'tenant_id', scene.host.tenant)).length).toBe(50);
  });
});
