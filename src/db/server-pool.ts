import { createPool, type Pool, type PoolOptions } from 'mysql2';
import type { Engine } from './engine';
import { PATIENCE } from './patience';

// Named in full: a server's own settings may cut text silently, or read backslashes in a way that opens our escaping.
const SQL_MODE = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION';

function settings(engine: Engine, reading: boolean): readonly string[] {
  const common = `SET SESSION sql_mode = '${SQL_MODE}', SESSION innodb_lock_wait_timeout = ${PATIENCE.lock / 1000}`;
  if (!reading) return [common];
  // A reader that we no longer wait for would go on working in the server otherwise.
  const limit = engine === 'mariadb' ? `max_statement_time = ${PATIENCE.statement / 1000}` : `max_execution_time = ${PATIENCE.statement}`;
  return [`${common}, SESSION ${limit}`, 'SET SESSION TRANSACTION READ ONLY'];
}

/**
 * Makes a pool whose every connection keeps the house's settings before it is lent: strict, patient for seconds only,
 * and on the reading side unable to write. A connection that refuses them is not used.
 */
export function serverPool(options: PoolOptions, engine: Engine, reading: boolean): Pool {
  const pool = createPool(options);
  pool.on('connection', (connection) => {
    // mysql2 may report one end of a connection twice; without a listener the second ends the process.
    connection.on('error', () => undefined);
    for (const sql of settings(engine, reading)) {
      connection.query(sql, (error) => {
        if (error !== null) connection.destroy();
      });
    }
  });
  return pool;
}
