/** A straight line over the weight of the first of two criteria, by its values where that is 0 and 1. */
export interface Line {
  readonly at0: number;
  readonly at1: number;
}

/** How likely the second of two numbers, each drawn evenly from `low` to `high`, is at most `ratio` times the first. */
function ratioShare(ratio: number, low: number, high: number): number {
  if (ratio <= 0) return 0;
  const within = (x: number): number => Math.min(high, Math.max(low, x));
  const [from, to] = [within(low / ratio), within(high / ratio)];
  const area = (ratio * (to ** 2 - from ** 2)) / 2 - low * (to - from) + (high - low) * (high - to);
  return area / (high - low) ** 2;
}

/**
 * In what share of weightings of two criteria every one of some lines is not below zero. Each weight is varied evenly by a
 * share of itself, apart from the other, and both are brought back to 1; a line may be below zero by `level`. Exact: the weightings that keep all lines are one stretch, and its share is an area.
 */
export function shareBetween(first: number, second: number, variedBy: number, lines: readonly Line[], level: number): number {
  let [from, to] = [0, 1];
  for (const { at0, at1 } of lines) {
    const slope = at1 - at0;
    if (Math.abs(slope) <= level) {
      if (at0 < -level) return 0;
      continue;
    }
    const zero = (-level - at0) / slope;
    if (slope > 0) from = Math.max(from, zero);
    else to = Math.min(to, zero);
  }
  const below = (t: number): number => (t <= 0 ? 0 : t >= 1 ? 1 : 1 - ratioShare((first * (1 - t)) / (second * t), 1 - variedBy, 1 + variedBy));
  return Math.max(0, below(to) - below(from));
}
