import type { DatabaseUrl } from './db/database-url';
import { openDatabase, type Database } from './db/database';
import { ROLLUPS } from './modules/comparison';
import { SEARCH } from './modules/finding';
import { REPLICATION_SHELVE } from './modules/replication';
import { CHANGES, shelfBuild, shelfKeep, type Keeper } from './modules/shelf';
import { VISIT_SHELVE } from './modules/visit';
import type { Clock } from './platform/clock';
import { TABLES } from './tables';
import { guardStatement } from './tenancy/sql-guard';

/** Everything that is derived from the shelf, in the order in which it is kept: what writes to the shelf before what reads it. */
export const KEEPERS: readonly Keeper[] = [REPLICATION_SHELVE, VISIT_SHELVE, CHANGES, ROLLUPS, SEARCH];

/** Opens a migrated database in which everything derived is kept in step, and makes it where it was never made (an upgrade, new seeds). */
export async function openStore(url: DatabaseUrl, clock: Clock): Promise<Database> {
  const db = await openDatabase(url, TABLES, guardStatement, shelfKeep(KEEPERS, clock));
  try {
    await shelfBuild(db, KEEPERS, clock);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
