import type { Config } from '../config/env';
import { migrate } from '../db/migrate';
import { TABLES } from '../tables';
import { claimed } from './claimed';

/** Brings the database to the newest schema and says what was done. */
export async function migrateCommand(config: Config, print: (line: string) => void): Promise<void> {
  const { ran, version } = await claimed(config, () => migrate(config.database, TABLES));
  print(`Basis data / database: ${config.database.engine} ${version}`);
  print(ran.length === 0 ? 'Sudah mutakhir / up to date' : `Migrasi / migrations: ${ran.join(', ')}`);
}
