import fc from 'fast-check';
import { scoreBands } from '../../src/domain/judging/score-bands';

describe('the distribution of scores', () => {
  it('counts in bands of five points, the empty ones between included', () => {
    expect(scoreBands([7000, 7499, 7500, 8600, 8999])).toEqual([
      { from: 7000, to: 7500, entries: 2 }, { from: 7500, to: 8000, entries: 1 }, { from: 8000, to: 8500, entries: 0 }, { from: 8500, to: 9000, entries: 2 },
    ]);
  });

  it('is none below five entries', () => {
    expect(scoreBands([7000, 7100, 7200, 7300])).toBeNull();
    expect(scoreBands([])).toBeNull();
  });

  it('has one band for all that is near a full score or above it, so that a full score is not told', () => {
    expect(scoreBands([9500, 9999, 10_000, 10_400, 9400])).toEqual([{ from: 9000, to: 9500, entries: 1 }, { from: 9500, to: null, entries: 4 }]);
  });

  it('counts each entry once, in a band that holds it, in whichever order they come', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 11_000 }), { minLength: 5, maxLength: 60 }), (scores) => {
      const bands = scoreBands(scores) ?? [];
      expect(bands.reduce((all, { entries }) => all + entries, 0)).toBe(scores.length);
      for (const { from, to, entries } of bands) expect(entries).toBe(scores.filter((s) => s >= from && (to === null || s < to)).length);
      expect(scoreBands([...scores].reverse())).toEqual(bands);
    }));
  });
});
