import fc from 'fast-check';
import { fraction, textOfFraction } from '../../src/domain/ranking/fraction';
import { rankRound } from '../../src/domain/ranking/rank-round';
import type { RankedEntry, Tally } from '../../src/domain/ranking/tally';
import { RANK_PLACE, TIE_BREAK, type RankPlace, type TieBreak } from '../../src/domain/vocabulary/judging-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { secondTally } from '../support/second-tally';
import { fineTallies, tallies } from '../support/tally-arbitrary';
import { plainOf } from '../support/vectors';

/** Rank, place, score and shown score of every entry, by both ways; scores that are equal are written alike. */
function agree(tally: Tally): readonly RankedEntry[] {
  const [ranked, second] = [rankRound(tally), secondTally(plainOf(tally))];
  const lines = new Map([...second].map(([id, { rank, place, score, shown }]) => [id, [rank, place, score === null ? null : textOfFraction(fraction(score.num, score.den)), shown]]));
  expect(lines).toEqual(new Map(ranked.map(({ entry, rank, place, score, shownHundredths }) => [entry, [rank, place, score === null ? null : textOfFraction(score), shownHundredths]])));
  return ranked;
}

describe('a second tally, written from the rules in words', () => {
  it('agrees on thousands of rounds with coarse marks, where ties come often', () => {
    const [places, parting] = [new Map<RankPlace, number>(), new Map<TieBreak, number>()];
    let shared = 0;
    const raise = <K>(counts: Map<K, number>, key: K): Map<K, number> => counts.set(key, (counts.get(key) ?? 0) + 1);
    const seen = (ranked: readonly RankedEntry[]): void => {
      for (const { place, ties, rank } of ranked) {
        raise(places, place);
        for (const { step, parted } of ties) if (parted) raise(parting, step);
        if (rank !== null && ranked.filter((one) => one.rank === rank).length > 1) shared += 1;
      }
    };
    fc.assert(fc.property(tallies(), (tally) => seen(agree(tally))), { numRuns: 2500 });
    // Ties that nothing parts, across a cut that the plenary has to settle, seldom come by themselves.
    fc.assert(fc.property(tallies({ chain: [], cuts: ['TOP_N', 'QUOTA_PER_KIND'], cutTies: ['PLENARY'] }), (tally) => seen(agree(tally))), { numRuns: 1000 });
    // The rounds were worth it: every place, every step that parts, and ranks that stay shared, each many times as often as is asked here.
    expect(codesOf(RANK_PLACE).filter((place) => (places.get(place) ?? 0) < 4)).toEqual([]);
    expect(codesOf(TIE_BREAK).filter((step) => (parting.get(step) ?? 0) < 2)).toEqual([]);
    expect(shared).toBeGreaterThan(300);
  });

  it('agrees on rounds with fine marks', () => {
    fc.assert(fc.property(fineTallies, (tally) => void agree(tally)), { numRuns: 600 });
  });
});
