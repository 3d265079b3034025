import { identity, inverse, lower, type Matrix } from './matrix';
import { meanOf } from './correlation';
import type { Random } from './random';
import { cellsByEntry, type ScoreTable, type TableCell } from './score-table';

/** The two-way additive model with shrinkage, fitted: score = level + entry + judge + rest, entries and judges random. */
export interface AdditiveFit {
  readonly level: number;
  /** How far each entry stands above the level, shrunk; by its place in the table. */
  readonly entryEffects: readonly number[];
  /** How far each judge gives above the others, shrunk: above zero is lenient. */
  readonly judgeEffects: readonly number[];
  readonly judgeErrors: readonly number[];
  readonly variances: { readonly entry: number; readonly judge: number; readonly rest: number };
  /** One draw of all entries from what the scores leave open, into `out`: level and entry together. */
  readonly draw: (random: Random, out: Float64Array) => void;
}

interface Solved {
  /** Level first, then the judges. */
  readonly fixed: readonly number[];
  readonly entries: readonly number[];
  readonly precision: Matrix;
  readonly divisors: readonly number[];
}

// A variance that goes to nothing does so ever more slowly: what is left of it then no longer matters.
const MOST_ROUNDS = 300;
const CLOSE = 1e-6;
// No variance is taken for nothing at all: then it could not be divided by.
const LEAST_SHARE = 1e-9;

/** Effects under these ratios of variances: the fixed point of BLUP by alternating, found in one step with the entries absorbed (Henderson's equations). */
function solve(lists: readonly (readonly TableCell[])[], judges: number, entryRatio: number, judgeRatio: number): Solved {
  const size = judges + 1;
  const left = identity(size, 0);
  const right = new Array<number>(size).fill(0);
  const divisors = lists.map((list) => list.length + entryRatio);
  lists.forEach((list, i) => {
    const sum = list.reduce((s, c) => s + c.total, 0);
    const columns: readonly (readonly [at: number, times: number])[] = [[0, list.length], ...list.map((c) => [c.judge + 1, 1] as const)];
    for (const cell of list) {
      left[0][0] += 1;
      left[0][cell.judge + 1] += 1;
      left[cell.judge + 1][0] += 1;
      left[cell.judge + 1][cell.judge + 1] += 1;
      right[0] += cell.total;
      right[cell.judge + 1] += cell.total;
    }
    for (const [a, timesA] of columns) {
      right[a] -= (timesA * sum) / divisors[i];
      for (const [b, timesB] of columns) left[a][b] -= (timesA * timesB) / divisors[i];
    }
  });
  for (let j = 1; j < size; j += 1) left[j][j] += judgeRatio;
  const precision = inverse(left);
  const fixed = precision.map((row) => row.reduce((s, x, j) => s + x * right[j], 0));
  const entries = lists.map((list, i) => list.reduce((s, c) => s + c.total - fixed[0] - fixed[c.judge + 1], 0) / divisors[i]);
  return { fixed, entries, precision, divisors };
}

/** What the uncertainty of level and judges adds to that of an entry, over the rest. */
function borrowed({ precision, divisors }: Solved, list: readonly TableCell[], i: number): number {
  const columns: readonly (readonly [number, number])[] = [[0, list.length], ...list.map((c) => [c.judge + 1, 1] as const)];
  let sum = 0;
  for (const [a, timesA] of columns) for (const [b, timesB] of columns) sum += timesA * timesB * precision[a][b];
  return sum / divisors[i] ** 2;
}

/**
 * Fits the model by restricted maximum likelihood (EM). The table holds at least two judges, entries that share them, more
 * scores than entries and judges together, and scores that are not all the same: `modelRefusal` says so beforehand.
 */
export function fitAdditive(table: ScoreTable): AdditiveFit {
  const centre = meanOf(table.cells.map((c) => c.total));
  const cells = table.cells.map((c) => ({ ...c, total: c.total - centre }));
  const lists = cellsByEntry({ entries: table.entries, cells });
  const squares = cells.reduce((s, c) => s + c.total ** 2, 0);
  const whole = squares / (cells.length - 1);
  let [entry, judge, rest] = [whole / 3, whole / 3, whole / 3];
  let solved = solve(lists, table.judges.length, 1, 1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { fixed, entries, precision, divisors } = solved;
    const explained = cells.reduce((s, c) => s + c.total * (fixed[0] + fixed[c.judge + 1] + entries[c.entry]), 0);
    const entryTrace = lists.reduce((s, list, i) => s + 1 / divisors[i] + borrowed(solved, list, i), 0);
    const least = whole * LEAST_SHARE;
    const next = [
      (entries.reduce((s, q) => s + q * q, 0) + rest * entryTrace) / entries.length,
      fixed.slice(1).reduce((s, b, j) => s + b * b + rest * precision[j + 1][j + 1], 0) / table.judges.length,
      (squares - explained) / (cells.length - 1),
    ].map((v) => Math.max(v, least));
    const moved = Math.abs(next[0] - entry) + Math.abs(next[1] - judge) + Math.abs(next[2] - rest);
    [entry, judge, rest] = next;
    solved = solve(lists, table.judges.length, rest / entry, rest / judge);
    if (moved < whole * CLOSE) break;
  }
  const { fixed, entries, precision, divisors } = solved;
  const root = lower(precision);
  const draw = (random: Random, out: Float64Array): void => {
    const scale = Math.sqrt(rest);
    const chance = root.map(() => random.normal());
    const drawn = fixed.map((x, a) => x + scale * root[a].reduce((s, l, b) => s + l * chance[b], 0));
    for (let i = 0; i < lists.length; i += 1) {
      let above = 0;
      for (const c of lists[i]) above += c.total - drawn[0] - drawn[c.judge + 1];
      out[i] = centre + drawn[0] + above / divisors[i] + (scale * random.normal()) / Math.sqrt(divisors[i]);
    }
  };
  return {
    level: centre + fixed[0], entryEffects: entries, judgeEffects: fixed.slice(1), judgeErrors: fixed.slice(1).map((_, j) => Math.sqrt(rest * precision[j + 1][j + 1])),
    variances: { entry, judge, rest }, draw,
  };
}
