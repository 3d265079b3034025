import type { AwardLevel } from '../vocabulary/competition-words';
import type { RankPlace } from '../vocabulary/judging-words';
import { vocabulary, type CodeOf } from '../vocabulary/vocabulary';

/** Why an award cannot stand with a ranking. */
export const AWARD_FAULT = vocabulary('AwardFault', ['Sebab suatu penghargaan tidak sesuai dengan peringkat.', 'Why an award does not agree with a ranking.'], {
  NOT_INSIDE: ['Usulannya tidak masuk pada peringkat itu.', 'Its entry is not inside the cut of that ranking.'],
  NOT_SHARED: ['Nama dan peringkatnya sama dengan penghargaan lain, padahal usulan-usulannya tidak berbagi tempat.', 'It has the name and rank of another award, and their entries share no place.'],
});
export type AwardFault = CodeOf<typeof AWARD_FAULT>;

/** An award as far as a ranking bears on it. */
export interface AwardHeld {
  readonly id: string;
  readonly entryId: string;
  readonly name: string;
  readonly level: AwardLevel;
  readonly rank: number | null;
}

/** Where an entry stands in a ranking. */
export interface AwardStanding {
  readonly place: RankPlace;
  readonly rank: number | null;
}

/**
 * What is wrong with the awards of an edition by the ranking of their rounds: a rank and a place in a Top list go to entries inside
 * the cut only, an honour to any; a name and rank is given twice only where the entries share a place. Awards not in the answer are in order.
 */
export function awardFaults(awards: readonly AwardHeld[], standingOf: (award: AwardHeld) => AwardStanding | null): ReadonlyMap<string, AwardFault> {
  const faults = new Map<string, AwardFault>();
  const same = new Map<string, AwardHeld[]>();
  for (const award of awards) {
    if (award.level !== 'HONOUR' && standingOf(award)?.place !== 'INSIDE') faults.set(award.id, 'NOT_INSIDE');
    if (award.rank === null) continue;
    const key = JSON.stringify([award.name, award.rank]);
    same.set(key, [...(same.get(key) ?? []), award]);
  }
  for (const group of same.values()) {
    // One that is dropped by the ranking stands in nobody's way.
    const standing = group.filter(({ id }) => !faults.has(id));
    const ranks = new Set(standing.map((award) => standingOf(award)?.rank ?? null));
    if (standing.length > 1 && (ranks.size > 1 || ranks.has(null))) for (const { id } of standing) faults.set(id, 'NOT_SHARED');
  }
  return faults;
}
