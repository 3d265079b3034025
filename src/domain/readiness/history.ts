import type { Honour, Participation } from '../rules/rule';
import type { EntryOutcome } from '../vocabulary/competition-words';

/** A participation with the edition that it was in. */
export interface EditionParticipation extends Participation {
  readonly editionKey: string;
  readonly organizerKey: string;
}

/** Whether an entry passed screening, by its published outcome; null where that was not told. */
export function passedBy(outcome: EntryOutcome): boolean | null {
  switch (outcome) {
    case 'PASSED_SCREENING':
    case 'FINALIST':
    case 'WINNER':
      return true;
    case 'FAILED_SCREENING':
      return false;
    case 'SUBMITTED':
    case 'NOT_REPORTED':
      return null;
  }
}

/**
 * One participation for each edition: the same may be known from the organiser's own papers and from what was published.
 * It passed when one of them says so, it failed when one says so and none the contrary. In order of year.
 */
export function onePerEdition(found: readonly EditionParticipation[]): readonly EditionParticipation[] {
  const byEdition = new Map<string, EditionParticipation>();
  for (const next of found) {
    const known = byEdition.get(next.editionKey);
    const passed = known === undefined ? next.passed : known.passed === true || next.passed === true ? true : (known.passed ?? next.passed);
    byEdition.set(next.editionKey, { ...next, passed });
  }
  return [...byEdition.values()].sort((a, b) => a.year - b.year || (a.organizer + a.program < b.organizer + b.program ? -1 : 1));
}

/** Honours in order of year, each told once. */
export function honoursInOrder(found: readonly Honour[]): readonly Honour[] {
  const told = new Map(found.map((h) => [JSON.stringify([h.organizer, h.program, h.year, h.name, h.rank]), h]));
  return [...told.values()].sort((a, b) => a.year - b.year || (a.name < b.name ? -1 : 1));
}
