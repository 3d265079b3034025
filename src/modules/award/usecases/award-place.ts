import type { Ask } from '../../../db/ask';
import { awardPlaceRow, planPlaceRow, type AwardPlace, type PlanPlace } from '../data/place-rows';

export type { AwardPlace, PlanPlace } from '../data/place-rows';

/** Where an award in preparation of this tenant belongs; null when it has no such award. */
export function awardPlanPlace(ask: Ask, tenantId: string, planId: string): Promise<PlanPlace | null> {
  return planPlaceRow(ask, tenantId, planId);
}

/** Where an award of this tenant on the shelf belongs; null when it has no such award. */
export function awardPlace(ask: Ask, tenantId: string, awardId: string): Promise<AwardPlace | null> {
  return awardPlaceRow(ask, tenantId, awardId);
}
