import { addDays, type Day } from '../time/day';

/** After how many days a guest is asked what a visit has led to. */
export const FOLLOW_UP_DAYS = [30, 180, 365] as const;

/** The days on which a guest is asked, counted from the day of the visit. */
export function followUpsOf(day: Day): readonly { readonly days: number; readonly dueOn: Day }[] {
  return FOLLOW_UP_DAYS.map((days) => ({ days, dueOn: addDays(day, days) }));
}

/** Whether a number of days is one after which a guest is asked. */
export function isFollowUp(days: number): boolean {
  return (FOLLOW_UP_DAYS as readonly number[]).includes(days);
}
