import { addDays, type Day } from '../time/day';
import type { VisitDay, VisitDayWhy } from '../vocabulary/visit-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import { clockText, SLOT_MINUTES, slotsOf, type Hours } from './hours';

/** What a host can take: visits a day, days of notice, days of the week (1 for Monday), people. */
export interface HostRule {
  readonly mostADay: number;
  readonly noticeDays: number;
  readonly weekdays: string;
  readonly mostPeople: number;
}

/** A room of a host, open from and to minutes after midnight. */
export interface HostRoom {
  readonly id: string;
  readonly name: string;
  readonly capacity: number;
  readonly opens: number;
  readonly closes: number;
  /** From this day on it takes no visit any more. */
  readonly retiredOn: Day | null;
}

/** Days on which a host receives nobody. */
export interface HostClosure {
  readonly first: Day;
  readonly last: Day;
  readonly reason: string;
}

/** What is known of the days of a host. */
export interface HostCalendar {
  /** Null where the host has told no rule: then only its closures close a day. */
  readonly rule: HostRule | null;
  readonly rooms: readonly HostRoom[];
  readonly closures: readonly HostClosure[];
  /** How many visits a day has; a day that is not there has none. */
  readonly taken: ReadonlyMap<Day, number>;
}

/** Whether a day can be had, and why not. */
export interface DayStanding {
  readonly state: VisitDay;
  readonly why: VisitDayWhy | null;
  /** The reason in words; null for a day that can be had. */
  readonly words: Bilingual | null;
  readonly taken: number;
}

const WEEKDAYS: readonly Bilingual[] = [
  ['Senin', 'Monday'], ['Selasa', 'Tuesday'], ['Rabu', 'Wednesday'], ['Kamis', 'Thursday'], ['Jumat', 'Friday'], ['Sabtu', 'Saturday'], ['Minggu', 'Sunday'],
];

/** The day of the week of a date, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7;
}

/** Whether a day of a host can be had, seen from today; who is asked as the host (`notice` false) may give days at shorter notice. */
export function dayStanding({ rule, closures, taken }: HostCalendar, day: Day, today: Day, notice = true): DayStanding {
  const count = taken.get(day) ?? 0;
  const closed = (why: VisitDayWhy, id: string, en: string): DayStanding => ({ state: why === 'FULL' ? 'FULL' : 'CLOSED', why, words: [id, en], taken: count });
  if (day < today) return closed('PAST', 'hari itu sudah lewat', 'that day is over');
  const closure = closures.find(({ first, last }) => first <= day && day <= last);
  if (closure !== undefined) return closed('CLOSURE', `tuan rumah tidak menerima tamu dari ${closure.first} sampai ${closure.last}: ${closure.reason}`, `the host receives nobody from ${closure.first} to ${closure.last}: ${closure.reason}`);
  if (rule === null) return { state: 'OPEN', why: null, words: null, taken: count };
  const weekday = weekdayOf(day);
  const [id, en] = WEEKDAYS[weekday - 1];
  if (!rule.weekdays.includes(String(weekday))) return closed('WEEKDAY', `tuan rumah tidak menerima tamu pada hari ${id}`, `the host receives nobody on a ${en}`);
  if (notice && day < addDays(today, rule.noticeDays)) return closed('NOTICE', `tuan rumah meminta pemberitahuan ${rule.noticeDays} hari`, `the host asks for ${rule.noticeDays} days of notice`);
  if (count >= rule.mostADay) return closed('FULL', `hari itu sudah terisi ${count} dari ${rule.mostADay} kunjungan`, `that day has ${count} of ${rule.mostADay} visits already`);
  return { state: 'OPEN', why: null, words: null, taken: count };
}

/** How far ahead a free day is looked for, in days. */
export const LOOK_AHEAD = 180;

/** The first day from `from` on that can be had; null when there is none within the days that are looked at. */
export function nextOpenDay(calendar: HostCalendar, from: Day, today: Day, notice = true): Day | null {
  for (let i = 0; i <= LOOK_AHEAD; i += 1) {
    const day = addDays(from, i);
    if (dayStanding(calendar, day, today, notice).state === 'OPEN') return day;
  }
  return null;
}

/** The rooms that stand on a day and hold so many people, the smallest first. */
export function roomsFor({ rooms }: Pick<HostCalendar, 'rooms'>, day: Day, people: number): readonly HostRoom[] {
  return rooms.filter(({ capacity, retiredOn }) => capacity >= people && (retiredOn === null || day < retiredOn)).sort((a, b) => a.capacity - b.capacity || (a.name < b.name ? -1 : 1));
}

/** A room on a day, and hours in it. */
export interface FreeHours extends Hours {
  readonly day: Day;
}

/**
 * The first free hours of a room that are as long as those asked for, on the asked day not before them; null when there are none within the
 * days that are looked at. `slots` are the half hours that are taken, by day.
 */
export function nextFreeHours(calendar: HostCalendar, room: HostRoom, slots: ReadonlyMap<Day, ReadonlySet<number>>, asked: FreeHours, today: Day): FreeHours | null {
  const length = asked.ends - asked.starts;
  for (let i = 0; i <= LOOK_AHEAD; i += 1) {
    const day = addDays(asked.day, i);
    if (dayStanding(calendar, day, today, false).state !== 'OPEN' || (room.retiredOn !== null && day >= room.retiredOn)) continue;
    const first = i === 0 ? Math.max(room.opens, asked.starts) : room.opens;
    for (let starts = first; starts + length <= room.closes; starts = (Math.floor(starts / SLOT_MINUTES) + 1) * SLOT_MINUTES) {
      const hours = { starts, ends: starts + length };
      if (!slotsOf(hours).some((slot) => slots.get(day)?.has(slot) === true)) return { day, ...hours };
    }
  }
  return null;
}

/** Free hours in words. */
export function freeWords(free: FreeHours | null): Bilingual {
  if (free === null) return ['tidak ada yang kosong dalam 180 hari', 'nothing is free within 180 days'];
  const hours = `${free.day} ${clockText(free.starts)}-${clockText(free.ends)}`;
  return [`yang kosong paling awal ${hours}`, `the earliest that is free is ${hours}`];
}
