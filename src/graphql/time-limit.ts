import type { Database } from '../db/database';
import { ApiError } from '../graphql-kit/api-error';

/**
 * The database of one request: after its time it reads nothing more, begins no transaction and keeps none, so that a
 * client who was told REQUEST_TIMEOUT finds nothing half done.
 */
export function inTimeOnly(db: Database, late: () => boolean): Database {
  const check = (): void => {
    if (late()) throw new ApiError('REQUEST_TIMEOUT');
  };
  return {
    engine: db.engine,
    statements: db.statements,
    query: async (session, sql, params) => {
      check();
      return db.query(session, sql, params);
    },
    transact: (session, work) =>
      db.transact(session, async (tx) => {
        check();
        const result = await work(tx);
        check();
        return result;
      }),
    close: () => db.close(),
  };
}
