import { LibsqlConnection } from './libsql-driver';

/** Another server already holds the file. */
export class DatabaseInUse extends Error {
  readonly code = 'DATABASE_IN_USE';
}

/**
 * Claims an embedded file for one server, by an exclusive lock on a file beside it. The operating system drops the lock
 * when the process ends, however it ends, so nothing is left behind. Answers the function that gives it back.
 */
export function claimFile(path: string): () => void {
  const lock = new LibsqlConnection(`${path}.server-lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new DatabaseInUse(`another server uses ${path}`, { cause: error });
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}
