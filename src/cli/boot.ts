import { join } from 'node:path';
import pino from 'pino';
import { runSeeds } from '../../seeds/run-seeds';
import { createApp, type App, type AppDeps } from '../app';
import { applicationKey } from '../config/app-key';
import type { Config } from '../config/env';
import { migrate } from '../db/migrate';
import { claimFile, claimSetup } from '../db/server-lock';
import { localStore } from '../files/local-store';
import { systemClock } from '../platform/clock';
import { timeSortedIds } from '../platform/ids';
import { findProjectRoot } from '../platform/project-root';
import { TABLES } from '../tables';
import { readQuestions } from './questions';

/** A server that is ready to listen, with what happened on the way. */
export interface Booted {
  readonly app: App;
  readonly migrated: readonly string[];
  readonly seeded: readonly string[];
  readonly databaseVersion: string;
  readonly log: AppDeps['log'];
  /** Gives back the file that an embedded server holds. */
  readonly release: () => void;
}

const nothing = (): void => undefined;
/** How often unused files are cleared away, in milliseconds. */
const CLEAN_EVERY = 60 * 60 * 1000;

async function prepare(config: Config, release: () => void): Promise<Booted> {
  const root = findProjectRoot(__dirname);
  const appKey = applicationKey(config);
  // Servers of one database that start together take turns here; the embedded file has one server anyway.
  const setUp = config.database.engine === 'sqlite' ? nothing : await claimSetup(config.database);
  try {
    const { ran, version } = await migrate(config.database, TABLES);
    const log = pino({ level: config.logLevel, base: undefined }) as AppDeps['log'];
    const questions = readQuestions(join(root, 'docs', 'questions'));
    const files = { store: await localStore(config.filesDir), mostBytes: config.fileLimit, cleanEveryMs: CLEAN_EVERY };
    const app = await createApp({ database: config.database, appKey, clock: systemClock, ids: timeSortedIds(systemClock), log, questions, files });
    try {
      const seeded = await runSeeds(app.db, config.seeds, root, systemClock);
      return { app, migrated: ran, seeded, databaseVersion: version, log, release };
    } catch (error) {
      await app.close();
      throw error;
    }
  } finally {
    setUp();
  }
}

/** Claims the file, migrates, opens, seeds what is missing; throws with a code when a step cannot be done. */
export async function boot(config: Config): Promise<Booted> {
  const release = config.database.engine === 'sqlite' ? claimFile(config.database.path) : nothing;
  try {
    return await prepare(config, release);
  } catch (error) {
    release();
    throw error;
  }
}
