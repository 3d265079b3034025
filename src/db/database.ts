import type { DataSource, EntityManager, Logger, QueryRunner } from 'typeorm';
import { buildDataSource } from './data-source';
import type { DatabaseUrl } from './database-url';
import type { Engine } from './engine';
import { isRetryable, isUnavailable } from './errors';
import { embeddedReader, serverReader, type Reader } from './reader';
import type { Session, StatementGuard } from './session';
import type { TableShape } from './table-shape';
import { WriterQueue } from './writer-queue';

/** The database cannot be reached or cannot take the work now; nothing was acknowledged. */
export class DatabaseUnavailable extends Error {}

/** An open transaction. Only repositories look inside. */
export class Tx {
  constructor(readonly manager: EntityManager, readonly engine: Engine) {}
}

/** The one door to the data. */
export interface Database {
  readonly engine: Engine;
  /** Reads rows as arrays, after the guard has seen the statement. */
  query(session: Session, sql: string, params: readonly unknown[]): Promise<unknown[][]>;
  /** Runs the work in one transaction, again on a fresh connection when the engine asks for it; the work has no outside effect. */
  transact<T>(session: Session, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** How many statements were read since the start: what the query-count tests look at. */
  readonly statements: { count: number };
  close(): Promise<void>;
}

const ATTEMPTS = 8;
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5 * 2 ** attempt * (0.5 + jitter()));
  });
let turn = 0;
// Spreads retries without randomness: each waits a different part of its window.
const jitter = (): number => {
  turn = (turn + 0.618034) % 1;
  return turn;
};

/** A TypeORM logger that lets the guard see each statement first; throwing there stops it before it runs. */
function guardLogger(guard: StatementGuard): Logger {
  return {
    logQuery: (sql: string, params?: unknown[], runner?: QueryRunner) => {
      const session = (runner?.data as { session?: Session } | undefined)?.session;
      if (session === undefined) {
        if (/^\s*(select version|select database|select schema|pragma|set|show|begin|start transaction|commit|rollback)/i.test(sql)) return;
        throw new Error('a statement without a session');
      }
      guard(sql, params ?? [], session);
    },
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
}

async function attempt<T>(source: DataSource, engine: Engine, session: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner('master');
  runner.data = { session };
  const embedded = engine === 'sqlite';
  try {
    await runner.connect();
    if (embedded) await runner.query('BEGIN IMMEDIATE');
    else await runner.startTransaction('READ COMMITTED');
    let result: T;
    try {
      result = await work(new Tx(runner.manager, engine));
      if (embedded) await runner.query('COMMIT');
      else await runner.commitTransaction();
    } catch (error) {
      await (embedded ? runner.query('ROLLBACK') : runner.rollbackTransaction()).catch(() => undefined);
      throw error;
    }
    return result;
  } finally {
    await runner.release().catch(() => undefined);
  }
}

/** Opens both sides of a database that is already migrated. */
export async function openDatabase(url: DatabaseUrl, tables: readonly TableShape[], guard: StatementGuard): Promise<Database> {
  const source = buildDataSource(url, tables, guardLogger(guard));
  try {
    await source.initialize();
  } catch (error) {
    throw new DatabaseUnavailable('the database cannot be opened', { cause: error });
  }
  const reader: Reader = url.engine === 'sqlite' ? embeddedReader(url.path) : serverReader(url, 10);
  const queue = new WriterQueue();
  const statements = { count: 0 };
  const retried = async <T>(session: Session, work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let n = 0; ; n += 1) {
      try {
        return await attempt(source, url.engine, session, work);
      } catch (error) {
        if (!isRetryable(error) || n + 1 >= ATTEMPTS) {
          throw isUnavailable(error) ? new DatabaseUnavailable('the database is away', { cause: error }) : error;
        }
        await pause(n);
      }
    }
  };
  return {
    engine: url.engine,
    statements,
    query: async (session, sql, params) => {
      guard(sql, params, session);
      statements.count += 1;
      try {
        return await reader.rows(sql, params);
      } catch (error) {
        throw isUnavailable(error) ? new DatabaseUnavailable('the database is away', { cause: error }) : error;
      }
    },
    transact: (session, work) => (url.engine === 'sqlite' ? queue.run(() => retried(session, work)) : retried(session, work)),
    close: async () => {
      await reader.close();
      // The file alone then holds everything: a copy of it is a backup.
      if (url.engine === 'sqlite') await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await source.destroy();
    },
  };
}
