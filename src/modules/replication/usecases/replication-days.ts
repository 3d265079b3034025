import type { Day, Period } from '../../../domain/time/day';
import type { Refusal } from '../../../platform/outcome';

/** Nothing that is told here lies before the republic. */
const FIRST_DAY = '1945-01-01';

/** The refusal of a date that has not come, lies before 1945, or certainly before what it follows; null when none is so. */
export function periodRefusal(path: readonly string[], { earliest, latest }: Period, today: Day, after: Day | null): Refusal | null {
  const refusal = (reason: readonly [string, string]): Refusal => ({ code: 'VALIDATION_FAILED', path, detail: {}, reason });
  if (earliest !== null && earliest > today) return refusal([`tidak boleh sesudah hari ini (${today})`, `must not be after today (${today})`]);
  if (earliest !== null && earliest < FIRST_DAY) return refusal([`tidak boleh sebelum ${FIRST_DAY}`, `must not be before ${FIRST_DAY}`]);
  if (after !== null && latest !== null && latest < after) return refusal([`tidak boleh sebelum yang mendahuluinya (${after})`, `must not be before what it follows (${after})`]);
  return null;
}

/** The same for a day. */
export function dayRefusal(path: readonly string[], day: Day, today: Day, after: Day | null): Refusal | null {
  return periodRefusal(path, { earliest: day, latest: day }, today, after);
}

/** The refusal of a date that certainly lies after what follows it; null when that is not so. */
export function lateRefusal(path: readonly string[], { earliest }: Period, before: Day | null): Refusal | null {
  if (before === null || earliest === null || earliest <= before) return null;
  return { code: 'VALIDATION_FAILED', path, detail: {}, reason: [`tidak boleh sesudah yang mengikutinya (${before})`, `must not be after what follows it (${before})`] };
}
