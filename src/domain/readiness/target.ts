import { onDay, type Day, type Period } from '../time/day';
import type { EditionHeld } from '../vocabulary/competition-words';
import type { ClosingFrom, TargetStanding } from '../vocabulary/readiness-words';
import { yearsLater } from './closing';

/** An edition of a programme, as far as dates go. */
export interface DatedEdition {
  readonly id: string;
  readonly year: number;
  readonly held: EditionHeld;
  readonly opens: Period | null;
  readonly closes: Period | null;
}

/** The edition that innovations are made ready for, and how sure its dates are. */
export interface Timing {
  readonly year: number;
  /** The edition, where one of that year was announced. */
  readonly editionId: string | null;
  readonly standing: TargetStanding;
  readonly opens: Period | null;
  readonly closes: Period | null;
  readonly closesFrom: ClosingFrom;
  /** The edition from which the dates were copied. */
  readonly copiedFromId: string | null;
}

/** What was asked for, and what the answer is about: the same, unless the edition was not held. */
export interface ResolvedTarget {
  readonly asked: Timing;
  readonly judged: Timing;
}

/** The latest edition that took place, or is to, before a year and with a known closing date; failing that, any other with one. */
function model(editions: readonly DatedEdition[], year: number): DatedEdition | null {
  const dated = editions.filter((e) => e.held !== 'NOT_HELD' && e.closes !== null && e.year !== year).sort((a, b) => b.year - a.year);
  return dated.find((e) => e.year < year) ?? dated.at(-1) ?? null;
}

function timing(editions: readonly DatedEdition[], year: number, closesOn: Day | null): Timing {
  const edition = editions.find((e) => e.year === year) ?? null;
  const held = edition !== null && edition.held !== 'NOT_HELD' ? edition : null;
  const copied = held !== null && held.closes !== null ? null : model(editions, year);
  const moved = copied === null ? null : { opens: yearsLater(copied.opens, year - copied.year), closes: yearsLater(copied.closes, year - copied.year) };
  const opens = held?.opens ?? moved?.opens ?? null;
  const base = { year, editionId: held?.id ?? null, standing: held === null ? 'ASSUMED' : 'ANNOUNCED' } as const;
  if (closesOn !== null) {
    // A window that would close before it opens has no known opening.
    const before = opens?.earliest === null || opens === null || opens.earliest <= closesOn;
    return { ...base, opens: before ? opens : null, closes: onDay(closesOn), closesFrom: 'GIVEN', copiedFromId: null };
  }
  if (held !== null && held.closes !== null) return { ...base, opens, closes: held.closes, closesFrom: 'EDITION', copiedFromId: null };
  return { ...base, opens, closes: moved?.closes ?? null, closesFrom: moved === null ? 'UNKNOWN' : 'COPIED', copiedFromId: copied?.id ?? null };
}

/**
 * The edition of a programme in a year: announced with its own dates, or assumed with those of the latest edition known moved
 * by the years between, or with the closing date given. One that was not held is said to be cancelled, and the answer is about
 * the next year that was not; a given date then holds only if it lies in that year or later.
 */
export function resolveTarget(editions: readonly DatedEdition[], year: number, closesOn: Day | null): ResolvedTarget {
  const off = new Set(editions.filter((e) => e.held === 'NOT_HELD').map((e) => e.year));
  if (!off.has(year)) {
    const asked = timing(editions, year, closesOn);
    return { asked, judged: asked };
  }
  const cancelled = editions.find((e) => e.year === year);
  const asked: Timing = {
    year, editionId: cancelled?.id ?? null, standing: 'CANCELLED', opens: cancelled?.opens ?? null, closes: cancelled?.closes ?? null,
    closesFrom: cancelled === undefined || cancelled.closes === null ? 'UNKNOWN' : 'EDITION', copiedFromId: null,
  };
  let next = year + 1;
  while (off.has(next)) next += 1;
  return { asked, judged: timing(editions, next, closesOn !== null && closesOn >= `${next}-01-01` ? closesOn : null) };
}

/** The day on which innovations are judged for an edition: today, or the first day of its window while that lies ahead. */
export function askedOn(opens: Period | null, today: Day): Day {
  return opens?.earliest !== undefined && opens.earliest !== null && opens.earliest > today ? opens.earliest : today;
}
