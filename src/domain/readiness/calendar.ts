import type { Day } from '../time/day';

/** How much one calendar covers: how many innovations, for how many targets. */
export const CALENDAR_LIMITS = { innovations: 500, targets: 5 } as const;

/** A day on which an innovation becomes eligible for one of the targets, in one of its groups. */
export interface Ripening {
  readonly target: number;
  readonly group: string | null;
  readonly on: Day;
  readonly inTime: boolean | null;
  readonly innovationId: string;
}

/** All that ripen on one day for one target and group. */
export interface CalendarDay {
  readonly on: Day;
  readonly target: number;
  readonly group: string | null;
  readonly inTime: boolean | null;
  readonly innovationIds: readonly string[];
}

/** A calendar: one line for each day, target and group on which anything ripens, in order of the days. */
export function calendarOf(ripenings: readonly Ripening[]): readonly CalendarDay[] {
  const days = new Map<string, CalendarDay & { readonly innovationIds: string[] }>();
  for (const { on, target, group, inTime, innovationId } of ripenings) {
    const key = JSON.stringify([on, target, group, inTime]);
    const day = days.get(key) ?? { on, target, group, inTime, innovationIds: [] };
    day.innovationIds.push(innovationId);
    days.set(key, day);
  }
  return [...days.values()].sort((a, b) => (a.on === b.on ? a.target - b.target || ((a.group ?? '') < (b.group ?? '') ? -1 : 1) : a.on < b.on ? -1 : 1));
}
