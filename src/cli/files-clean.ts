import { existsSync } from 'node:fs';
import type { Config } from '../config/env';
import { openDatabase } from '../db/database';
import { localStore } from '../files/local-store';
import { filesClean } from '../modules/evidence';
import { systemClock } from '../platform/clock';
import { TABLES } from '../tables';
import { guardStatement } from '../tenancy/sql-guard';
import { CommandError } from './command-error';

/** Clears away files that nobody uses, as a running server does every hour, and says how many; may run beside servers. */
export async function filesCleanCommand({ database, filesDir }: Config, print: (line: string) => void): Promise<void> {
  if (database.engine === 'sqlite' && !existsSync(database.path)) {
    throw new CommandError('DATABASE_MISSING', 'basis data belum disiapkan; jalankan lumbung migrate dan lumbung seed.', 'the database is not set up yet; run lumbung migrate and lumbung seed.');
  }
  const db = await openDatabase(database, TABLES, guardStatement);
  try {
    const { expired, unattached, leftovers, drafts, unknown } = await filesClean({ db, store: await localStore(filesDir), clock: systemClock });
    print(`Berkas yang tidak pernah diunggah / files never uploaded: ${expired}`);
    print(`Berkas yang tidak dipakai / files not used: ${unattached}`);
    print(`Sisa unggahan dan berkas yang dihapus / left over from uploads and deleted files: ${leftovers + drafts}`);
    if (unknown > 0) print(`Tidak dikenal basis data ini, dibiarkan / not known to this database, left alone: ${unknown}`);
  } finally {
    await db.close();
  }
}
