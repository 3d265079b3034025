import type { AdoptionStanding } from '../vocabulary/adoption-words';
import type { ConfirmedBy, ReplicationState } from '../vocabulary/innovation-words';

/**
 * How a replication counts by itself: nobody's word but that of both sides makes it confirmed, and one that was given up before it was put
 * to use (`begun` false) is no replica.
 */
export function standingOf(state: ReplicationState, confirmedBy: ConfirmedBy, begun: boolean): AdoptionStanding {
  switch (state) {
    case 'STOPPED':
      if (!begun) return 'NOT_COUNTED';
      return confirmedBy === 'BOTH' ? 'CONFIRMED' : 'CLAIMED';
    case 'IMPLEMENTED':
    case 'EVALUATED':
    case 'CERTIFIED':
      return confirmedBy === 'BOTH' ? 'CONFIRMED' : 'CLAIMED';
    case 'CLAIMED':
      return 'CLAIMED';
    case 'AGREED':
    case 'APPROVED':
      return 'UNDER_WAY';
    case 'INTEREST':
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'DENIED':
      return 'NOT_COUNTED';
  }
}

const STRENGTH: Readonly<Record<AdoptionStanding, number>> = { CONFIRMED: 3, CLAIMED: 2, UNDER_WAY: 1, NOT_COUNTED: 0 };

/** The weaker of two: a chain is as strong as its weakest link. */
export const weaker = (a: AdoptionStanding, b: AdoptionStanding): AdoptionStanding => (STRENGTH[a] <= STRENGTH[b] ? a : b);
/** True when the first counts for more than the second. */
export const isStronger = (a: AdoptionStanding, b: AdoptionStanding): boolean => STRENGTH[a] > STRENGTH[b];
