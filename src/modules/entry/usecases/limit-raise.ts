import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import type { LimitUse } from '../../../domain/entry/limits';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { raiseCounter } from '../../../tenancy/counters';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { limitCounter } from '../data/tables';

/**
 * Takes a place under a limit, or answers false when there is none: the counter is raised in one statement that holds the
 * limit, so it is exact on every engine, Galera included. A counter that is not there yet is made with what history shows;
 * when somebody else makes it at the same moment, theirs is raised.
 */
export async function limitRaise(tx: Tx, scope: TenantScope, use: Omit<LimitUse, 'clause'>, services: { readonly clock: Clock; readonly ids: Ids }): Promise<boolean> {
  const counters = new TenantRepository(limitCounter, scope, tx);
  return raiseCounter({
    raise: () => counters.count({ counter: use.counter }, 'used', 1, use.most),
    isThere: async () => (await counters.list({ counter: use.counter }, 1)).length > 0,
    make: () => counters.insert({ id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), counter: use.counter, used: use.start }),
    isDuplicate,
  });
}

/** Gives a place under a limit back. */
export async function limitGiveBack(tx: Tx, scope: TenantScope, counter: string): Promise<void> {
  await new TenantRepository(limitCounter, scope, tx).count({ counter }, 'used', -1, 0);
}
