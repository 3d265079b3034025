import fc from 'fast-check';
import { concordanceOf } from '../../src/domain/statistics/concordance';
import { kendallTauB, midranks, pearson, spearman } from '../../src/domain/statistics/correlation';
import { judgesNeeded, meanSquares, reliabilityOf, stepped } from '../../src/domain/statistics/intraclass';
import { randomOf, xoshiro128 } from '../../src/domain/statistics/random';
import { betaShare, chiSquareAbove, fQuantile, logGamma } from '../../src/domain/statistics/special-functions';
import { SHROUT_FLEISS } from '../support/score-table';

const at = (seed = 'uji') => randomOf(seed);
const columns = (table: readonly (readonly number[])[]): number[][] => table[0].map((_, j) => table.map((row) => row[j]));
/** A few scores of some judges (rows) for the same entries; few values, so that ties are many. None of the judges is constant. */
const panels = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 12 }))
  .chain(([judges, entries]) => fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: entries, maxLength: entries }), { minLength: judges, maxLength: judges }))
  .filter((rows) => rows.every((row) => new Set(row).size > 1));

describe('numbers that can be drawn again', () => {
  it('are those of the reference implementation of xoshiro128** from the state 1, 2, 3, 4', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => next())).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804]);
  });

  it('follow from the seed alone, and are normal where they should be', () => {
    const draw = (seed: string) => { const r = at(seed); return Array.from({ length: 50 }, () => r.normal()); };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    const r = at();
    const many = Array.from({ length: 40_000 }, () => r.normal());
    const centre = many.reduce((s, x) => s + x, 0) / many.length;
    expect(Math.abs(centre)).toBeLessThan(0.02);
    expect(Math.abs(many.reduce((s, x) => s + (x - centre) ** 2, 0) / many.length - 1)).toBeLessThan(0.03);
    expect(Math.abs(many.filter((x) => Math.abs(x) > 1.96).length / many.length - 0.05)).toBeLessThan(0.006);
    expect(new Set(Array.from({ length: 500 }, () => r.below(6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});

describe('distributions', () => {
  // Printed tables of the chi-square and F distributions, 5 % and 2.5 %.
  it.each([[3.841, 1, 0.05], [18.307, 10, 0.05], [43.773, 30, 0.05], [6.635, 1, 0.01]])('chi-square: above %d with %d degrees of freedom lies %d', (x, df, p) => {
    expect(chiSquareAbove(x, df)).toBeCloseTo(p, 4);
  });
  it.each([[0.95, 3, 10, 3.7083], [0.95, 1, 5, 6.6079], [0.975, 5, 15, 3.5764], [0.95, 20, 20, 2.1242]])('F: %d lies below it with %d and %d', (p, a, b, f) => {
    expect(fQuantile(p, a, b)).toBeCloseTo(f, 3);
  });
  it('know what is exact', () => {
    expect(Math.exp(logGamma(6))).toBeCloseTo(120, 9);
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12);
    expect([chiSquareAbove(0, 4), betaShare(2, 3, 0), betaShare(2, 3, 1)]).toEqual([1, 0, 1]);
    // I_x(2, 2) = 3x² - 2x³.
    for (const x of [0.1, 0.4, 0.9]) expect(betaShare(2, 2, x)).toBeCloseTo(3 * x * x - 2 * x ** 3, 12);
    expect(chiSquareAbove(5, 2)).toBeCloseTo(Math.exp(-2.5), 12);
  });
});

describe('correlations', () => {
  it('are those of published examples, ties included', () => {
    // SciPy's reference: spearmanr and kendalltau.
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.82078268, 8);
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452, 8);
    expect(midranks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
  });
  it('are not told of a list that does not vary', () => {
    expect([pearson([0.1, 0.1, 0.1], [1, 2, 3]), spearman([1, 2, 3], [7, 7, 7]), kendallTauB([1, 1, 1], [1, 2, 3])]).toEqual([null, null, null]);
  });
});

describe('Kendall\'s W', () => {
  it('is that of published examples', () => {
    // Strawberries of eight farms by four people: influentialpoints.com, Kendall's coefficient of concordance, worked example I.
    const farms = concordanceOf([[8, 4, 2, 3, 5, 1, 6, 7], [7, 3, 1, 4, 5, 2, 6, 8], [8, 2, 5, 6, 7, 1, 4, 3], [8, 3, 4, 2, 5, 1, 6, 7]], at());
    expect([farms.w, farms.chiSquare, farms.p, farms.by]).toEqual([expect.closeTo(0.744, 3), expect.closeTo(20.83, 2), expect.closeTo(0.004, 3), 'CHI_SQUARE']);
    // Ties: anxiety of twenty people by three raters, the example of KendallW in R's DescTools and of kendall in irr: Wt = 0.5396569, chi-square(19) = 30.8, p = 0.0429.
    const anxiety = concordanceOf([
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3], [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4], [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ], at());
    expect([anxiety.w, anxiety.chiSquare, anxiety.p]).toEqual([expect.closeTo(0.5396569, 7), expect.closeTo(30.76, 2), expect.closeTo(0.0429, 4)]);
    // Ties again: three rankings of ten objects, S = 591 and W = 0.828 (M. G. Kendall, Rank Correlation Methods, chapter 6).
    const kendall = concordanceOf([[1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10], [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5], [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10]], at());
    expect(kendall.w).toBeCloseTo(0.828, 3);
  });

  it('has the exact chance of a few orders where there are few entries', () => {
    // Two judges, three entries, the same order: of the six orders of the second judge one is as good.
    const found = concordanceOf([[1, 2, 3], [1, 2, 3]], at());
    expect([found.w, found.by]).toEqual([1, 'PERMUTATION']);
    expect(Math.abs(found.p - 1 / 6)).toBeLessThan(0.02);
    // Three judges and three entries in the same order: 1 of 36.
    expect(Math.abs(concordanceOf([[1, 2, 3], [1, 2, 3], [1, 2, 3]], at()).p - 1 / 36)).toBeLessThan(0.01);
  });

  it('lies from 0 to 1, is the mean Spearman in another form, and knows neither order nor scale', () => {
    fc.assert(fc.property(panels, fc.integer({ min: 1, max: 40 }), (rows, by) => {
      const found = concordanceOf(rows, at());
      expect(found.w).toBeGreaterThanOrEqual(0);
      expect(found.w).toBeLessThanOrEqual(1);
      expect(found.p).toBeGreaterThan(0);
      expect(found.p).toBeLessThanOrEqual(1 + 1e-12);
      // A judge who is more lenient by so much changes nothing, nor does the order of judges.
      const shifted = concordanceOf([rows[0].map((x) => x + by), ...rows.slice(1)], at());
      expect([shifted.w, shifted.meanSpearman]).toEqual([found.w, found.meanSpearman]);
      expect(concordanceOf([...rows].reverse(), at()).w).toBeCloseTo(found.w, 12);
      expect(concordanceOf(rows.map((row) => [...row].reverse()), at()).w).toBeCloseTo(found.w, 12);
      if (rows.every((row) => new Set(row).size === row.length)) expect(found.meanSpearman).toBeCloseTo((rows.length * found.w - 1) / (rows.length - 1), 9);
    }), { numRuns: 12 });
  });
});

describe('the reliability of scores', () => {
  it('is that of Shrout and Fleiss: ICC(2,1) .29, ICC(2,4) .62', () => {
    const found = reliabilityOf(SHROUT_FLEISS);
    expect(found).not.toBeNull();
    expect([found?.single.value.toFixed(2), found?.panel.value.toFixed(2)]).toEqual(['0.29', '0.62']);
    // The intervals that R's psych and DescTools print for the same table.
    expect([found?.single.low, found?.single.high, found?.panel.low, found?.panel.high]).toEqual([expect.closeTo(0.019, 3), expect.closeTo(0.761, 3), expect.closeTo(0.071, 3), expect.closeTo(0.927, 3)]);
    // The mean squares of their table 3.
    const { rows, columns: judges, rest } = meanSquares(SHROUT_FLEISS);
    expect([rows.toFixed(2), judges.toFixed(2), rest.toFixed(2)]).toEqual(['11.24', '32.49', '1.02']);
  });

  it('is whole where judges agree, and is not told where nothing varies', () => {
    const alike = reliabilityOf([[1, 1], [5, 5], [9, 9]]);
    expect([alike?.single, alike?.panel]).toEqual([{ value: 1, low: 1, high: 1 }, { value: 1, low: 1, high: 1 }]);
    expect(reliabilityOf([[3, 3], [3, 3], [3, 3]])).toBeNull();
    // Two judges who contradict each other: below zero, with an interval all the same.
    const contrary = reliabilityOf(Array.from({ length: 10 }, (_, i) => [i, 9 - i]));
    expect([contrary?.single.value, contrary?.single.low, contrary?.single.high].every((x) => Number.isFinite(x))).toBe(true);
    expect([contrary?.single.value.toFixed(2), contrary?.panel.value]).toEqual(['-1.25', -1]);
  });

  it('knows no order of entries or judges, lies inside its interval, and rises with every judge', () => {
    fc.assert(fc.property(panels, (rows) => {
      const table = columns(rows);
      const found = reliabilityOf(table);
      const turned = reliabilityOf([...table].reverse().map((row) => [...row].reverse()));
      if (found === null) return expect(turned).toBeNull();
      expect(turned?.single.value).toBeCloseTo(found.single.value, 9);
      expect(found.single.low).toBeLessThanOrEqual(found.single.value + 1e-9);
      expect(found.single.high).toBeGreaterThanOrEqual(found.single.value - 1e-9);
      if (found.single.value > 0) expect(found.panel.value).toBeCloseTo(stepped(found.single.value, rows.length), 9);
    }), { numRuns: 60 });
  });

  it('asks for as many judges as Spearman and Brown', () => {
    expect([judgesNeeded(0.26, 0.7), judgesNeeded(0.26, 0.8), judgesNeeded(0.5, 0.7), judgesNeeded(0.5, 0.8)]).toEqual([7, 12, 3, 4]);
    expect([judgesNeeded(0, 0.7), judgesNeeded(-0.2, 0.7), judgesNeeded(1, 0.8), judgesNeeded(0.9, 0.7)]).toEqual([null, null, 1, 1]);
    fc.assert(fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), (r) => {
      const judges = judgesNeeded(r, 0.8) ?? 0;
      expect(stepped(r, judges)).toBeGreaterThanOrEqual(0.8 - 1e-6);
      if (judges > 1) expect(stepped(r, judges - 1)).toBeLessThan(0.8);
    }));
  });
});
