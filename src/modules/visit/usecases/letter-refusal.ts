import type { Day } from '../../../domain/time/day';
import type { Refusal } from '../../../platform/outcome';

/** No letter is older than the republic. */
const FIRST_DAY = '1945-01-01';

/** What refuses the date of a letter: it has not come, lies before 1945, or before the letter that it answers; null when nothing does, or none is told. */
export function letterRefusal(path: readonly string[], day: Day | null, today: Day, answers: Day | null): Refusal | null {
  if (day === null) return null;
  const refusal = (id: string, en: string): Refusal => ({ code: 'VALIDATION_FAILED', path, detail: {}, reason: [id, en] });
  if (day > today) return refusal('tanggal surat belum tiba', 'the date of the letter has not come');
  if (day < FIRST_DAY) return refusal(`tidak boleh sebelum ${FIRST_DAY}`, `must not be before ${FIRST_DAY}`);
  if (answers !== null && day < answers) return refusal(`tidak boleh sebelum surat permohonan (${answers})`, `must not be before the letter of request (${answers})`);
  return null;
}
