import type { Day } from '../time/day';
import type { IncentiveStatus } from '../vocabulary/competition-words';

/** What can be done to an incentive that moves it. */
export type IncentiveAct = 'STUDY' | 'DECIDE' | 'GIVE';

/**
 * The way of an incentive: proposed, perhaps studied, decided, given. What was decided can go back to be studied; what was
 * given stays given.
 */
const WAYS: Readonly<Record<IncentiveStatus, Partial<Readonly<Record<IncentiveAct, IncentiveStatus>>>>> = {
  PROPOSED: { STUDY: 'UNDER_STUDY', DECIDE: 'DECIDED' },
  UNDER_STUDY: { DECIDE: 'DECIDED' },
  DECIDED: { STUDY: 'UNDER_STUDY', GIVE: 'GIVEN' },
  GIVEN: {},
};

/** The status after an act, or null when the act is not possible in this one. */
export function incentiveAfter(status: IncentiveStatus, act: IncentiveAct): IncentiveStatus | null {
  return WAYS[status][act] ?? null;
}

/** Why something cannot have been done on a day: it has not come, or it is before what had to come first; null when it can. */
export function actDayFault(day: Day, earliest: Day | null, today: Day): 'IN_THE_FUTURE' | 'TOO_EARLY' | null {
  if (day > today) return 'IN_THE_FUTURE';
  return earliest !== null && day < earliest ? 'TOO_EARLY' : null;
}
