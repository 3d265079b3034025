/** The only source of the present; injected so that rules and tests decide what "now" is. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** Guarantees the machine's own time, in UTC. */
export const systemClock: Clock = { now: () => new Date() };

/** Guarantees a clock that stands still at the instant given (tests and deterministic seeds). */
export function fixedClock(instant: string): Clock {
  const at = new Date(instant);
  return { now: () => new Date(at.getTime()) };
}

/** Writes an instant as UTC ISO-8601 with milliseconds: 24 characters, sortable as text on every engine. */
export function toInstant(date: Date): string {
  return date.toISOString();
}
