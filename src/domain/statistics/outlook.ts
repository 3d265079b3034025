import type { RankedEntry, Tally, TallyEntry } from '../ranking/tally';
import type { StatisticRefusal } from '../vocabulary/statistic-words';
import { addInside, cutRule, type NoCutRule } from './cut-rule';
import { randomOf } from './random';
import { drawOf, type DrawMethod } from './resampling';
import { numberOf } from './score-table';

/** How sure the place of one entry is. */
export interface EntryOutlook {
  readonly entry: string;
  /** The best and the worst rank of nine draws in ten, rounded outwards. */
  readonly best: number;
  readonly worst: number;
  /** In what share of the draws it is inside the cut; null where the cut is not by scores. */
  readonly inside: number | null;
}

/** How sure the places of a ranking are. */
export interface Outlook {
  readonly method: DrawMethod;
  readonly entries: readonly EntryOutlook[];
  readonly noCut: NoCutRule | null;
}

/** How often scores are drawn. */
export const DRAWS = 2_000;
/** The share of draws that an interval of ranks leaves out at each end. */
export const TAIL = 0.05;

/** What is the same in every draw: the carried score and the bonus, and how much of the score is this round's own. */
function fixedParts({ rules }: Tally, entries: readonly TallyEntry[]): { readonly own: number; readonly added: readonly number[] } {
  const carry = rules.carry / 10_000;
  return { own: 1 - carry, added: entries.map((e) => (e.carried === null ? 0 : carry * numberOf(e.carried)) + (rules.bonus ? e.bonusHundredths : 0)) };
}

/** The best and the worst rank of each score among all: they differ where some are level. */
function countRanks(scores: Float64Array, best: Uint32Array, worst: Uint32Array): void {
  const ascending = scores.slice().sort();
  for (let i = 0; i < scores.length; i += 1) {
    let [low, high] = [0, ascending.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ascending[middle] < scores[i]) low = middle + 1;
      else high = middle;
    }
    worst[i] = ascending.length - low;
    while (low + 1 < ascending.length && ascending[low + 1] === scores[i]) low += 1;
    best[i] = ascending.length - low;
  }
}

/** The first rank at which more (or no less) than a share of the draws is reached. */
function rankAt(counts: Uint32Array, isReached: (share: number) => boolean): number {
  let sum = 0;
  for (let rank = 1; rank < counts.length; rank += 1) {
    sum += counts[rank];
    if (isReached(sum / DRAWS)) return rank;
  }
  return counts.length - 1;
}

/**
 * How sure the places of the ranked entries are, by drawing scores anew 2,000 times; the same seed gives the same answer. Or why
 * nothing can be said. The breaking of ties is left out: those that are level in a draw have the best and the worst of their ranks.
 */
export function outlookOf(tally: Tally, ranked: readonly RankedEntry[], seed: string): Outlook | StatisticRefusal {
  const known = new Map(tally.entries.map((e) => [e.id, e]));
  const entries = ranked.flatMap((r) => (r.rank === null ? [] : (known.get(r.entry) ?? [])));
  if (entries.length === 0) return 'NO_SCORES';
  if (entries.length < 3) return 'FEW_ENTRIES';
  const drawn = drawOf(tally, entries.map((e) => e.id));
  if (typeof drawn === 'string') return drawn;
  const rule = cutRule(tally.rules, entries);
  const { own, added } = fixedParts(tally, entries);
  const [scores, sums] = [new Float64Array(entries.length), new Float64Array(entries.length)];
  const [best, worst] = [new Uint32Array(entries.length), new Uint32Array(entries.length)];
  const counts = entries.map(() => ({ best: new Uint32Array(entries.length + 1), worst: new Uint32Array(entries.length + 1) }));
  const random = randomOf(`${seed}/draws`);
  const step = tally.rules.rankOn === 'SHOWN' ? 10 ** (2 - tally.rules.decimals) : null;
  for (let at = 0; at < DRAWS; at += 1) {
    drawn.draw(random, scores);
    for (let i = 0; i < scores.length; i += 1) {
      const score = own * scores[i] + added[i];
      scores[i] = step === null ? score : Math.round(score / step) * step;
    }
    countRanks(scores, best, worst);
    for (let i = 0; i < scores.length; i += 1) {
      counts[i].best[best[i]] += 1;
      counts[i].worst[worst[i]] += 1;
    }
    if (typeof rule !== 'string') addInside(rule, scores, tally.rules.cutTie, sums);
  }
  return {
    method: drawn.method, noCut: typeof rule === 'string' ? rule : null,
    entries: entries.map((e, i) => ({
      entry: e.id, best: rankAt(counts[i].best, (share) => share > TAIL), worst: rankAt(counts[i].worst, (share) => share >= 1 - TAIL), inside: typeof rule === 'string' ? null : sums[i] / DRAWS,
    })),
  };
}
