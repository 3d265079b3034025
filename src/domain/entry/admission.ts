import type { Day } from '../time/day';
import type { EditionHeld, EditionPhase } from '../vocabulary/competition-words';
import { isWithin, type EntryWindow } from './life';

/** How an edition stands to one entry on one day. */
export interface Running {
  readonly phase: EditionPhase;
  readonly held: EditionHeld;
  /** From opening to the last of closing, extension and mending. */
  readonly window: EntryWindow;
  readonly today: Day;
  /** The later last day that this entrant was given; null when it was given none. */
  readonly extension: Day | null;
  /** The day until which a returned entry may be mended, or a nominated one completed; null for any other. */
  readonly mendUntil: Day | null;
}

/** Why an entry cannot go on: its edition is not held, is not in a phase that takes it, or the day lies outside its time. */
export type Hindrance =
  | { readonly why: 'NOT_HELD' | 'PHASE' }
  | { readonly why: 'WINDOW'; readonly window: EntryWindow };

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

/**
 * What stands against handing in or submitting; null when nothing does. While the edition is open its window decides. Once it
 * is being screened only those are let in who were given more time, or are mending, until the end of that time.
 */
export function hindranceOf({ phase, held, window, today, extension, mendUntil }: Running): Hindrance | null {
  if (held === 'NOT_HELD') return { why: 'NOT_HELD' };
  switch (phase) {
    case 'OPEN':
      return isWithin(window, today) ? null : { why: 'WINDOW', window };
    case 'SCREENING': {
      const until = later(extension, mendUntil);
      if (until === null) return { why: 'PHASE' };
      return isWithin({ opens: window.opens, until }, today) ? null : { why: 'WINDOW', window: { opens: window.opens, until } };
    }
    case 'ANNOUNCED':
    case 'JUDGING':
    case 'RESULTS':
    case 'UNKNOWN':
      return { why: 'PHASE' };
  }
}

/** Whether an entry may be drafted: from the announcement until the edition closes, and later by those who were given more time. */
export function mayDraft(running: Pick<Running, 'phase' | 'held' | 'today' | 'extension'>): boolean {
  if (running.held === 'NOT_HELD') return false;
  switch (running.phase) {
    case 'ANNOUNCED':
    case 'OPEN':
      return true;
    case 'SCREENING':
      return running.extension !== null && running.today <= running.extension;
    case 'JUDGING':
    case 'RESULTS':
    case 'UNKNOWN':
      return false;
  }
}
