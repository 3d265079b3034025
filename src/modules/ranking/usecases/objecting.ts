import type { Ask } from '../../../db/ask';
import { isOpen, objectionWindow, type ObjectionWindow } from '../../../domain/judging/objection-window';
import { editionDates, judgingPlanOf, roundOf } from '../../competition';
import { entrantRow, objectionPlaceRow, releasedRankingRow, type Entrant, type ObjectionPlace, type ReleasedRanking } from '../data/objection-rows';

export type { Entrant, ObjectionPlace } from '../data/objection-rows';

/** Whose an entry of this tenant is; null when it has no such entry. */
export function entrantOf(ask: Ask, tenantId: string, entryId: string): Promise<Entrant | null> {
  return entrantRow(ask, tenantId, entryId);
}

/** Where an objection of this tenant belongs; null when it has no such objection. */
export function objectionPlace(ask: Ask, tenantId: string, objectionId: string): Promise<ObjectionPlace | null> {
  return objectionPlaceRow(ask, tenantId, objectionId);
}

/** A result that is out, and the days on which it can be objected to. */
export interface Objectable {
  readonly ranking: ReleasedRanking;
  readonly window: ObjectionWindow | null;
  readonly open: boolean;
}

/**
 * The newest result of a round that is out, with its days for objections: they are counted from the release of that revision, since
 * a new revision is a new result for those whom it moves. Null while nothing is out, whatever there is.
 */
export async function objectableOf(ask: Ask, tenantId: string, roundId: string, now: string): Promise<Objectable | null> {
  const ranking = await releasedRankingRow(ask, tenantId, roundId);
  if (ranking === null) return null;
  const place = await roundOf(ask, tenantId, roundId);
  const edition = place === null ? null : await editionDates(ask, tenantId, place.editionId);
  const plan = await judgingPlanOf(ask, tenantId, roundId);
  if (edition === null || plan === null) return null;
  const window = objectionWindow(ranking.releasedAt, plan.edition.objectionDays, edition.zone);
  return { ranking, window, open: isOpen(window, now, edition.zone) };
}
