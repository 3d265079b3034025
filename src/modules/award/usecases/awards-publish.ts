import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { awardFaults } from '../../../domain/judging/award-rules';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { revokedAmong, standingRows } from '../data/award-rows';
import { awardWork } from '../data/tables';
import { awardsShelve } from './award-shelve';

/** What came of the awards of a round when its results came out. */
export interface AwardsPublished {
  readonly published: readonly string[];
  /** Those that do not agree with the newest ranking: they stay in preparation, for the organiser to see. */
  readonly held: readonly string[];
}

/**
 * Puts the awards that are prepared for a round on the shelf, as far as they agree with its newest ranking. To be called in the
 * transaction that releases the round, which has taken the round and put its entries on the shelf before; doing it again publishes only what is new.
 */
export async function awardsPublish(tx: Tx, scope: TenantScope, roundId: string, services: { readonly clock: Clock; readonly ids: Ids }): Promise<AwardsPublished> {
  const plans = await new TenantRepository(awardWork, scope, tx).list({ round_id: roundId });
  const waiting = plans.filter((p) => p.published_at === null);
  if (waiting.length === 0) return { published: [], held: [] };
  const revoked = await revokedAmong(askIn(tx), scope.tenantId, plans.map((p) => p.id));
  const standings = await standingRows(askIn(tx), scope.tenantId, roundId, 'NEWEST', [...new Set(plans.map((p) => p.entry_id))]);
  const held = plans.filter((p) => !revoked.has(p.id)).map((p) => ({ id: p.id, entryId: p.entry_id, name: p.name, level: p.level, rank: p.rank }));
  const faults = awardFaults(held, ({ entryId }) => standings.get(entryId) ?? null);
  const publishable = waiting.filter((p) => !faults.has(p.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  await awardsShelve(tx, scope, publishable, services);
  return { published: publishable.map((p) => p.id), held: waiting.filter((p) => faults.has(p.id)).map((p) => p.id) };
}
