/**
 * Does some work now, and again so many milliseconds after each end; holds no process open. The work must not throw.
 * `stop` lets no more of it begin and resolves when the one under way has ended; the work is told by `stopped()`.
 */
export function repeatedly(milliseconds: number, work: (stopped: () => boolean) => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    await work(() => stopped);
    if (stopped) return;
    timer = setTimeout(() => {
      underWay = round();
    }, milliseconds);
    timer.unref();
  };
  let underWay = round();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return underWay;
    },
  };
}
