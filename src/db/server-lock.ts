import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createConnection, type Connection } from 'mysql2';
import type { DatabaseUrl } from './database-url';
import { isRetryable, isUnavailable } from './errors';
import { LibsqlConnection } from './libsql-driver';
import { PATIENCE } from './patience';
import { DatabaseUnavailable } from './tx';

/** Another server already holds the file. */
export class DatabaseInUse extends Error {
  readonly code = 'DATABASE_IN_USE';
}

/** One file has one name, however it is reached; its folder is made when it is missing. */
function trueName(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}

/**
 * Claims an embedded file for one server, by an exclusive lock on a file beside it. The operating system drops the lock
 * when the process ends, however it ends, so nothing is left behind. Answers the function that gives it back.
 */
export function claimFile(path: string): () => void {
  const lock = new LibsqlConnection(`${trueName(path)}.server-lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isRetryable(error) ? new DatabaseInUse(`another server uses ${path}`, { cause: error }) : error;
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}

const SETUP_PATIENCE_SECONDS = 120;

const ask = (connection: Connection, sql: string, values: readonly string[]): Promise<unknown[][]> =>
  new Promise((resolve, reject) => {
    connection.query({ sql, rowsAsArray: true }, [...values], (error, rows) => {
      if (error === null) resolve(rows as unknown as unknown[][]);
      else reject(error);
    });
  });

/**
 * On a database server: makes servers that start together migrate and seed one after the other. The lock belongs to a
 * connection, so it ends with this process, however that ends. Answers the function that gives it back.
 */
export async function claimSetup(url: Exclude<DatabaseUrl, { engine: 'sqlite' }>): Promise<() => void> {
  const { host, port, user, password, database } = url;
  const connection = createConnection({ host, port, user, password, database, connectTimeout: PATIENCE.connect });
  // Every failure is told by the question itself.
  connection.on('error', () => undefined);
  const name = `lumbung-setup-${createHash('sha256').update(database).digest('hex').slice(0, 32)}`;
  try {
    const [row] = await ask(connection, `SELECT GET_LOCK(?, ${SETUP_PATIENCE_SECONDS})`, [name]);
    if (row?.[0] !== 1) throw new DatabaseUnavailable('another server is setting this database up');
  } catch (error) {
    connection.destroy();
    throw isUnavailable(error) ? new DatabaseUnavailable('the database cannot be reached', { cause: error }) : error;
  }
  return () => connection.destroy();
}
