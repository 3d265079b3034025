import type { RankPlace } from '../vocabulary/judging-words';

/** Where an entry stands in the released ranking of the last judged round of its edition. */
export interface ReleasedPlace {
  readonly place: RankPlace;
  /** Null where a round gives no ranks, as one of invitations. */
  readonly rank: number | null;
}

/** Why an entry does not go up by its rank. */
export type PlaceFault = 'NOT_RANKED' | 'OUTSIDE' | 'BEYOND';

/**
 * What stands against going up by rank, or null: an entry goes up that is inside the last cut and whose rank is among as many as
 * the edition sends up. Where nobody said how many, all that are inside; where a round gives no ranks, as many as there are places.
 */
export function placeFault(found: ReleasedPlace | null, nominees: number | null): PlaceFault | null {
  if (found === null) return 'NOT_RANKED';
  if (found.place !== 'INSIDE') return 'OUTSIDE';
  return nominees !== null && found.rank !== null && found.rank > nominees ? 'BEYOND' : null;
}

/** The name of the counter of those who go up from an edition to another one: ranks may be shared, places are not. */
export function nomineeCounter(lowerEditionId: string, upperEditionId: string): string {
  return `nominees/${lowerEditionId}/${upperEditionId}`;
}
