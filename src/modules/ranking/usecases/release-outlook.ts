import type { Ask } from '../../../db/ask';
import { isJudged } from '../../../domain/judging/round-life';
import { roundsOfEdition } from '../../competition';
import { plannedReleases, statesOfRounds } from '../data/round-rows';

/** The judged rounds of an edition, and what is still to be released of them. */
export interface ReleaseOutlook {
  /** In their order. */
  readonly judged: readonly string[];
  /** Those that are not released, in their order. */
  readonly waiting: readonly string[];
  /** The planned instant of the next release; null when it has none, or none is left. */
  readonly revealAt: string | null;
}

/** What an edition of this tenant has still to release: three statements. */
export async function releaseOutlook(ask: Ask, tenantId: string, editionId: string): Promise<ReleaseOutlook> {
  const judged = (await roundsOfEdition(ask, tenantId, editionId)).filter(isJudged).map(({ id }) => id);
  const states = await statesOfRounds(ask, tenantId, editionId);
  const planned = await plannedReleases(ask, tenantId, editionId);
  const waiting = judged.filter((round) => states.get(round) !== 'RELEASED');
  return { judged, waiting, revealAt: waiting.length === 0 ? null : (planned.get(waiting[0]) ?? null) };
}
