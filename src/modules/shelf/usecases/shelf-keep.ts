import type { Database, Keep, RowNote } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import { SystemScope } from '../../../tenancy/tenant-scope';
import { classOf, isRegistered } from '../../../tenancy/table-register';
import { isBuilt, markBuilt, takeTurn } from '../data/head-rows';
import type { Drift, Keeper, Keeping } from './keeper';

const scope = new SystemScope('keeping what is derived from the shelf');

/**
 * What a database does before COMMIT: takes the turn of the shelf, which one transaction has at a time, and lets each keeper in its order
 * bring in step what it keeps. The turn makes the order of numbers the order of commits, and counts exact: nobody counts beside another.
 */
export function shelfKeep(keepers: readonly Keeper[], clock: Clock): Keep {
  const concern = ({ table }: RowNote): boolean =>
    (isRegistered(table) && classOf(table) === 'published') || keepers.some(({ matters }) => matters === undefined || matters.includes(table));
  return async (tx) => {
    // Who only nominates, or writes a note, waits for nobody.
    if (!tx.notes.some(concern)) return;
    const keeping: Keeping = { tx, scope, turn: await takeTurn(tx), at: toInstant(clock.now()) };
    for (const keeper of keepers) await keeper.keep(keeping, tx.notes);
  };
}

/** What a check found: each keeper's drifts. */
export type ShelfChecked = Readonly<Record<string, readonly Drift[]>>;

/** Makes everything anew that is derived, inside one turn, and answers where it differs from what was kept; mends it when told to. */
export async function shelfCheck(db: Pick<Database, 'transact'>, keepers: readonly Keeper[], clock: Clock, mend: boolean): Promise<ShelfChecked> {
  return db.transact(scope.session, async (tx) => {
    const keeping: Keeping = { tx, scope, turn: await takeTurn(tx), at: toInstant(clock.now()) };
    const found: Record<string, readonly Drift[]> = {};
    for (const keeper of keepers) found[keeper.name] = await keeper.check(keeping, mend);
    if (mend) await markBuilt(tx);
    return found;
  });
}

/** Makes what is derived where it was never made: after an upgrade, or after seeds. Safe to repeat, and cheap when there is nothing to do. */
export async function shelfBuild(db: Pick<Database, 'transact'>, keepers: readonly Keeper[], clock: Clock): Promise<boolean> {
  if (await db.transact(scope.session, isBuilt)) return false;
  await shelfCheck(db, keepers, clock, true);
  return true;
}
