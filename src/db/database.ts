import type { Logger, QueryRunner } from 'typeorm';
import { attempt, type Keep } from './attempt';
import { buildDataSource } from './data-source';
import type { DatabaseUrl } from './database-url';
import type { Engine } from './engine';
import { isLost, isRetryable, isTimeout, isUnavailable } from './errors';
import { embeddedReader, serverReader, type Reader } from './reader';
import type { Session, StatementGuard } from './session';
import type { TableShape } from './table-shape';
import { DatabaseUnavailable, type Tx } from './tx';
import { WriterQueue } from './writer-queue';

export type { Keep } from './attempt';
export { CommitUnknown, DatabaseUnavailable, Tx, type RowNote } from './tx';

/** The one door to the data. */
export interface Database {
  readonly engine: Engine;
  /** Reads rows as arrays, after the guard has seen the statement. */
  query(session: Session, sql: string, params: readonly unknown[]): Promise<unknown[][]>;
  /** Runs the work in one transaction, again on a fresh connection when the engine asks for it; the work has no outside effect. */
  transact<T>(session: Session, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** How many statements were read since the start: what the query-count tests look at. */
  readonly statements: { count: number };
  /** Waits for the transactions that run, takes no new ones, and closes both sides; may be called twice. */
  close(): Promise<void>;
}

/** On a cluster the turn of the shelf is lost to another node now and then, and each loss is an attempt. */
const ATTEMPTS = 24;
/** No new attempt is begun after this many milliseconds: the client is told instead. */
const RETRY_FOR = 10000;
const pause = (attempted: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(160, 5 * 2 ** attempted) * (0.5 + jitter()));
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

const away = (error: unknown): unknown =>
  !(error instanceof DatabaseUnavailable) && isUnavailable(error) ? new DatabaseUnavailable('the database is away', { cause: error }) : error;

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  for (let n = 0; ; n += 1) {
    try {
      return await work();
    } catch (error) {
      const again = !(error instanceof DatabaseUnavailable) && isRetryable(error) && n + 1 < ATTEMPTS && performance.now() - since < RETRY_FOR;
      if (!again) throw away(error);
      await pause(n);
    }
  }
}

/** A connection that lay idle may turn out to be dead; a read has no effect, so another connection is asked, once. */
async function readAgain(reader: Reader, sql: string, params: readonly unknown[]): Promise<unknown[][]> {
  try {
    return await reader.rows(sql, params);
  } catch (error) {
    if (isLost(error) && !isTimeout(error)) return reader.rows(sql, params);
    throw error;
  }
}

/** Opens both sides of a database that is already migrated; `keep` runs in every transaction that noted something, before COMMIT. */
export async function openDatabase(url: DatabaseUrl, tables: readonly TableShape[], guard: StatementGuard, keep: Keep | null = null): Promise<Database> {
  const source = buildDataSource(url, tables, guardLogger(guard));
  let reader: Reader;
  try {
    await source.initialize();
    reader = url.engine === 'sqlite' ? embeddedReader(url.path) : serverReader(url, 10);
  } catch (error) {
    if (source.isInitialized) await source.destroy();
    throw away(error);
  }
  const queue = new WriterQueue();
  const running = new Set<Promise<unknown>>();
  const statements = { count: 0 };
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    // A client may have gone while its transaction runs: nothing else waits for that one.
    await Promise.all(running);
    await reader.close();
    // The file alone then holds everything: a copy of it is a backup.
    if (url.engine === 'sqlite') await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await source.destroy();
  };
  return {
    engine: url.engine,
    statements,
    query: async (session, sql, params) => {
      guard(sql, params, session);
      statements.count += 1;
      try {
        return await readAgain(reader, sql, params);
      } catch (error) {
        throw away(error);
      }
    },
    transact: (session, work) => {
      if (closing !== null) return Promise.reject(new DatabaseUnavailable('the database is being closed'));
      const tried = (): ReturnType<typeof work> => withRetries(() => attempt(source, url.engine, session, work, keep));
      const mine = url.engine === 'sqlite' ? queue.run(tried) : tried();
      const settled = mine.catch(() => undefined).finally(() => running.delete(settled));
      running.add(settled);
      return mine;
    },
    close: () => (closing ??= close()),
  };
}
