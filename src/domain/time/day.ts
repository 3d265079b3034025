/** A legal date as text, "2023-03-28"; such texts sort by time. */
export type Day = string;

/** A date as far as it is known: between two days, both included; null on a side that nobody knows. */
export interface Period {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The last day of a month, as a number. */
function daysIn(year: number, month: number): number {
  // Date.UTC takes the years up to 99 for those of the last century; the calendar repeats after 400.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

/** The last day of a month such as "2023-02". */
export function lastDayOf(month: string): Day {
  return `${month}-${two(daysIn(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}`;
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

/**
 * The same day so many months later (earlier when negative); where the month is shorter, its last day. What would lie beyond
 * the four digits of a year is the first or last day of the calendar, so that days stay in the order of their texts.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  if (y < 0 || y > 9999) return y < 0 ? FIRST : LAST;
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(date, daysIn(y, m)))}`;
}

/** The day so many days later (earlier when negative); beyond the four digits of a year, the first or last day of the calendar. */
export function addDays(day: Day, days: number): Day {
  const moved = new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString();
  if (moved.length > 24) return moved.startsWith('-') ? FIRST : LAST;
  return moved.slice(0, 10);
}

/** How many days lie between two days; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000);
}

/** How many whole months lie between two days; negative when the second is earlier. */
export function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [from, to].map((d) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)));
  const guess = b - a;
  return addMonths(from, guess) > to ? guess - 1 : guess;
}

/** A period that is one day. */
export function onDay(day: Day): Period {
  return { earliest: day, latest: day };
}

/** The same period so many months later, each side by itself. */
export function shiftMonths(period: Period, months: number): Period {
  return {
    earliest: period.earliest === null ? null : addMonths(period.earliest, months),
    latest: period.latest === null ? null : addMonths(period.latest, months),
  };
}

/** Whether a date lies on or after another, as far as both are known: null where their periods do not tell. */
export function notBefore(date: Period, limit: Period): boolean | null {
  if (date.earliest !== null && limit.latest !== null && date.earliest >= limit.latest) return true;
  if (date.latest !== null && limit.earliest !== null && date.latest < limit.earliest) return false;
  return null;
}

/** The legal date of an instant in a zone such as "Asia/Jakarta". */
export function dayIn(instant: string, zone: string): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(instant));
  const of = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}
