import type { Ask } from '../../../db/ask';
import { dayIn, addMonths, lastDayOf, type Day } from '../../../domain/time/day';
import { dayStanding, roomsFor, type DayStanding, type HostCalendar } from '../../../domain/visit/calendar';
import { hostByCode, hostCalendar } from '../data/host-rows';

export { hostByCode, hostCalendar, type Host } from '../data/host-rows';

/** A day of a host, and the most people that a room of it holds then; null where it has told no room. */
export interface AvailableDay extends DayStanding {
  readonly day: Day;
  readonly seats: number | null;
}

/** The days of a host, month by month. */
export interface Availability {
  readonly hostId: string;
  readonly synthetic: boolean;
  readonly calendar: HostCalendar;
  readonly months: readonly { readonly month: string; readonly days: readonly AvailableDay[] }[];
}

/** How many months are answered at most. */
export const MOST_MONTHS = 12;

/** Which days of a host can be had, from published rows alone, for whole months from the one of `from` on; null where there is no such host. */
export async function visitAvailability(ask: Ask, hostCode: string, from: Day, months: number, instant: string): Promise<Availability | null> {
  const host = await hostByCode(ask, hostCode);
  if (host === null) return null;
  const today = dayIn(instant, host.zone);
  const first = `${from.slice(0, 7)}-01`;
  // At the end of the calendar there are fewer months than were asked for.
  const all = [...new Set(Array.from({ length: Math.min(months, MOST_MONTHS) }, (_, i) => addMonths(first, i).slice(0, 7)))];
  const calendar = await hostCalendar(ask, host.id, first, lastDayOf(all[all.length - 1]));
  return {
    hostId: host.id, synthetic: host.synthetic, calendar,
    months: all.map((month) => ({
      month,
      days: Array.from({ length: Number(lastDayOf(month).slice(8)) }, (_, i): AvailableDay => {
        const day = `${month}-${String(i + 1).padStart(2, '0')}`;
        const rooms = roomsFor(calendar, day, 0);
        return { day, seats: rooms.length === 0 ? null : rooms[rooms.length - 1].capacity, ...dayStanding(calendar, day, today) };
      }),
    })),
  };
}
