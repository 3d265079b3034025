import type { RankedEntry, Tally, TallyEntry } from '../ranking/tally';
import type { StatisticRefusal } from '../vocabulary/statistic-words';
import { cutRule, type CutRule } from './cut-rule';
import { randomOf } from './random';
import { cellsByEntry, numberOf, scoreTable, type TableCell } from './score-table';
import { shareBetween, type Line } from './two-weights';

/** How far the weight of each criterion is varied, up and down, as a share of itself. */
export const VARIED_BY = 0.2;
/** How many weightings are tried where they are not gone through exactly. */
export const WEIGHTINGS = 2_000;

/** In what share of reasonable weightings the result at the cut stays what it is. */
export interface WeightingReport {
  readonly by: 'EXACT' | 'SAMPLED';
  /** The share in which the same entries are inside. */
  readonly holds: number;
  /** For each group at the cut: the last inside and the first outside, and the share in which they stay in this order. */
  readonly neighbours: readonly { readonly inside: string; readonly outside: string; readonly holds: number }[];
}

/** A condition that a weighting keeps: none of `over` (places in the list of entries) is below any of `under`; null is the mark. */
interface Condition {
  readonly over: readonly number[] | null;
  readonly under: readonly number[] | null;
}

interface Scores {
  readonly entries: readonly TallyEntry[];
  /** For each entry the judges' shares by criterion that are averaged, each with its part; null where judges are trimmed. */
  readonly linear: readonly (readonly number[])[] | null;
  /** The scores under weights that sum to 1, in hundredths of a point. */
  readonly under: (weights: readonly number[], out: Float64Array) => void;
  readonly own: number;
  readonly added: readonly number[];
}

const TRIMS_FROM = 5;
const LEVEL = 1e-6;

function linearShares(tally: Tally, list: readonly TableCell[]): readonly number[] {
  const { criteria, aggregation, panels } = tally.rules;
  const parts = aggregation === 'WEIGHTED_PANELS' ? panels.map(({ code, weight }) => ({ cells: list.filter((c) => c.panel === code), weight: weight / 10_000 })) : [{ cells: list, weight: 1 }];
  return criteria.map((_, c) => parts.reduce((sum, { cells, weight }) => sum + (weight * cells.reduce((s, cell) => s + cell.shares[c], 0)) / cells.length, 0));
}

function trimmedScore(list: readonly TableCell[], weights: readonly number[]): number {
  const totals = list.map((cell) => cell.shares.reduce((s, share, c) => s + weights[c] * share, 0)).sort((a, b) => a - b);
  const kept = totals.length < TRIMS_FROM ? totals : totals.slice(1, -1);
  return kept.reduce((s, x) => s + x, 0) / kept.length;
}

function scoresOf(tally: Tally, entries: readonly TallyEntry[]): Scores {
  const table = scoreTable(tally);
  const lists = new Map(cellsByEntry(table).map((list, i) => [table.entries[i], list]));
  const cells = entries.map((e) => lists.get(e.id) ?? []);
  const carry = tally.rules.carry / 10_000;
  const [own, added] = [(1 - carry) * 10_000, entries.map((e) => (e.carried === null ? 0 : carry * numberOf(e.carried)) + (tally.rules.bonus ? e.bonusHundredths : 0))];
  const trims = tally.rules.aggregation === 'TRIMMED_MEAN' && cells.some((list) => list.length >= TRIMS_FROM);
  const linear = trims ? null : cells.map((list) => linearShares(tally, list));
  const under: Scores['under'] = (weights, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = added[i] + own * (linear === null ? trimmedScore(cells[i], weights) : linear[i].reduce((s, share, c) => s + weights[c] * share, 0));
  };
  return { entries, linear, under, own, added };
}

/** Who has to stay above whom, group by group, for the same entries to be inside; and the neighbours at the cut. */
function conditionsOf(rule: CutRule, ranked: readonly RankedEntry[]): { readonly all: readonly Condition[]; readonly pairs: readonly (readonly [number, number])[] } {
  const groups = rule.by === 'RANK' ? rule.groups.map((g) => g.members) : [ranked.map((_, i) => i)];
  const sides = groups.map((members) => ({ inside: members.filter((i) => ranked[i].place === 'INSIDE'), outside: members.filter((i) => ranked[i].place === 'OUTSIDE') }));
  // Lists are in the order of the ranking: the last inside stands beside the first outside.
  const pairs = sides.flatMap(({ inside, outside }) => (inside.length > 0 && outside.length > 0 ? [[inside[inside.length - 1], outside[0]] as const] : []));
  const all = rule.by === 'MARK'
    ? sides.flatMap(({ inside, outside }): readonly Condition[] => [{ over: inside, under: null }, { over: null, under: outside }])
    : sides.map(({ inside, outside }): Condition => ({ over: inside, under: outside }));
  return { all: all.filter((c) => c.over?.length !== 0 && c.under?.length !== 0), pairs };
}

/** The gaps of a condition as lines over the weight of the first of two criteria: it is kept where no line is below zero. */
function linesOf({ linear, own, added }: Scores, mark: number, { over, under }: Condition): readonly Line[] {
  const score = (i: number | null, c: number): number => (i === null ? mark : added[i] + own * (linear?.[i][c] ?? 0));
  return (over ?? [null]).flatMap((a) => (under ?? [null]).map((b) => ({ at0: score(a, 1) - score(b, 1), at1: score(a, 0) - score(b, 0) })));
}

/** True when a condition is kept by these scores; level is kept. */
function keeps(scores: Float64Array, mark: number, { over, under }: Condition): boolean {
  const lowest = over?.reduce((least, i) => Math.min(least, scores[i]), Infinity) ?? mark;
  return lowest >= (under?.reduce((most, i) => Math.max(most, scores[i]), -Infinity) ?? mark) - LEVEL;
}

/**
 * In what share of weightings the cut holds: the weight of each criterion is varied evenly up to a fifth of itself, apart from
 * the others, and all are brought back to the whole. Two criteria are gone through exactly; more, or trimmed means, by 2,000
 * weightings that follow from the seed. Or why there is nothing to say. Whoever is level keeps its place.
 */
export function weightingsOf(tally: Tally, ranking: readonly RankedEntry[], seed: string): WeightingReport | StatisticRefusal {
  const known = new Map(tally.entries.map((e) => [e.id, e]));
  const ranked = ranking.filter((r) => r.rank !== null && known.has(r.entry)).sort((a, b) => a.position - b.position);
  const entries = ranked.flatMap((r) => known.get(r.entry) ?? []);
  const rule = cutRule(tally.rules, entries);
  if (typeof rule === 'string') return rule;
  if (entries.length === 0) return 'NO_SCORES';
  if (tally.rules.criteria.length < 2) return 'ONE_CRITERION';
  if (ranked.some((r) => r.place === 'TIED_AT_CUT')) return 'TIE_AT_CUT';
  const { all, pairs } = conditionsOf(rule, ranked);
  if (all.length === 0) return 'NOBODY_ACROSS';
  const scores = scoresOf(tally, entries);
  const [weights, mark] = [tally.rules.criteria.map((c) => c.weight), rule.by === 'MARK' ? rule.mark : 0];
  const asked = [all, ...pairs.map(([over, under]): readonly Condition[] => [{ over: [over], under: [under] }])];
  const exact = weights.length === 2 && scores.linear !== null;
  const shares = exact ? asked.map((conditions) => shareBetween(weights[0], weights[1], VARIED_BY, conditions.flatMap((c) => linesOf(scores, mark, c)), LEVEL)) : sampled(scores, weights, mark, asked, seed);
  return { by: exact ? 'EXACT' : 'SAMPLED', holds: shares[0], neighbours: pairs.map(([inside, outside], i) => ({ inside: entries[inside].id, outside: entries[outside].id, holds: shares[i + 1] })) };
}

function sampled(scores: Scores, weights: readonly number[], mark: number, asked: readonly (readonly Condition[])[], seed: string): readonly number[] {
  const random = randomOf(`${seed}/weights`);
  const out = new Float64Array(scores.entries.length);
  const held = asked.map(() => 0);
  for (let at = 0; at < WEIGHTINGS; at += 1) {
    const varied = weights.map((w) => w * (1 - VARIED_BY + 2 * VARIED_BY * random.uniform()));
    const whole = varied.reduce((s, w) => s + w, 0);
    scores.under(varied.map((w) => w / whole), out);
    asked.forEach((conditions, i) => (held[i] += Number(conditions.every((c) => keeps(out, mark, c)))));
  }
  return held.map((n) => n / WEIGHTINGS);
}
