import { createPool, type Pool } from 'mysql2';
import type { DatabaseUrl } from './database-url';
import { bindable, LibsqlConnection } from './libsql-driver';

/** The reading side of an engine: plain rows as arrays, nothing written. */
export interface Reader {
  rows(sql: string, params: readonly unknown[]): Promise<unknown[][]>;
  close(): Promise<void>;
}

const KEPT_STATEMENTS = 256;

/** Reads the embedded file through a connection of its own that cannot write. */
export function embeddedReader(path: string): Reader {
  const connection = new LibsqlConnection(path);
  connection.pragma('query_only = ON');
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

/** Reads a server through a pool of prepared statements; mysql2's callback interface costs less than its promises. */
export function serverReader(url: Exclude<DatabaseUrl, { engine: 'sqlite' }>, poolSize: number): Reader {
  const pool: Pool = createPool({
    host: url.host, port: url.port, user: url.user, password: url.password, database: url.database,
    charset: 'utf8mb4', timezone: 'Z', connectionLimit: poolSize, maxPreparedStatements: KEPT_STATEMENTS, connectTimeout: 5000,
    supportBigNumbers: true, rowsAsArray: true, enableKeepAlive: true,
  });
  return {
    rows: (sql, params) =>
      new Promise((resolve, reject) => {
        pool.execute({ sql, rowsAsArray: true, timeout: 15000 }, params.map(bindable) as (string | number | bigint | null)[], (error, rows) => {
          if (error !== null) reject(error);
          else resolve(rows as unknown as unknown[][]);
        });
      }),
    close: () => new Promise((resolve) => pool.end(() => resolve())),
  };
}
