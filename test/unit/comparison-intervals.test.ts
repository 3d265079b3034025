import fc from 'fast-check';
import { medianAgeOf, rateOf, survivalOf } from '../../src/domain/comparison/derived';
import { COUNT_SCALE, FEWEST_FOR_MEDIAN, garwood, leftOutAtEnds, MOST_COUNTED, wilson } from '../../src/domain/comparison/interval';

const DIGITS = 10n ** 90n;
const UNIT = 10n ** BigInt(COUNT_SCALE);

/** Sums of m^i / i! in fixed-point whole numbers of ninety digits: up to and with k, and all of them (e to the power of m). */
function poissonSums(units: number, k: number): { readonly upTo: bigint; readonly all: bigint } {
  let [term, upTo, all] = [DIGITS, 0n, 0n];
  for (let i = 0; i <= k || term > 0n; i += 1) {
    if (i <= k) upTo += term;
    all += term;
    term = (term * BigInt(units)) / (UNIT * BigInt(i + 1));
  }
  return { upTo, all };
}
/** True when at most one draw in forty is as low as k, or as high, under a mean of so many ten-thousandths. */
const rarelyAtMost = (units: number, k: number): boolean => {
  const { upTo, all } = poissonSums(units, k);
  return 40n * upTo <= all;
};
const rarelyAtLeast = (units: number, k: number): boolean => {
  const { upTo, all } = poissonSums(units, k - 1);
  return 40n * (all - upTo) <= all;
};

describe('the interval of a count', () => {
  // Garwood 1936; the same values in Ulm 1990 (Am J Epidemiol 131:373), there rounded to two or three decimals.
  it.each([
    [0, 0, 3.6889], [1, 0.0253, 5.5716], [2, 0.2422, 7.2247], [3, 0.6187, 8.7673], [5, 1.6235, 11.6683], [10, 4.7954, 18.3904], [20, 12.2165, 30.8884], [100, 81.3637, 121.627],
  ])('of %d is that of the published tables: %d to %d', (things, low, high) => {
    const found = garwood(things);
    expect(Math.abs(Number(found?.low.scaled) / 1e4 - low)).toBeLessThan(0.00035);
    expect(Math.abs(Number(found?.high.scaled) / 1e4 - high)).toBeLessThan(0.00035);
    expect(found).toMatchObject({ method: 'GARWOOD', things, among: null });
  });

  it('is the exact one, rounded outwards by less than a ten-thousandth', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 160 }), (things) => {
      const found = garwood(things);
      if (found === null) throw new Error('no interval');
      const [low, high] = [found.low.scaled, found.high.scaled];
      expect(rarelyAtMost(high, things)).toBe(true);
      expect(rarelyAtMost(high - 1, things)).toBe(false);
      expect(low === 0 ? things === 0 : rarelyAtLeast(low, things)).toBe(true);
      if (things > 0) expect(rarelyAtLeast(low + 1, things)).toBe(false);
    }), { numRuns: 60 });
  });

  it('grows with the count and ends where it is too narrow to matter', () => {
    const wide = [10, 1_000, MOST_COUNTED].map((things) => garwood(things)).map((i) => (i === null ? null : [i.low.scaled < i.things * 1e4, i.high.scaled > i.things * 1e4]));
    expect(wide).toEqual([[true, true], [true, true], [true, true]]);
    expect(garwood(MOST_COUNTED + 1)).toBeNull();
    expect(() => garwood(-1)).toThrow(RangeError);
    expect(() => garwood(1.5)).toThrow(RangeError);
  });
});

describe('the interval of a share', () => {
  // Newcombe 1998 (Stat Med 17:857), table I, method 3.
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('of %d among %d is that of the published table', (things, among, low, high) => {
    const found = wilson(things, among);
    expect([found.low.scaled / 1e4, found.high.scaled / 1e4].map((bound, i) => Math.abs(bound - [low, high][i]) <= 0.00010001)).toEqual([true, true]);
  });

  it('holds the share, is what the formula gives, and turns round when the others are counted', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))), ([k, n]) => {
      const { low, high } = wilson(k, n);
      const z = 1.959963984540054;
      const [p, zz] = [k / n, z * z];
      const [middle, half] = [(p + zz / (2 * n)) / (1 + zz / n), (z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n))) / (1 + zz / n)];
      expect(Math.abs(low.scaled - Math.floor((middle - half) * 1e4 + 1e-7))).toBe(0);
      expect(Math.abs(high.scaled - Math.ceil((middle + half) * 1e4 - 1e-7))).toBe(0);
      expect(low.scaled <= p * 1e4 && p * 1e4 <= high.scaled).toBe(true);
      const other = wilson(n - k, n);
      expect([other.low.scaled, other.high.scaled]).toEqual([10_000 - high.scaled, 10_000 - low.scaled]);
    }));
  });

  it('is of things among more, and of nothing else', () => {
    for (const [k, n] of [[1, 0], [2, 1], [-1, 4], [0.5, 1]]) expect(() => wilson(k, n)).toThrow(RangeError);
  });
});

describe('the interval of a median', () => {
  it('leaves out as many as it may and no more, by the binomial law summed in whole numbers', () => {
    const ways = (n: number, k: number): bigint => Array.from({ length: k }, (_, i) => BigInt(i + 1)).reduce((sum, i) => (sum * (BigInt(n) - i + 1n)) / i, 1n);
    const rarely = (n: number, most: number): boolean => 40n * Array.from({ length: most + 1 }, (_, k) => ways(n, k)).reduce((a, b) => a + b) <= 2n ** BigInt(n);
    for (const n of [6, 7, 8, 9, 12, 25, 60, 200, 1_000]) {
      const left = leftOutAtEnds(n);
      if (left === null) throw new Error(`nothing for ${n}`);
      expect([n, rarely(n, left), rarely(n, left + 1)]).toEqual([n, true, false]);
    }
    expect(leftOutAtEnds(FEWEST_FOR_MEDIAN - 1)).toBeNull();
    // Beyond a thousand the law of de Moivre takes over, on the wide side.
    expect([1_001, 4_000].map((n) => rarely(n, Number(leftOutAtEnds(n))))).toEqual([true, true]);
  });

  it('goes with the median of all ages, however they are grouped', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 }), (ages) => {
      const groups = new Map<number, number>();
      for (const age of ages) groups.set(age, (groups.get(age) ?? 0) + 1);
      const made = medianAgeOf(groups);
      if (made === null || 'missing' in made) throw new Error('no median');
      const sorted = [...ages].sort((a, b) => a - b);
      const twice = sorted[Math.ceil(ages.length / 2) - 1] + sorted[Math.floor(ages.length / 2)];
      expect(made.amount).toEqual({ scaled: twice * 5, scale: 1 });
      const left = leftOutAtEnds(ages.length);
      expect([made.interval?.low.scaled, made.interval?.high.scaled]).toEqual(left === null ? [undefined, undefined] : [sorted[left] * 10, sorted[ages.length - left - 1] * 10]);
    }));
    expect(medianAgeOf(new Map())).toBeNull();
  });
});

describe('a figure made of countings', () => {
  const tally = (recorded: number, counted: number): { recorded: number; counted: number } => ({ recorded, counted });

  it('is a share with both of its numbers, or none where nothing is on record', () => {
    expect(rateOf(tally(16, 10), tally(16, 16))).toMatchObject({ amount: { scaled: 6250, scale: 2 }, interval: { method: 'WILSON', things: 10, among: 16 } });
    expect(rateOf(tally(3, 0), tally(3, 3))).toMatchObject({ amount: { scaled: 0, scale: 2 } });
    // Three were sent and the shelf holds none of them any further: that is none of three, not unknown.
    expect(rateOf(tally(0, 0), tally(3, 3))).toMatchObject({ amount: { scaled: 0, scale: 2 }, interval: { things: 0, among: 3 } });
    expect([rateOf(tally(3, 3), tally(0, 0)), rateOf(tally(3, 0), tally(3, 0))]).toEqual([null, { missing: 'NOT_APPLICABLE' }]);
    expect(rateOf(tally(5, 5), tally(4, 4))).toEqual({ missing: 'NOT_APPLICABLE' });
  });

  it('of lives says why there is none rather than a number that says nothing', () => {
    const begun = (n: number, stopMonth: number | null): { startMonth: number; stopMonth: number | null }[] => Array.from({ length: n }, () => ({ startMonth: 100, stopMonth }));
    expect([survivalOf([], 12, 200), survivalOf(begun(4, null), 12, 200), survivalOf(begun(9, null), 12, 105)]).toEqual([null, { missing: 'TOO_FEW' }, { missing: 'TOO_EARLY' }]);
    expect(survivalOf([...begun(6, null), ...begun(3, 106)], 12, 200)).toMatchObject({ amount: { scaled: 6667, scale: 2 }, interval: { method: 'GREENWOOD', things: 6, among: 9 } });
  });
});
