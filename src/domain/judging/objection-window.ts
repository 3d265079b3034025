import { addDays, dayIn, type Day } from '../time/day';

/** The days on which entrants may object, both ends included. */
export interface ObjectionWindow {
  readonly from: Day;
  readonly until: Day;
}

/**
 * The days for objections to a result: from the legal day of its release in the organiser's zone, which is not counted, through as many days after it.
 * Null where the edition gives none, which is to say that it takes no objections.
 */
export function objectionWindow(releasedAt: string, days: number, zone: string): ObjectionWindow | null {
  if (days < 1) return null;
  const from = dayIn(releasedAt, zone);
  return { from, until: addDays(from, days) };
}

/** Whether an instant lies on one of those days in the organiser's zone. */
export function isOpen(window: ObjectionWindow | null, now: string, zone: string): boolean {
  const today = dayIn(now, zone);
  return window !== null && window.from <= today && today <= window.until;
}
