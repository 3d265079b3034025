/**
 * The snapshot of a submitted entry with the counters of one lineage named after another; null where it holds no place in
 * one. What else it tells stays as it was submitted.
 */
export function movedCounters(snapshot: string, from: string, to: string): string | null {
  const kept = JSON.parse(snapshot) as { readonly counters?: unknown };
  if (!Array.isArray(kept.counters)) return null;
  const [end, moved] = [`/${from}`, (name: string): string => `${name.slice(0, -from.length)}${to}`];
  const counters = kept.counters.map((name: unknown) => (typeof name === 'string' && name.startsWith('participation/') && name.endsWith(end) ? moved(name) : name));
  return counters.some((name, i) => name !== (kept.counters as unknown[])[i]) ? JSON.stringify({ ...kept, counters }) : null;
}
