/**
 * One writer at a time, first come first served: the embedded engine has a single connection, and a statement of one
 * request must never land inside the open transaction of another.
 */
export class WriterQueue {
  private tail: Promise<unknown> = Promise.resolve();

  /** Runs the work when all work before it has ended, whether that succeeded or not. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.tail.then(work, work);
    this.tail = mine.catch(() => undefined);
    return mine;
  }
}
