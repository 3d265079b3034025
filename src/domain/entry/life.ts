import type { Day, Period } from '../time/day';
import type { EntryState } from '../vocabulary/entry-words';

/** What can be done to an entry that moves it through its gates. */
export type EntryAct = 'HAND_IN' | 'TAKE_BACK' | 'SUBMIT' | 'RETURN' | 'PASS' | 'FAIL' | 'WITHDRAW';

/**
 * The way of an entry. Handing in is the entrant's, submitting the organiser's (KIPP: the unit drafts, only the Admin Lokal
 * submits), so that none is submitted without having been collected, and none decided without having been submitted.
 */
const WAYS: Readonly<Record<EntryState, Partial<Readonly<Record<EntryAct, EntryState>>>>> = {
  DRAFTED: { HAND_IN: 'COLLECTED', WITHDRAW: 'WITHDRAWN' },
  COLLECTED: { TAKE_BACK: 'DRAFTED', SUBMIT: 'SUBMITTED', WITHDRAW: 'WITHDRAWN' },
  SUBMITTED: { RETURN: 'RETURNED', PASS: 'PASSED', FAIL: 'FAILED', WITHDRAW: 'WITHDRAWN' },
  RETURNED: { HAND_IN: 'COLLECTED', WITHDRAW: 'WITHDRAWN' },
  PASSED: {},
  FAILED: {},
  WITHDRAWN: {},
};

/** The state after an act, or null when the act is not possible in this state. */
export function stateAfter(state: EntryState, act: EntryAct): EntryState | null {
  return WAYS[state][act] ?? null;
}

/** Whether the content of an entry may still be changed: only while it is with its entrant. */
export function isEditable(state: EntryState): boolean {
  return state === 'DRAFTED' || state === 'RETURNED';
}

/** The time in which an entry may be handed in and submitted. */
export interface EntryWindow {
  readonly opens: Day | null;
  /** The last day, this one included; null when nobody set one. */
  readonly until: Day | null;
}

/**
 * The window of one entry: from the earliest day on which the edition opens to the last of closing date, the entrant's
 * extension and the day until which a returned entry may be mended.
 */
export function windowOf(opens: Period | null, closes: Period | null, extension: Day | null, mendUntil: Day | null): EntryWindow {
  const ends = [closes?.latest ?? null, extension, mendUntil].filter((d): d is Day => d !== null).sort();
  return { opens: opens?.earliest ?? null, until: closes?.latest === null || closes === null ? null : (ends.at(-1) ?? null) };
}

/** Whether a day lies in a window; a side that nobody set is open. */
export function isWithin(window: EntryWindow, day: Day): boolean {
  return (window.opens === null || day >= window.opens) && (window.until === null || day <= window.until);
}
