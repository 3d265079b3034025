import type { Ask } from '../../../db/ask';
import {
  countNominations, duplicatesAmong, isSilent, kindQuotas, regionQuotas, type BoardNomination, type BoardQuota, type Duplicate, type NominationCounts,
} from '../../../domain/nomination/board';
import { dayIn } from '../../../domain/time/day';
import { packOfEdition } from '../../rules';
import { governmentsBelow, governmentsByKey, upperEdition, type Government } from '../data/ladder-rows';
import { boardRows, quotasUsed } from '../data/nomination-rows';
import { dayOfEdition } from './nomination-target';

/** A quota with how much of it is used by entries that were submitted, and how much is left. */
export interface UsedQuota extends BoardQuota {
  readonly used: number;
  readonly left: number;
}

/** A government below, and what it nominated. */
export interface BoardRegion extends NominationCounts, Government {
  readonly silent: boolean;
  readonly quotas: readonly UsedQuota[];
}

/** What was nominated to an edition, from where, and what is missing. */
export interface Board {
  readonly totals: NominationCounts;
  readonly regions: readonly BoardRegion[];
  readonly quotas: readonly UsedQuota[];
  readonly duplicates: readonly Duplicate[];
  /** How many of the nominations are made up. */
  readonly synthetic: number;
}

/**
 * What was nominated to an edition of this tenant, with every government below it, silent or not: in a number of statements that
 * does not grow with them. Null when the tenant has no such edition.
 */
export async function nominationBoard(ask: Ask, tenantId: string, editionId: string, instant: string): Promise<Board | null> {
  const edition = await upperEdition(ask, editionId);
  if (edition?.tenantId !== tenantId) return null;
  const nominations = await boardRows(ask, tenantId, editionId);
  const below = await governmentsBelow(ask, tenantId, edition.tier, dayOfEdition(edition));
  const known = new Set(below.map((g) => g.tenantId));
  // A government that nominated and lies elsewhere by now is told all the same.
  const others = await governmentsByKey(ask, [...new Set(nominations.map((n) => n.ownerId))].filter((id) => !known.has(id)));
  const pack = (await packOfEdition(ask, tenantId, editionId))?.pack ?? null;
  const counters = await quotasUsed(ask, tenantId, editionId);
  const today = dayIn(instant, edition.zone);
  const used = (quotas: readonly BoardQuota[]): readonly UsedQuota[] => quotas.map((q) => {
    const taken = counters.get(q.counter) ?? 0;
    return { ...q, used: taken, left: Math.max(0, q.most - taken) };
  });
  const byOwner = new Map<string, BoardNomination[]>();
  for (const n of nominations) byOwner.set(n.ownerId, [...(byOwner.get(n.ownerId) ?? []), n]);
  return {
    totals: countNominations(nominations), duplicates: duplicatesAmong(nominations), synthetic: nominations.filter((n) => n.synthetic).length,
    quotas: pack === null ? [] : used(kindQuotas(pack, editionId, today, nominations)).filter((q) => q.named || q.nominated > 0 || q.used > 0),
    regions: [...below, ...others].map((government): BoardRegion => {
      const own = byOwner.get(government.tenantId) ?? [];
      const counts = countNominations(own);
      return { ...government, ...counts, silent: isSilent(counts), quotas: pack === null ? [] : used(regionQuotas(pack, editionId, today, government.tenantId, own)) };
    }),
  };
}
