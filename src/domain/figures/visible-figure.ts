import type { FigureState } from '../vocabulary/competition-words';
import type { MissingReason } from '../vocabulary/figure-words';
import { vocabulary, type CodeOf } from '../vocabulary/vocabulary';

export const WITHHELD_REASON = vocabulary('WithheldReason', ['Sebab suatu angka belum diperlihatkan.', 'Why a figure is not shown yet.'], {
  UNTIL_ANNOUNCEMENT: ['Ditahan sampai saat pengumuman yang sudah ditetapkan.', 'It is withheld until the announcement, whose moment is set.'],
  ANNOUNCEMENT_NOT_SET: ['Ditahan; saat pengumumannya belum ditetapkan.', 'It is withheld; the moment of its announcement is not set.'],
  ANNOUNCEMENT_OVERDUE: ['Saat pengumumannya sudah lewat, tetapi penyelenggara masih menahannya.', 'The moment of its announcement has passed, but the organiser still withholds it.'],
});
export type WithheldReason = CodeOf<typeof WITHHELD_REASON>;

/** A figure as its row keeps it. */
export interface KeptFigure {
  readonly state: FigureState;
  /** A whole number in the figure's own unit; null where there is none, which is not zero. */
  readonly value: number | null;
  /** The instant before which nobody sees it, as ISO-8601 with its zone; null when none is set. */
  readonly revealAt: string | null;
}

/** A figure as a reader may know it: only the first kind carries a number. */
export type VisibleFigure =
  | { readonly kind: 'SHOWN'; readonly value: number }
  | { readonly kind: 'WITHHELD'; readonly reason: WithheldReason; readonly revealAt: string | null }
  | { readonly kind: 'MISSING'; readonly reason: MissingReason };

// Without its zone an instant would mean something else on every machine.
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/;

function moment(instant: string): number | null {
  const parsed = ZONED.test(instant) ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(parsed) ? null : parsed;
}

function withheld(revealAt: string | null, hasCome: boolean): VisibleFigure {
  if (revealAt === null || moment(revealAt) === null) return { kind: 'WITHHELD', reason: 'ANNOUNCEMENT_NOT_SET', revealAt: null };
  return { kind: 'WITHHELD', reason: hasCome ? 'ANNOUNCEMENT_OVERDUE' : 'UNTIL_ANNOUNCEMENT', revealAt };
}

/**
 * Decides what a reader may know of a figure at the instant `now` (ISO-8601 with its zone). Guarantees that a figure
 * which is withheld, or whose instant has not come, shows neither its value nor whether it has one; that an instant
 * which cannot be read keeps the figure back; and that a missing figure is never a number.
 */
export function visibleFigure({ state, value, revealAt }: KeptFigure, now: string): VisibleFigure {
  const [reveal, present] = [revealAt === null ? null : moment(revealAt), moment(now)];
  const hasCome = revealAt === null || (reveal !== null && present !== null && reveal <= present);
  if (!hasCome) return withheld(revealAt, false);
  switch (state) {
    case 'WITHHELD':
      return withheld(revealAt, true);
    case 'REPORTED':
      return value === null || !Number.isSafeInteger(value) ? { kind: 'MISSING', reason: 'NOT_RECORDED' } : { kind: 'SHOWN', value };
    case 'NOT_REPORTED':
    case 'NOT_ASSESSED':
    case 'NOT_APPLICABLE':
      return { kind: 'MISSING', reason: state };
  }
}
