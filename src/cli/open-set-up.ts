import { existsSync } from 'node:fs';
import type { Config } from '../config/env';
import type { Database } from '../db/database';
import { systemClock } from '../platform/clock';
import { openStore } from '../store';
import type { SystemScope } from '../tenancy/tenant-scope';
import { CommandError } from './command-error';

/** Opens a database that is migrated and seeded, also while a server runs on it; throws DATABASE_MISSING for any other. */
export async function openSetUp(config: Config, scope: SystemScope): Promise<Database> {
  const missing = new CommandError('DATABASE_MISSING', 'basis data belum disiapkan; jalankan lumbung migrate dan lumbung seed.', 'the database is not set up yet; run lumbung migrate and lumbung seed.');
  if (config.database.engine === 'sqlite' && !existsSync(config.database.path)) throw missing;
  let db: Database | null = null;
  try {
    db = await openStore(config.database, systemClock);
    if ((await db.query(scope.session, 'SELECT s.name FROM seed_run s LIMIT 1', [])).length > 0) return db;
  } catch (error) {
    await db?.close();
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    throw code === 'ER_NO_SUCH_TABLE' || message?.includes('no such table') === true ? missing : error;
  }
  await db.close();
  throw missing;
}
