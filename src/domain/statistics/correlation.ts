/** The mean of a list that is not empty. */
export const meanOf = (all: readonly number[]): number => all.reduce((sum, x) => sum + x, 0) / all.length;

/** The standard deviation of at least two numbers, over n - 1; exactly zero when they are all the same. */
export function spreadOf(all: readonly number[]): number {
  if (all.every((x) => x === all[0])) return 0;
  const centre = meanOf(all);
  return Math.sqrt(all.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (all.length - 1));
}

/** Ranks from the smallest, 1, upwards; those that are level share the mean of their places. */
export function midranks(all: readonly number[]): readonly number[] {
  const order = all.map((_, i) => i).sort((a, b) => all[a] - all[b]);
  const ranks = new Array<number>(all.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && all[order[to + 1]] === all[order[from]]) to += 1;
    for (let i = from; i <= to; i += 1) ranks[order[i]] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** Sum of t³ - t over the groups of level values. */
export function tieTerm(all: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const x of all) sizes.set(x, (sizes.get(x) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, t) => sum + (t ** 3 - t), 0);
}

/** Pearson's correlation of two lists of the same length; null when one of them is constant. */
export function pearson(a: readonly number[], b: readonly number[]): number | null {
  if (spreadOf(a) === 0 || spreadOf(b) === 0) return null;
  const [ma, mb] = [meanOf(a), meanOf(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) ** 2;
    bb += (b[i] - mb) ** 2;
  }
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}

/** Spearman's rank correlation, ties by their mean ranks; null when one of the lists is constant. */
export const spearman = (a: readonly number[], b: readonly number[]): number | null => pearson(midranks(a), midranks(b));

/** Kendall's tau-b; null when one of the lists is constant. */
export function kendallTauB(a: readonly number[], b: readonly number[]): number | null {
  let [agreed, levelA, levelB] = [0, 0, 0];
  const pairs = (a.length * (a.length - 1)) / 2;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      agreed += Math.sign(a[i] - a[j]) * Math.sign(b[i] - b[j]);
      levelA += Number(a[i] === a[j]);
      levelB += Number(b[i] === b[j]);
    }
  }
  const scale = Math.sqrt((pairs - levelA) * (pairs - levelB));
  return scale === 0 ? null : agreed / scale;
}
