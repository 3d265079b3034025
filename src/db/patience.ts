/** How long the house waits for a database server, in milliseconds. */
export const PATIENCE = {
  /** For a connection: to be made, or to become free. */
  connect: 5000,
  /** For the answer to one statement. */
  statement: 10000,
  /** For a row that another transaction holds; whole seconds, because InnoDB counts them so. */
  lock: 5000,
} as const;

/** The database did not answer in time. */
export class TooSlow extends Error {
  /** As mysql2 calls it; src/db/errors.ts sorts by it. */
  readonly code = 'PROTOCOL_SEQUENCE_TIMEOUT';
}

/** Answers what the work answers, or rejects with TooSlow after so many milliseconds; the work itself is not stopped. */
export async function inTime<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new TooSlow(what)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(clock);
  }
}
