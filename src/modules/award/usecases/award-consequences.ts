import type { Ask } from '../../../db/ask';
import { awardFaults, type AwardFault, type AwardStanding } from '../../../domain/judging/award-rules';
import { standingRows } from '../data/award-rows';
import { plansOfRound } from '../data/plan-rows';
import { recusedAmongEntries } from '../data/place-rows';

/** An award that does not agree with a ranking of its round. */
export interface AwardConsequence {
  readonly awardId: string;
  readonly published: boolean;
  readonly fault: AwardFault;
  readonly synthetic: boolean;
}

/**
 * The awards of a round that do not agree with its newest ranking, those that were taken back aside; `becoming` says where some
 * entries would stand instead (null: no longer in the ranking). For whoever may read that ranking: two statements.
 */
export async function awardsAgainst(ask: Ask, tenantId: string, roundId: string, becoming: ReadonlyMap<string, AwardStanding | null> = new Map()): Promise<readonly AwardConsequence[]> {
  const plans = await plansOfRound(ask, tenantId, roundId);
  const standings = await standingRows(ask, tenantId, roundId, 'NEWEST', [...new Set(plans.map((p) => p.entryId))]);
  const faults = awardFaults(plans, ({ entryId }) => (becoming.has(entryId) ? becoming.get(entryId) : standings.get(entryId)) ?? null);
  return plans.flatMap(({ id, published, synthetic }) => {
    const fault = faults.get(id);
    return fault === undefined ? [] : [{ awardId: id, published, fault, synthetic }];
  });
}

/** What an organiser has to see to after a recompute: the awards that do not agree with the newest ranking. Null for somebody who is recused from an entry of the round. */
export async function awardConsequences(ask: Ask, tenantId: string, actorId: string, roundId: string): Promise<readonly AwardConsequence[] | null> {
  return (await recusedAmongEntries(ask, tenantId, actorId, roundId)) ? null : awardsAgainst(ask, tenantId, roundId);
}
