import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildDataSource } from './data-source';
import { DatabaseUnavailable } from './database';
import type { DatabaseUrl } from './database-url';
import { isUnavailable } from './errors';
import type { TableShape } from './table-shape';

/** What the server said it is: a mismatch with the URL's scheme is refused, because the two speak differently of columns. */
export class EngineMismatch extends Error {
  readonly code = 'ENGINE_MISMATCH';
}

/** Brings a database to the newest schema; answers the names of the migrations that ran, and the server's version. */
export async function migrate(url: DatabaseUrl, tables: readonly TableShape[]): Promise<{ readonly ran: readonly string[]; readonly version: string }> {
  if (url.engine === 'sqlite') mkdirSync(dirname(url.path), { recursive: true });
  const source = buildDataSource(url, tables);
  try {
    await source.initialize();
    const [row] = await source.query<{ version: string }[]>(url.engine === 'sqlite' ? 'SELECT sqlite_version() AS version' : 'SELECT VERSION() AS version');
    if (url.engine !== 'sqlite' && /mariadb/i.test(row.version) !== (url.engine === 'mariadb')) {
      throw new EngineMismatch(`DATABASE_URL says ${url.engine}, the server is ${row.version}`);
    }
    const ran = await source.runMigrations({ transaction: url.engine === 'sqlite' ? 'each' : 'none' });
    return { ran: ran.map((m) => m.name), version: row.version };
  } catch (error) {
    throw isUnavailable(error) ? new DatabaseUnavailable('the database cannot be reached', { cause: error }) : error;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}
