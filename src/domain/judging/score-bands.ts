/** A band of scores, in hundredths of a point: from its lower end up to, not including, the upper one; null where it is open above. */
export interface ScoreBand {
  readonly from: number;
  readonly to: number | null;
  readonly entries: number;
}

/** Below so many ranked entries a band tells too much of one of them. */
export const LEAST_RANKED = 5;

/** How wide a band is: five points. */
const WIDTH = 500;
/** The band from 95 points up is the last: one above 100 would hold nothing but a full score. */
const LAST = 19;

const bandOf = (score: number): number => Math.min(LAST, Math.floor(score / WIDTH));

/**
 * How many scores (hundredths of a point) lie in each band of five points, from the band of the lowest to that of the highest, empty
 * ones included. Null for fewer than five scores. No score is told closer than to its band.
 */
export function scoreBands(scores: readonly number[]): readonly ScoreBand[] | null {
  if (scores.length < LEAST_RANKED) return null;
  const bands = scores.map(bandOf);
  const lowest = Math.min(...bands);
  return Array.from({ length: Math.max(...bands) - lowest + 1 }, (_, i): ScoreBand => {
    const band = lowest + i;
    return { from: band * WIDTH, to: band === LAST ? null : (band + 1) * WIDTH, entries: bands.filter((one) => one === band).length };
  });
}
