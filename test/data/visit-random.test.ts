import 'reflect-metadata';
import { addDays } from '../../src/domain/time/day';
import { slotsOf } from '../../src/domain/visit/hours';
import { shelfCheck } from '../../src/modules/shelf';
import { KEEPERS } from '../../src/store';
import { MovedClock } from '../support/entry-scene';
import { codesOf, VisitScene, type Visited, type VisitPlace } from '../support/visit-scene';
import { World } from '../support/world';

/** A small generator with a seed: what fails once fails again. */
function dice(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (Math.imul(at, 1664525) + 1013904223) >>> 0;
    return Math.floor((at / 4294967296) * below);
  };
}

interface Known {
  readonly id: string;
  readonly guest: VisitPlace;
  version: number;
  state: string;
  day: string | null;
  room: string | null;
  hours: readonly [number, number];
}

const START = '2026-11-23T03:00:00.000Z';
const clockOf = (n: number): string => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
const HOLDS = ['APPROVED', 'CHECKED_IN', 'DONE'];

describe('any sequence of what is done to visits', () => {
  let world: World;
  const clock = new MovedClock(START);
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());

  it.each([11, 47, 302, 9001])('leaves days, rooms and the shelf as an oracle counts them, and no keeper with a drift (seed %i)', async (seed) => {
    clock.at = START;
    const scene = await VisitScene.open(world, clock);
    const guests = [scene.guest, await VisitScene.place(world, 'Kota Kedua')];
    const { host } = scene;
    const roll = dice(seed);
    const rooms: string[] = [await scene.ruled({ mostADay: 2, noticeDays: 0, weekdays: [1, 2, 3, 4, 5, 6, 7] }), await scene.ruled({ mostADay: 2, noticeDays: 0, weekdays: [1, 2, 3, 4, 5, 6, 7] }, { name: 'Balai', capacity: 9 })];
    let [today, most] = ['2026-11-23', 2];
    const capacity = [20, 9];
    const closed = new Map<string, string>();
    const visits: (Known & { readonly people: number; shown: boolean })[] = [];
    const place = (): { day: string; starts: number; ends: number; room: number } => {
      const starts = 450 + roll(12) * 45;
      return { day: addDays(today, roll(4) - (roll(8) === 0 ? 1 : 0)), starts, ends: starts + [15, 60, 90, 240][roll(4)], room: roll(3) - 1 };
    };
    /** Whether a place can be had, told from the visits alone. */
    const free = (people: number, at: ReturnType<typeof place>, self: Known | null): boolean => {
      const others = visits.filter((v) => v !== self && HOLDS.includes(v.state) && v.day === at.day);
      if (at.day < today || [...closed.values()].includes(at.day)) return false;
      if (self?.day !== at.day && others.length >= most) return false;
      if (people > Math.max(...capacity)) return false;
      if (at.room < 0) return true;
      if (people > capacity[at.room] || at.starts < 480 || at.ends > 960) return false;
      return !others.some((v) => v.room === rooms[at.room] && slotsOf({ starts: v.hours[0], ends: v.hours[1] }).some((s) => slotsOf(at).includes(s)));
    };
    const inputOf = (at: ReturnType<typeof place>): object => ({ day: at.day, starts: clockOf(at.starts), ends: clockOf(at.ends), room: at.room < 0 ? null : rooms[at.room] });
    const agree = (what: string, said: Visited, expected: boolean): void => {
      expect([what, said.errors, codesOf(said).length === 0]).toEqual([what, [], expected]);
    };
    for (let step = 0; step < 90; step += 1) {
      const kind = roll(12);
      // Those that can go on are chosen more often than chance would.
      const ready = visits.find((v) => (kind === 8 && v.state === 'APPROVED' && v.day === today) || (kind === 9 && v.state === 'CHECKED_IN'));
      const visit = ready ?? visits.at(roll(Math.max(1, visits.length)));
      if (kind <= 2 || visit === undefined) {
        const [guest, people, wished] = [guests[roll(2)], 5 + roll(18), addDays(today, roll(4))];
        const full = visits.filter((v) => HOLDS.includes(v.state) && v.day === wished).length >= most;
        const said = await scene.request({ headcount: people, wishedOn: wished, offices: [{ office: 'Bagian Organisasi', people: 5 }] }, guest);
        agree(`${step} request ${people} ${wished}`, said, people <= Math.max(...capacity) && !full && ![...closed.values()].includes(wished));
        if (said.row !== null) visits.push({ id: said.row.id, guest, version: 1, state: 'REQUESTED', day: null, room: null, hours: [0, 0], people, shown: false });
        continue;
      }
      const by = roll(5) === 0 ? visit.guest : host;
      const stale = roll(10) === 0;
      const at = { visit: visit.id, expectedVersion: visit.version - (stale ? 1 : 0) };
      const right = (of: 'host' | 'both', ...states: string[]): boolean => !stale && (of === 'both' || by === host) && states.includes(visit.state);
      const took = (said: Visited, state: string): void => {
        if (said.row === null) return;
        visit.version += 1;
        visit.state = state;
      };
      if (kind <= 5) {
        const [wanted, moves] = [place(), visit.state === 'APPROVED'];
        const may = right('host', moves ? 'APPROVED' : 'REQUESTED') && free(visit.people, wanted, moves ? visit : null);
        const said = await scene.act(moves ? 'visitMove' : 'visitApprove', host, { ...at, input: { ...inputOf(wanted), ...(moves ? { reason: 'Pindah' } : {}) } }, by.office);
        if (by !== host) {
          expect(said.row).toBeNull();
          continue;
        }
        agree(`${step} place ${JSON.stringify([wanted, visit])}`, said, may);
        if (said.row !== null) Object.assign(visit, { day: wanted.day, room: wanted.room < 0 ? null : rooms[wanted.room], hours: [wanted.starts, wanted.ends], shown: true });
        took(said, 'APPROVED');
      } else if (kind === 6) {
        const said = await scene.act('visitCancel', by, { ...at, input: { reason: 'Batal saja' } });
        agree(`${step} cancel`, said, right('both', 'REQUESTED', 'APPROVED'));
        took(said, 'CANCELLED');
      } else if (kind === 7) {
        const said = await scene.act('visitReject', by, { ...at, input: { reason: 'Penuh' } });
        agree(`${step} reject`, said, right('host', 'REQUESTED'));
        took(said, 'REJECTED');
      } else if (kind === 8) {
        const said = await scene.act('visitCheckIn', by, { ...at, input: { present: 3 } });
        agree(`${step} arrive`, said, right('host', 'APPROVED') && visit.day === today);
        took(said, 'CHECKED_IN');
        if (visit.state === 'CHECKED_IN') await scene.act('visitFindingAdd', visit.guest, { visit: visit.id, input: { fit: 'PART', finding: 'Cocok sebagian' } });
      } else if (kind === 9) {
        const said = visit.state === 'APPROVED' && roll(2) === 0
          ? await scene.act('visitAgendaSet', by, { ...at, input: { points: [{ kind: 'MEAL', name: 'Makan', innovation: `inn_${host.innovations[roll(2)]}` }], offices: [{ office: 'Dinas A' }] } })
          : await scene.act('visitClose', by, { ...at, input: {} });
        if (said.row !== null) took(said, visit.state === 'APPROVED' ? 'APPROVED' : 'DONE');
      } else if (kind === 10) {
        if (roll(2) === 0) {
          most = 1 + roll(3);
          await scene.done('visitRuleKeep', host, { input: { mostADay: most, noticeDays: 0, weekdays: [1, 2, 3, 4, 5, 6, 7], mostPeople: 40 } });
        } else {
          const n = roll(2);
          capacity[n] = 5 + roll(18);
          await scene.done('visitRoomKeep', host, { input: { name: ['Aula', 'Balai'][n], capacity: capacity[n], opens: '08:00', closes: '16:00' } });
        }
      } else if (roll(3) > 0) {
        today = addDays(today, 1);
        clock.at = `${today}T03:00:00.000Z`;
      } else if (closed.size > 0) {
        const [[id]] = closed;
        await scene.done('visitClosureRemove', host, { closure: id });
        closed.delete(id);
      } else {
        const day = addDays(today, 1);
        closed.set((await scene.done('visitClosureAdd', host, { input: { firstDay: day, lastDay: day, reason: 'Libur' } })).id, day);
      }
    }
    const holding = visits.filter((v) => HOLDS.includes(v.state));
    const perDay = new Map<string, number>();
    for (const { day } of holding) perDay.set(String(day), (perDay.get(String(day)) ?? 0) + 1);
    expect((await scene.rowsOf('visit_day', 'day, visits', 'tenant_id', host.tenant)).filter(([, n]) => n !== 0)).toEqual([...perDay].sort(([a], [b]) => (a < b ? -1 : 1)));
    // The days as everybody reads them, reckoned here from the visits.
    const read = (await world.get<{ visitAvailability: { months: { days: { day: string; state: string; taken: number; seats: number }[] }[] } }>(
      'query($h: String!) { visitAvailability(host: $h, from: "2026-11-01", months: 3) { months { days { day state taken seats } } } }', { variables: { h: host.tenant.code } })).visitAvailability.months.flatMap((m) => m.days);
    expect(read).toHaveLength(30 + 31 + 31);
    expect(read).toEqual(read.map(({ day }) => {
      const taken = perDay.get(day) ?? 0;
      return { day, state: day < today || [...closed.values()].includes(day) ? 'CLOSED' : taken >= most ? 'FULL' : 'OPEN', taken, seats: Math.max(...capacity) };
    }));
    const slots = holding.flatMap((v) => (v.room === null ? [] : slotsOf({ starts: v.hours[0], ends: v.hours[1] }).map((s) => `vrm_${v.room?.slice(4) ?? ''} ${v.day ?? ''} ${s}`))).sort();
    expect((await scene.rowsOf('visit_slot', 'room_id, day, slot', 'tenant_id', host.tenant)).map((row) => `vrm_${row.join(' ')}`).sort()).toEqual(slots);
    expect((await scene.rowsOf('visit', 'id, state', 'tenant_id', host.tenant)).map((row) => row.join(' ')).sort()).toEqual(visits.filter((v) => v.shown).map((v) => `${v.id.slice(4)} ${v.state}`).sort());
    expect(visits.length).toBeGreaterThan(5);
    const ours = [host.tenant, ...guests.map((g) => g.tenant)].flatMap((t) => [t.id, t.regionId]).concat(visits.map((v) => v.id.slice(4)));
    const drifts = Object.entries(await shelfCheck(world.app.db, KEEPERS, clock, false)).flatMap(([keeper, found]) => found.map((d) => `${keeper} ${d.what} ${d.kept} ${d.made}`));
    expect(drifts.filter((d) => ours.some((id) => d.includes(id)))).toEqual([]);
  });
});
