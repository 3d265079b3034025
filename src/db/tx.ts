import type { EntityManager } from 'typeorm';
import type { Engine } from './engine';

/** The database cannot be reached or cannot take the work now; nothing was acknowledged. */
export class DatabaseUnavailable extends Error {}

/** The connection was lost while COMMIT was under way: whether the work was kept is not known, so it is not done again. */
export class CommitUnknown extends DatabaseUnavailable {}

/** An open transaction. Only repositories look inside. */
export class Tx {
  private once = true;

  constructor(readonly manager: EntityManager, readonly engine: Engine) {}

  /** True when the work may be done again even if it was perhaps committed. */
  get repeatable(): boolean {
    return !this.once;
  }

  /** Says that a second run finds what a first one left (an idempotency record) and answers the same. */
  markRepeatable(): void {
    this.once = false;
  }
}
