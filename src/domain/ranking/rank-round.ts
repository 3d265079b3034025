import type { RankPlace } from '../vocabulary/judging-words';
import { placesOf, type Placed, type Standing } from './cut';
import { compare, fraction, type Fraction } from './fraction';
import { byText } from './order';
import { scoreOf, type Scored } from './score';
import { shownHundredths } from './shown';
import type { RankedEntry, Tally, TallyCell, TieStep } from './tally';
import { comparisonsOf } from './tie-measures';
import { partedBy, runsOf } from './ties';

interface Contender {
  readonly scored: Scored;
  readonly ranked: Fraction;
}

interface Ordered extends Standing {
  readonly ties: readonly TieStep[];
}

function scoredOf({ rules, entries, cells }: Tally): readonly Scored[] {
  const own = new Map<string, TallyCell[]>(entries.map(({ id }) => [id, []]));
  for (const cell of cells) own.get(cell.entry)?.push(cell);
  return entries.map((entry) => scoreOf(rules, own.get(entry.id) ?? [], entry));
}

/** The entries that have a score, from the best: 1, 2, 2, 4. */
function orderOf({ rules, decisions }: Tally, all: readonly Scored[]): readonly Ordered[] {
  const contenders = all.flatMap((scored): readonly Contender[] => {
    if (scored.score === null) return [];
    return [{ scored, ranked: rules.rankOn === 'EXACT' ? scored.score : fraction(shownHundredths(scored.score, rules)) }];
  });
  const byScore = [...contenders].sort((a, b) => compare(b.ranked, a.ranked));
  const chain = comparisonsOf(rules, decisions);
  let above = 0;
  return runsOf(byScore, (a, b) => compare(a.ranked, b.ranked) === 0).flatMap((level) => partedBy(chain, level.map(({ scored }) => scored)).flatMap(({ members, ties }) => {
    const rank = above + 1;
    above += members.length;
    return members.map((scored) => ({ scored, rank, ranked: level[0].ranked, ties: ties.get(scored.entry.id) ?? [] }));
  }));
}

const LISTED: readonly RankPlace[] = ['INSIDE', 'TIED_AT_CUT', 'OUTSIDE', 'INSUFFICIENT'];

/** Where entries are listed: by rank; without one after the others by place; and who is level there by id, which says nothing of either, since the rank is the same. */
function listedBefore(a: readonly [Ordered, Placed], b: readonly [Ordered, Placed]): number {
  const [[one, at], [other, than]] = [a, b];
  if (one.rank !== other.rank) return one.rank === null ? 1 : other.rank === null ? -1 : one.rank - other.rank;
  const places = one.rank === null ? LISTED.indexOf(at.place) - LISTED.indexOf(than.place) : 0;
  return places === 0 ? byText(one.scored.entry.id, other.scored.entry.id) : places;
}

/**
 * The ranking of a round, in the order in which it is listed: exact score, shared ranks 1, 2, 2, 4, how ties broke, inside or outside. The same tally gives the
 * same ranking in whatever order its parts come; only SCORED cells with a mark for every criterion count, and only entries with a score have a rank.
 */
export function rankRound(tally: Tally): readonly RankedEntry[] {
  const { rules, decisions } = tally;
  const all = scoredOf(tally);
  const without = all.filter(({ score }) => score === null).map((scored): Ordered => ({ scored, rank: null, ranked: null, ties: [] }));
  const standings = [...orderOf(tally, all), ...without];
  const places = placesOf(rules, standings, decisions);
  const placed = standings.map((one): [Ordered, Placed] => [one, places.get(one.scored.entry.id) ?? { place: 'OUTSIDE', reason: null }]);
  return placed.sort(listedBefore).map(([{ scored, rank, ties }, { place, reason }], i) => ({
    entry: scored.entry.id, position: i + 1, rank, place, score: scored.score, shownHundredths: scored.score === null ? null : shownHundredths(scored.score, rules),
    bonusHundredths: scored.bonusHundredths, ties, reason,
  }));
}
