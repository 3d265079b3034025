import type { Database } from './database';
import type { Session } from './session';
import type { Tx } from './tx';

/** Asks for rows as arrays: on the reading side, or inside a transaction, which then sees its own writes. */
export type Ask = (sql: string, params: readonly unknown[]) => Promise<readonly (readonly unknown[])[]>;

/** Asks on the reading side of the database, under a session. */
export function askOf(db: Pick<Database, 'query'>, session: Session): Ask {
  return (sql, params) => db.query(session, sql, params);
}

/** Asks inside a transaction; the guard sees the statement under the session of the transaction. Each column needs a name of its own. */
export function askIn(tx: Tx): Ask {
  return async (sql, params) => {
    const rows = await tx.manager.query<readonly Record<string, unknown>[]>(sql, [...params]);
    return rows.map((row) => Object.values(row));
  };
}
