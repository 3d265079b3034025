import { setTimeout as wait } from 'node:timers/promises';

/**
 * What a look finds, at once and then each time it has changed, looking every so many milliseconds; ends at once when its reader
 * leaves, and with the look's own fault. Looking at the database is what all processes of a server have in common: no broker is
 * needed. An iterator by hand: a generator that waits inside `next` would hear of the leaving only at its next value.
 */
export function polled<T>(everyMs: number, look: () => Promise<T>, same: (a: T, b: T) => boolean): AsyncGenerator<T, void, undefined> {
  const left = new AbortController();
  let last: { readonly value: T } | null = null;
  const ended = { done: true, value: undefined } as const;
  async function changed(): Promise<IteratorResult<T, void>> {
    while (!left.signal.aborted) {
      if (last !== null) await wait(everyMs, undefined, { ref: false, signal: left.signal }).catch(() => undefined);
      if (left.signal.aborted) break;
      const now = await look();
      if (last === null || !same(last.value, now)) {
        last = { value: now };
        return { done: false, value: now };
      }
    }
    return ended;
  }
  const leave = (): Promise<IteratorResult<T, void>> => {
    left.abort();
    return Promise.resolve(ended);
  };
  return {
    next: async () => {
      try {
        return await changed();
      } catch (error) {
        left.abort();
        throw error;
      }
    },
    return: leave,
    throw: async (error: unknown) => {
      await leave();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await leave();
    },
  };
}
