import { runSeeds } from '../../seeds/run-seeds';
import type { Config } from '../config/env';
import { migrate } from '../db/migrate';
import { systemClock } from '../platform/clock';
import { findProjectRoot } from '../platform/project-root';
import { openStore } from '../store';
import { TABLES } from '../tables';
import { claimed } from './claimed';

/** Migrates, then adds the seeds of SEED that the database does not have yet, and says which. */
export async function seedCommand(config: Config, print: (line: string) => void): Promise<void> {
  const seeded = await claimed(config, async () => {
    await migrate(config.database, TABLES);
    const db = await openStore(config.database, systemClock);
    try {
      return await runSeeds(db, config.seeds, findProjectRoot(__dirname), systemClock);
    } finally {
      await db.close();
    }
  });
  print(seeded.length === 0 ? 'Tidak ada yang baru / nothing new' : `Data awal / seeds: ${seeded.join(', ')}`);
}
