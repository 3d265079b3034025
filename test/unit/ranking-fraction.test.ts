import fc from 'fast-check';
import { compare, fraction, mean, minus, over, plus, readFraction, sum, textOfFraction, times, ZERO, type Fraction } from '../../src/domain/ranking/fraction';
import { rounded, shownHundredths } from '../../src/domain/ranking/shown';
import { ROUNDING } from '../../src/domain/vocabulary/judging-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const fractions: fc.Arbitrary<Fraction> = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 12n })).map(([num, den]) => fraction(num, den));
const ONE = fraction(1);

describe('fractions', () => {
  it('are in lowest terms over a denominator above zero', () => {
    fc.assert(fc.property(fractions, fc.bigInt({ min: -1000n, max: 1000n }).filter((k) => k !== 0n), ({ num, den }, k) => {
      expect(den > 0n).toBe(true);
      expect(fraction(num * k, den * k)).toEqual({ num, den });
    }));
    expect([fraction(6, -4), fraction(0, -7), fraction(10n ** 30n, 10n ** 29n)]).toEqual([{ num: -3n, den: 2n }, ZERO, fraction(10)]);
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => over(ONE, ZERO)).toThrow(RangeError);
  });

  it('follow the laws of a field, exactly', () => {
    fc.assert(fc.property(fractions, fractions, fractions, (a, b, c) => {
      expect(plus(a, b)).toEqual(plus(b, a));
      expect(times(a, b)).toEqual(times(b, a));
      expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)));
      expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
      expect(minus(plus(a, b), b)).toEqual(a);
      expect([plus(a, ZERO), times(a, ONE)]).toEqual([a, a]);
      if (b.num !== 0n) expect(times(over(a, b), b)).toEqual(a);
    }));
  });

  it('are ordered as numbers are, and keep the order when the same is added', () => {
    fc.assert(fc.property(fractions, fractions, fractions, (a, b, c) => {
      expect(compare(a, b) + compare(b, a)).toBe(0);
      expect(compare(a, b) === 0).toBe(textOfFraction(a) === textOfFraction(b));
      expect(compare(plus(a, c), plus(b, c))).toBe(compare(a, b));
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }));
  });

  it('have a mean between the least and the greatest, whatever their order', () => {
    fc.assert(fc.property(fc.array(fractions, { minLength: 1, maxLength: 8 }), (all) => {
      const sorted = [...all].sort(compare);
      expect(mean(all)).toEqual(mean(sorted));
      expect(times(mean(all), fraction(all.length))).toEqual(sum(all));
      expect([compare(sorted[0], mean(all)), compare(mean(all), sorted[sorted.length - 1])].every((way) => way <= 0)).toBe(true);
    }));
    expect(sum([])).toEqual(ZERO);
  });

  it('are read back from their text, and nothing else is read', () => {
    fc.assert(fc.property(fractions, (a) => expect(readFraction(textOfFraction(a))).toEqual(a)));
    for (const text of ['', '-', '1', '1/0', '1/-2', '1/2/3', ' 1/2', '1.5/2', '0x1/2', '1/02', '--1/2']) expect([text, readFraction(text)]).toEqual([text, null]);
  });
});

describe('rounding', () => {
  it('gives the nearest whole number; only halves differ by the way', () => {
    fc.assert(fc.property(fractions, fc.constantFrom(...codesOf(ROUNDING)), (a, way) => {
      const apart = times(minus(fraction(rounded(a, way)), a), fraction(2));
      expect([compare(apart, fraction(-1)) >= 0, compare(apart, ONE) <= 0]).toEqual([true, true]);
      if (a.den !== 2n) expect(rounded(a, 'HALF_UP')).toBe(rounded(a, 'HALF_EVEN'));
    }));
  });

  it.each([[-3, [-1n, -2n]], [-1, [0n, 0n]], [1, [1n, 0n]], [3, [2n, 2n]], [5, [3n, 2n]], [7, [4n, 4n]]] as const)('%d halves: half up, half even', (num, expected) => {
    expect(codesOf(ROUNDING).map((way) => rounded(fraction(num, 2), way))).toEqual(expected);
  });

  it('is done once, to hundredths, tenths or whole points', () => {
    const of = (decimals: number): number => shownHundredths(fraction(16_009, 2), { decimals, rounding: 'HALF_UP' });
    expect([of(2), of(1), of(0)]).toEqual([8005, 8000, 8000]);
  });
});
