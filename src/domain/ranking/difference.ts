import { textOfFraction } from './fraction';
import type { RankedEntry } from './tally';

/** An entry of which two rankings say different things; null where one of them does not have it. */
export interface RankingDifference {
  readonly entry: string;
  readonly was: RankedEntry | null;
  readonly becomes: RankedEntry | null;
}

/** All that a ranking says of an entry but where it is listed: among those of one rank that says nothing. */
const substance = ({ rank, place, score, shownHundredths, bonusHundredths, ties, reason }: RankedEntry): string =>
  JSON.stringify([rank, place, score === null ? null : textOfFraction(score), shownHundredths, bonusHundredths, reason, ties.map((t) => [t.step, t.criterion, t.with, t.others, t.own, t.best, t.parted])]);

/** What differs between two rankings: score, rank, place, how a tie broke, or why; in the order of the later one, then what it no longer has. */
export function rankingDifference(before: readonly RankedEntry[], after: readonly RankedEntry[]): readonly RankingDifference[] {
  const earlier = new Map(before.map((one) => [one.entry, one]));
  const later = new Set(after.map(({ entry }) => entry));
  const changed = after.map((becomes): RankingDifference => ({ entry: becomes.entry, was: earlier.get(becomes.entry) ?? null, becomes }))
    .filter(({ was, becomes }) => was === null || becomes === null || substance(was) !== substance(becomes));
  return [...changed, ...before.filter(({ entry }) => !later.has(entry)).map((was): RankingDifference => ({ entry: was.entry, was, becomes: null }))];
}
