import type { Ask } from '../../../db/ask';
import { judgePlace, panelPlace, sessionPlace, type JudgingPlace } from '../data/place-rows';

export type { JudgingPlace } from '../data/place-rows';

/** Where a panel of this tenant belongs; null when it has no such panel. */
export function panelPlaceOf(ask: Ask, tenantId: string, panelId: string): Promise<JudgingPlace | null> {
  return panelPlace(ask, tenantId, panelId);
}

/** Where a scheduled session of this tenant belongs; null when there is none, and for an actor who is recused from its entry. */
export function sessionPlaceOf(ask: Ask, tenantId: string, sessionId: string, actorId: string): Promise<JudgingPlace | null> {
  return sessionPlace(ask, tenantId, sessionId, actorId);
}

/** Where a judge of this tenant belongs; null when it has no such judge. */
export function judgePlaceOf(ask: Ask, tenantId: string, judgeId: string): Promise<Omit<JudgingPlace, 'roundId'> | null> {
  return judgePlace(ask, tenantId, judgeId);
}
