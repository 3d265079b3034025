import type { Ask } from '../../../db/ask';
import { judgeOf } from '../data/progress-rows';

/** The judge of an edition of this tenant that an actor is, and from which it was not dismissed; null when it is none. */
export function ownJudge(ask: Ask, tenantId: string, editionId: string, actorId: string): Promise<string | null> {
  return judgeOf(ask, tenantId, editionId, actorId);
}
