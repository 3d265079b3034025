/**
 * Carries out work that shall end within so many milliseconds; after them it answers with `onLate` instead. The work is
 * told by `late()`, also where it keeps the event loop so busy that no timer can fire.
 */
export async function inTime<T>(milliseconds: number, work: (late: () => boolean) => Promise<T>, onLate: () => T): Promise<T> {
  const end = performance.now() + milliseconds;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => resolve('over'), milliseconds);
  });
  const done = work(() => performance.now() >= end).then((value) => ({ value }));
  try {
    const first = await Promise.race([done, over]);
    if (first !== 'over') return first.value;
    // Nobody waits for it any more; what it still throws has no reader.
    done.catch(() => undefined);
    return onLate();
  } finally {
    clearTimeout(timer);
  }
}
