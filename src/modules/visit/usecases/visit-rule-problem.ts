import type { Day } from '../../../domain/time/day';
import { dayStanding, LOOK_AHEAD, nextOpenDay, roomsFor, type HostCalendar } from '../../../domain/visit/calendar';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import type { Refusal } from '../../../platform/outcome';

/** What of a host can refuse a visit: a code of a clause, as a rule of a contest has one. */
export type VisitClause = 'visit.day' | 'visit.people' | 'visit.capacity' | 'visit.room' | 'visit.hours';

/** A refusal by what the host can take, with the first day that is free. */
export function visitRefusal(clause: VisitClause, path: readonly string[], reason: Bilingual, earliest: Day | null): Refusal {
  return { code: 'RULE_REFUSES', path, reason, detail: { clause, outcome: earliest === null ? 'NEVER' : 'NOT_YET', ...(earliest === null ? {} : { earliest }) } };
}

/** What refuses a day of a host, with the next one that can be had; null when nothing does. */
export function dayRefusal(calendar: HostCalendar, day: Day, today: Day, path: readonly string[], notice: boolean): Refusal | null {
  const { words } = dayStanding(calendar, day, today, notice);
  if (words === null) return null;
  const next = nextOpenDay(calendar, day < today ? today : day, today, notice);
  const told: Bilingual = next === null ? [`tidak ada hari kosong dalam ${LOOK_AHEAD} hari`, `no day is free within ${LOOK_AHEAD} days`] : [`hari kosong berikutnya ${next}`, `the next free day is ${next}`];
  return visitRefusal('visit.day', path, [`${words[0]}; ${told[0]}.`, `${words[1]}; ${told[1]}.`], next);
}

/** What refuses so many people on a day: more than the host takes, or more than its largest room holds. */
export function peopleRefusal(calendar: HostCalendar, day: Day, people: number, path: readonly string[]): Refusal | null {
  const { rule } = calendar;
  if (rule !== null && people > rule.mostPeople) {
    return visitRefusal('visit.people', path, [`tuan rumah menerima paling banyak ${rule.mostPeople} orang, bukan ${people}.`, `the host takes at most ${rule.mostPeople} people, not ${people}.`], null);
  }
  const standing = roomsFor(calendar, day, 0);
  if (standing.length === 0 || roomsFor(calendar, day, people).length > 0) return null;
  const largest = standing[standing.length - 1];
  return visitRefusal('visit.capacity', path, [
    `ruang terbesar, ${largest.name}, memuat ${largest.capacity} orang, bukan ${people}.`, `the largest room, ${largest.name}, holds ${largest.capacity} people, not ${people}.`,
  ], null);
}
