import fc from 'fast-check';
import { addDays } from '../../src/domain/time/day';
import { dayStanding, LOOK_AHEAD, nextFreeHours, nextOpenDay, roomsFor, weekdayOf, type HostCalendar, type HostRoom } from '../../src/domain/visit/calendar';
import { agendaFaults, clockText, readClock, slotsOf } from '../../src/domain/visit/hours';
import { followUpsOf } from '../../src/domain/visit/follow-up';

const TODAY = '2026-11-23';
const day = fc.integer({ min: -10, max: 60 }).map((n) => addDays(TODAY, n));
const room = fc.record({
  id: fc.constantFrom('a', 'b', 'c'), name: fc.string({ minLength: 1, maxLength: 3 }), capacity: fc.integer({ min: 1, max: 60 }), opens: fc.integer({ min: 0, max: 24 }).map((n) => n * 30),
  closes: fc.integer({ min: 25, max: 48 }).map((n) => n * 30), retiredOn: fc.option(day, { nil: null }),
});
const calendar: fc.Arbitrary<HostCalendar> = fc.record({
  rule: fc.option(fc.record({
    mostADay: fc.integer({ min: 1, max: 3 }), noticeDays: fc.integer({ min: 0, max: 9 }), weekdays: fc.subarray(['1', '2', '3', '4', '5', '6', '7'], { minLength: 1 }).map((d) => d.join('')), mostPeople: fc.constant(40),
  }), { nil: null }),
  rooms: fc.array(room, { maxLength: 3 }), closures: fc.array(fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([first, length]) => ({ first, last: addDays(first, length), reason: 'libur' })), { maxLength: 3 }),
  taken: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 4 })), { maxLength: 10 }).map((rows) => new Map(rows)),
});

describe('the days of a host', () => {
  it('are open by no reason against them, in an oracle that is written otherwise', () => {
    fc.assert(fc.property(calendar, day, fc.boolean(), (of, at, notice) => {
      const late = new Date(`${TODAY}T12:00:00Z`).getTime() + (of.rule?.noticeDays ?? 0) * 86_400_000;
      const against = [
        at < TODAY, of.closures.some((c) => at >= c.first && at <= c.last), of.rule !== null && !of.rule.weekdays.includes(String(new Date(`${at}T12:00:00Z`).getUTCDay() || 7)),
        notice && new Date(`${at}T12:00:00Z`).getTime() < late, of.rule !== null && (of.taken.get(at) ?? 0) >= of.rule.mostADay,
      ];
      const found = dayStanding(of, at, TODAY, notice);
      expect(found.state === 'OPEN').toBe(!against.includes(true));
      expect(found.words === null).toBe(found.state === 'OPEN');
      // Full is said only where nothing else is in the way.
      expect(found.state === 'FULL').toBe(against[4] && !against.slice(0, 4).includes(true));
    }));
  });

  it('have a next one that is the first of all that are open', () => {
    fc.assert(fc.property(calendar, day, (of, from) => {
      const next = nextOpenDay(of, from, TODAY);
      const all = Array.from({ length: LOOK_AHEAD + 1 }, (_, i) => addDays(from, i)).filter((d) => dayStanding(of, d, TODAY).state === 'OPEN');
      expect(next).toBe(all.at(0) ?? null);
    }));
  });

  it('of the week are counted from Monday', () => {
    expect(['2026-11-23', '2026-11-27', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 5, 6, 7]);
  });

  it('have rooms that hold as many, the smallest first, and no retired one', () => {
    fc.assert(fc.property(calendar, day, fc.integer({ min: 0, max: 60 }), (of, at, people) => {
      const found = roomsFor(of, at, people);
      expect(found.every((r) => r.capacity >= people && (r.retiredOn === null || at < r.retiredOn))).toBe(true);
      expect(of.rooms.filter((r) => !found.includes(r)).every((r) => r.capacity < people || (r.retiredOn !== null && at >= r.retiredOn))).toBe(true);
      expect(found.map((r) => r.capacity)).toEqual(found.map((r) => r.capacity).sort((a, b) => a - b));
    }));
  });
});

describe('the hours of a room', () => {
  const hours = fc.tuple(fc.integer({ min: 0, max: 94 }), fc.integer({ min: 1, max: 30 })).map(([from, length]) => ({ starts: from * 15, ends: Math.min(1440, from * 15 + length * 15) }));

  it('touch the half hours in which some minute of them lies', () => {
    fc.assert(fc.property(hours, (of) => {
      const minutes = new Set(Array.from({ length: of.ends - of.starts }, (_, i) => Math.floor((of.starts + i) / 30)));
      expect([...slotsOf(of)]).toEqual([...minutes]);
    }));
  });

  it('are found where they are free: open, long enough, taken by nobody, and not before they were asked for', () => {
    const one: HostRoom = { id: 'a', name: 'Aula', capacity: 10, opens: 480, closes: 960, retiredOn: null };
    const taken = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }).map((n) => addDays(TODAY, n)), fc.integer({ min: 16, max: 31 })), { maxLength: 60 });
    fc.assert(fc.property(calendar, taken, hours, fc.integer({ min: 0, max: 5 }), (of, rows, asked, later) => {
      const slots = new Map<string, Set<number>>();
      for (const [d, slot] of rows) slots.set(d, (slots.get(d) ?? new Set<number>()).add(slot));
      const from = { day: addDays(TODAY, later), ...asked };
      const free = nextFreeHours(of, one, slots, from, TODAY);
      if (free === null) return;
      expect(free.ends - free.starts).toBe(asked.ends - asked.starts);
      expect([free.starts >= one.opens, free.ends <= one.closes, free.day > from.day || free.starts >= asked.starts]).toEqual([true, true, true]);
      expect(slotsOf(free).some((slot) => slots.get(free.day)?.has(slot) === true)).toBe(false);
      expect(dayStanding(of, free.day, TODAY, false).state).toBe('OPEN');
    }));
    // Asked for at nine, taken until twelve: at twelve it is free.
    const busy = new Map([[TODAY, new Set([18, 19, 20, 21, 22, 23])]]);
    const none: HostCalendar = { rule: null, rooms: [one], closures: [], taken: new Map() };
    expect(nextFreeHours(none, one, busy, { day: TODAY, starts: 540, ends: 660 }, TODAY)).toEqual({ day: TODAY, starts: 720, ends: 840 });
    expect(nextFreeHours(none, one, busy, { day: TODAY, starts: 540, ends: 900 }, TODAY)).toEqual({ day: addDays(TODAY, 1), starts: 480, ends: 840 });
    expect(nextFreeHours(none, one, busy, { day: TODAY, starts: 0, ends: 600 }, TODAY)).toBeNull();
  });

  it('are written as clocks are, there and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => readClock(clockText(minutes)) === minutes));
    expect(['24:01', '9:00', '09.00', '25:00', '09:60', ''].map(readClock)).toEqual([null, null, null, null, null, null]);
  });

  it('of an agenda overlap exactly when two of its points share a minute', () => {
    const point = hours.map(({ starts, ends }) => ({ starts, ends }));
    fc.assert(fc.property(fc.array(point, { maxLength: 8 }), (points) => {
      const faults = agendaFaults(points, { starts: 0, ends: 1440 });
      const shared = points.map((p, i) => points.slice(0, i).some((o) => Array.from({ length: p.ends - p.starts }, (_, m) => p.starts + m).some((m) => m >= o.starts && m < o.ends)));
      expect(faults.filter((f) => f.fault === 'OVERLAP').map((f) => f.at)).toEqual(shared.flatMap((s, i) => (s ? [i] : [])));
    }));
    expect(agendaFaults([{ starts: null, ends: null }, { starts: 10, ends: null }, { starts: 30, ends: 30 }, { starts: 0, ends: 20 }], { starts: 10, ends: 100 }).map((f) => f.fault)).toEqual(['HALF', 'ORDER', 'OUTSIDE']);
  });
});

it('asks after 30, 180 and 365 days', () => {
  expect(followUpsOf('2026-12-03')).toEqual([{ days: 30, dueOn: '2027-01-02' }, { days: 180, dueOn: '2027-06-01' }, { days: 365, dueOn: '2027-12-03' }]);
});
