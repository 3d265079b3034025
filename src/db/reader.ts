import type { Pool, PoolConnection } from 'mysql2';
import type { DatabaseUrl } from './database-url';
import { enforcePragmas, READING_PRAGMAS } from './embedded-pragmas';
import { bindable, LibsqlConnection } from './libsql-driver';
import { PATIENCE, TooSlow } from './patience';
import { serverPool } from './server-pool';

/** The reading side of an engine: plain rows as arrays, nothing written. */
export interface Reader {
  rows(sql: string, params: readonly unknown[]): Promise<unknown[][]>;
  close(): Promise<void>;
}

const KEPT_STATEMENTS = 256;

/** Reads the embedded file through a connection of its own that cannot write. */
export function embeddedReader(path: string): Reader {
  const connection = new LibsqlConnection(path);
  enforcePragmas(connection, READING_PRAGMAS);
  const statements = new Map<string, ReturnType<LibsqlConnection['prepare']>>();
  return {
    rows: (sql, params) => {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = connection.prepare(sql).raw();
        statements.set(sql, statement);
        if (statements.size > KEPT_STATEMENTS) statements.delete(statements.keys().next().value ?? '');
      }
      return Promise.resolve(statement.all(...params) as unknown[][]);
    },
    close: () => {
      statements.clear();
      connection.close();
      return Promise.resolve();
    },
  };
}

type Values = (string | number | bigint | null)[];

/**
 * Runs one prepared statement on a connection of the pool. Neither mysql2's queue for a connection nor its PREPARE has a
 * limit of time, so one clock runs over all of it; a connection that was too slow is thrown away, never lent again.
 */
function execute(pool: Pool, sql: string, values: Values, done: (error: Error | null, rows: unknown[][]) => void): void {
  let lent: PoolConnection | null = null;
  let over = false;
  const end = (error: Error | null, rows: unknown[][]): void => {
    if (over) return;
    over = true;
    clearTimeout(clock);
    done(error, rows);
  };
  const clock = setTimeout(() => {
    lent?.destroy();
    end(new TooSlow('the database did not answer in time'), []);
  }, PATIENCE.statement);
  pool.getConnection((failed, connection) => {
    if (failed !== null) return end(failed, []);
    if (over) return connection.release();
    lent = connection;
    connection.execute({ sql, rowsAsArray: true }, values, (error, rows) => {
      if (!over) connection.release();
      end(error, rows as unknown as unknown[][]);
    });
  });
}

/** Reads a server through a pool of prepared statements; mysql2's callback interface costs less than its promises. */
export function serverReader(url: Exclude<DatabaseUrl, { engine: 'sqlite' }>, poolSize: number): Reader {
  const pool = serverPool({
    host: url.host, port: url.port, user: url.user, password: url.password, database: url.database,
    charset: 'utf8mb4', timezone: 'Z', connectionLimit: poolSize, maxPreparedStatements: KEPT_STATEMENTS, connectTimeout: PATIENCE.connect,
    supportBigNumbers: true, rowsAsArray: true, enableKeepAlive: true,
  }, url.engine, true);
  return {
    rows: (sql, params) =>
      new Promise((resolve, reject) => {
        execute(pool, sql, params.map(bindable), (error, rows) => {
          if (error !== null) reject(error);
          else resolve(rows);
        });
      }),
    close: () => new Promise((resolve) => pool.end(() => resolve())),
  };
}
