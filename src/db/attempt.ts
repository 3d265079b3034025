import type { DataSource, QueryRunner } from 'typeorm';
import type { Engine } from './engine';
import { isLost, isTimeout } from './errors';
import { PATIENCE } from './server-pool';
import type { Session } from './session';
import { CommitUnknown, Tx } from './tx';

interface Destroyable {
  destroy(): void;
}

/** A connection did not become free in time; sorted like the driver's own word for it. */
class NoConnection extends Error {
  readonly code = 'PROTOCOL_SEQUENCE_TIMEOUT';
}

/** mysql2's queue for a free connection has no limit of time; one that comes too late goes straight back. */
async function connectInTime(runner: QueryRunner): Promise<Destroyable> {
  let clock: NodeJS.Timeout | undefined;
  let late = false;
  const connecting = runner.connect() as Promise<Destroyable>;
  const limit = new Promise<never>((_, reject) => {
    clock = setTimeout(() => {
      late = true;
      reject(new NoConnection('no connection to the database became free in time'));
    }, PATIENCE.connect * 2);
  });
  connecting.then(() => (late ? runner.release() : undefined)).catch(() => undefined);
  try {
    return await Promise.race([connecting, limit]);
  } finally {
    clearTimeout(clock);
  }
}

async function undo(runner: QueryRunner, embedded: boolean, connection: Destroyable, error: unknown): Promise<void> {
  try {
    // A connection that is still busy with a statement would queue the ROLLBACK behind it.
    if (isTimeout(error)) throw error;
    await (embedded ? runner.query('ROLLBACK') : runner.rollbackTransaction());
  } catch {
    // Without a certain ROLLBACK the next borrower might inherit the transaction: the server ends it with the connection.
    if (!embedded) connection.destroy();
  }
}

/** Runs the work once, in one transaction on one connection; whatever happens, nothing of it stays open. */
export async function attempt<T>(source: DataSource, engine: Engine, session: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner('master');
  runner.data = { session };
  const embedded = engine === 'sqlite';
  let committing = false;
  try {
    const connection = await connectInTime(runner);
    const tx = new Tx(runner.manager, engine);
    try {
      if (embedded) await runner.query('BEGIN IMMEDIATE');
      else await runner.startTransaction('READ COMMITTED');
      const result = await work(tx);
      committing = true;
      if (embedded) await runner.query('COMMIT');
      else await runner.commitTransaction();
      return result;
    } catch (error) {
      await undo(runner, embedded, connection, error);
      throw committing && isLost(error) && !tx.repeatable ? new CommitUnknown('the answer to COMMIT was lost', { cause: error }) : error;
    }
  } finally {
    await runner.release().catch(() => undefined);
  }
}
