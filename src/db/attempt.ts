import type { DataSource, QueryRunner } from 'typeorm';
import type { Engine } from './engine';
import { isLost, isTimeout } from './errors';
import { inTime, PATIENCE } from './patience';
import { KEEPING_SESSION, type Session } from './session';
import { CommitUnknown, Tx } from './tx';

interface Destroyable {
  destroy(): void;
}

/** mysql2's queue for a free connection has no limit of time; one that comes too late goes straight back. */
async function connectInTime(runner: QueryRunner): Promise<Destroyable> {
  const connecting = runner.connect() as Promise<Destroyable>;
  try {
    return await inTime(connecting, PATIENCE.connect * 2, 'no connection to the database became free');
  } catch (error) {
    connecting.then(() => runner.release()).catch(() => undefined);
    throw error;
  }
}

/** Gives every statement of the runner a limit of time. mysql2's own leaves its clock running when a connection is lost. */
function makeImpatient(runner: QueryRunner): void {
  const ask = runner.query.bind(runner) as (...words: unknown[]) => Promise<unknown>;
  runner.query = ((...words: unknown[]) => inTime(ask(...words), PATIENCE.statement, 'the database did not answer a statement')) as QueryRunner['query'];
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

/** What a database does inside a transaction after its work and before COMMIT. */
export type Keep = (tx: Tx) => Promise<void>;

/** Runs the work once, and then what is to be kept in step with it, in one transaction on one connection; whatever happens, nothing of it stays open. */
export async function attempt<T>(source: DataSource, engine: Engine, session: Session, work: (tx: Tx) => Promise<T>, keep: Keep | null): Promise<T> {
  const runner = source.createQueryRunner('master');
  runner.data = { session };
  const embedded = engine === 'sqlite';
  if (!embedded) makeImpatient(runner);
  let committing = false;
  try {
    const connection = await connectInTime(runner);
    const tx = new Tx(runner.manager, engine);
    try {
      if (embedded) await runner.query('BEGIN IMMEDIATE');
      else await runner.startTransaction('READ COMMITTED');
      const result = await work(tx);
      if (keep !== null && tx.notes.length > 0) {
        runner.data = { session: KEEPING_SESSION };
        await keep(tx);
      }
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
