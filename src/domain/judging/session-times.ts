import type { Bilingual } from '../vocabulary/vocabulary';

/** From when to when, as UTC instants of 24 characters, which sort as texts. */
export interface SessionTime {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Why a time cannot be planned, and which side of it is at fault. */
export interface TimeFault {
  readonly side: 'startsAt' | 'endsAt';
  readonly why: Bilingual;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const [SHORTEST, LONGEST, FURTHEST] = [5 * MINUTE, 3 * DAY, 2 * 366 * DAY];

/** What is wrong with a time that is planned now: it lies ahead, within two years, and lasts from five minutes to three days. */
export function timeFault({ startsAt, endsAt }: SessionTime, now: string): TimeFault | null {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  if (startsAt <= now) return { side: 'startsAt', why: ['harus sesudah saat ini', 'must be later than now'] };
  if (start - Date.parse(now) > FURTHEST) return { side: 'startsAt', why: ['paling lama dua tahun lagi', 'must be within two years'] };
  if (end <= start) return { side: 'endsAt', why: ['harus sesudah mulai', 'must be after the start'] };
  if (end - start < SHORTEST) return { side: 'endsAt', why: ['paling sedikit lima menit sesudah mulai', 'must be at least five minutes after the start'] };
  return end - start > LONGEST ? { side: 'endsAt', why: ['paling lama tiga hari sesudah mulai', 'must be at most three days after the start'] } : null;
}

/** Whether two times have a moment in common; one that begins when the other ends does not overlap it. */
export function overlap(a: SessionTime, b: SessionTime): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
