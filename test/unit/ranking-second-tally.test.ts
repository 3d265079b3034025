import fc from 'fast-check';
import { fraction, textOfFraction } from '../../src/domain/ranking/fraction';
import { rankRound } from '../../src/domain/ranking/rank-round';
import type { RankedEntry, Tally } from '../../src/domain/ranking/tally';
import { RANK_PLACE, TIE_BREAK, type TieBreak } from '../../src/domain/vocabulary/judging-words';
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
    const [places, parting] = [new Set<string>(), new Set<TieBreak>()];
    let shared = 0;
    fc.assert(fc.property(tallies(), (tally) => {
      const ranked = agree(tally);
      for (const { place, ties, rank } of ranked) {
        places.add(place);
        for (const { step, parted } of ties) if (parted) parting.add(step);
        if (rank !== null && ranked.filter((one) => one.rank === rank).length > 1) shared += 1;
      }
    }), { numRuns: 3000 });
    // The rounds were worth it: every place, every step that parts, and ranks that stay shared.
    expect([...places].sort()).toEqual([...codesOf(RANK_PLACE)].sort());
    expect([...parting].sort()).toEqual([...codesOf(TIE_BREAK)].sort());
    expect(shared).toBeGreaterThan(400);
  });

  it('agrees on rounds with fine marks', () => {
    fc.assert(fc.property(fineTallies, (tally) => void agree(tally)), { numRuns: 600 });
  });
});
