import type { Day, Period } from '../time/day';
import type { EntryOutcome, ProgramTier } from '../vocabulary/competition-words';
import type { EntryState } from '../vocabulary/entry-words';
import { codesOf } from '../vocabulary/vocabulary';
import { PASSPORT_EVENT, type PassportEventKind } from '../vocabulary/readiness-words';

/** Something that happened to an innovation, with the keys of the rows that tell more of it. */
export interface PassportEvent {
  readonly kind: PassportEventKind;
  readonly on: Period | null;
  readonly year: number | null;
  /** What it was called then: the title, the name of the award, the topic of the visit. */
  readonly title: string | null;
  readonly tier: ProgramTier | null;
  /** The tenant on the other side: who organised, gave, replicated, owned or visited. */
  readonly partner: string | null;
  readonly program: string | null;
  readonly outcome: EntryOutcome | null;
  /** Where an entry stands in the workspace; null for what is known from the shelf only. */
  readonly state: EntryState | null;
  readonly editionKey: string | null;
  readonly entryKey: string | null;
  readonly workKey: string | null;
  readonly awardKey: string | null;
  readonly replicationKey: string | null;
  readonly visitKey: string | null;
  readonly nominationKey: string | null;
}

/** An event of which nothing more is known. */
export const BARE: Omit<PassportEvent, 'kind'> = {
  on: null, year: null, title: null, tier: null, partner: null, program: null, outcome: null, state: null, editionKey: null, entryKey: null, workKey: null, awardKey: null,
  replicationKey: null, visitKey: null, nominationKey: null,
};

/** The day by which an event is put in order: its first possible one; of a year alone, the last day of the year; without any, the end of time. */
function placeOf({ on, year }: PassportEvent): Day {
  return on?.earliest ?? on?.latest ?? (year === null ? '9999-12-31' : `${year}-12-31`);
}

/** Events in order of time; on one day in the order in which an innovation goes its way. */
export function inOrderOfTime(events: readonly PassportEvent[]): readonly PassportEvent[] {
  const kinds = codesOf(PASSPORT_EVENT);
  return [...events].sort((a, b) => {
    const [x, y] = [placeOf(a), placeOf(b)];
    return x === y ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) : x < y ? -1 : 1;
  });
}

/** Entries as the workspace and the shelf know them, one event for each edition: what both know is told once, with both keys. */
export function entriesTogether(published: readonly PassportEvent[], working: readonly PassportEvent[]): readonly PassportEvent[] {
  const works = new Map(working.map((w) => [w.editionKey, w]));
  const merged = published.map((p) => {
    const work = works.get(p.editionKey);
    return work === undefined ? p : { ...p, workKey: work.workKey, state: work.state };
  });
  const told = new Set(published.map((p) => p.editionKey));
  return [...merged, ...working.filter((w) => !told.has(w.editionKey))];
}

/** How many events of each kind a passport holds. */
export function countEvents(events: readonly PassportEvent[]): Readonly<Record<PassportEventKind, number>> {
  const counts = Object.fromEntries(codesOf(PASSPORT_EVENT).map((kind) => [kind, 0])) as Record<PassportEventKind, number>;
  for (const { kind } of events) counts[kind] += 1;
  return counts;
}
