import type { Tx } from '../../../db/database';
import type { LimitUse } from '../../../domain/entry/limits';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { limitGiveBack, limitRaise } from './limit-raise';

/**
 * Makes an entry hold exactly the places that it needs: takes those that it has not got, gives back those that it no longer
 * needs, and leaves the others as they are, so that submitting again uses nothing up twice. Answers the limit that has no
 * place left, or null. Always in the order of the counters' names, so that two transactions never wait for one another.
 */
export async function holdPlaces(tx: Tx, scope: TenantScope, held: readonly string[], wanted: readonly LimitUse[], services: { readonly clock: Clock; readonly ids: Ids }): Promise<LimitUse | null> {
  const needed = new Map(wanted.map((use) => [use.counter, use]));
  const names = [...new Set([...held, ...needed.keys()])].sort();
  for (const counter of names) {
    const use = needed.get(counter);
    if (use === undefined) await limitGiveBack(tx, scope, counter);
    else if (!held.includes(counter) && !(await limitRaise(tx, scope, use, services))) return use;
  }
  return null;
}
