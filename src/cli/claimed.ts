import type { Config } from '../config/env';
import { claimFile, claimSetup } from '../db/server-lock';

/**
 * Does something to the shape of a database while nobody else does: the embedded file must have no server, on a database
 * server others wait. Throws DatabaseInUse or DatabaseUnavailable.
 */
export async function claimed<T>({ database }: Config, work: () => Promise<T>): Promise<T> {
  const release = database.engine === 'sqlite' ? claimFile(database.path) : await claimSetup(database);
  try {
    return await work();
  } finally {
    release();
  }
}
