import fc from 'fast-check';
import { halfLifeOf } from '../../../src/domain/replication/half-life';
import type { Period } from '../../../src/domain/time/day';

const day = (d: string): Period => ({ earliest: d, latest: d });
const at = (months: number): string => `${2000 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;

describe('half-life', () => {
  it('is the month in which the half begins, counted from the source', () => {
    expect(halfLifeOf(['2021-03-01', '2020-02-01', '2020-07-31', '2022-01-01', '2024-01-01'].map(day), day('2020-01-15'))).toEqual({ replicas: 5, half: 3, fromMonths: 14, toMonths: 14 });
  });

  it('lies between two months where dates are rough', () => {
    const begun = [day('2020-02-01'), day('2020-07-31'), { earliest: '2021-01-01', latest: '2021-12-31' }, day('2022-01-01'), day('2024-01-01')];
    expect(halfLifeOf(begun, { earliest: '2019-01-01', latest: '2019-12-31' })).toEqual({ replicas: 5, half: 3, fromMonths: 13, toMonths: 35 });
  });

  it.each([
    ['no replicas', [], day('2020-01-01'), 'NONE_BEGUN'],
    ['four', ['2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01'].map(day), day('2020-01-01'), 'TOO_FEW'],
    ['a source of no known date', ['2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01'].map(day), null, 'ORIGIN_UNDATED'],
    ['a replica of no known date', [...['2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01'].map(day), null], day('2020-01-01'), 'DATES_TOO_ROUGH'],
  ])('is none for %s', (_what, begun, origin, reason) => {
    expect(halfLifeOf(begun, origin)).toEqual({ reason });
  });

  it('holds every reading of the dates between its two months, in any order', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 24, max: 200 }), fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 5, maxLength: 25 });
    fc.assert(fc.property(spans, fc.integer({ min: 0, max: 23 }), (all, origin) => {
      const rough = halfLifeOf(all.map(([from, more]) => ({ earliest: at(from), latest: at(from + more) })), day(at(origin)));
      const one = halfLifeOf(all.map(([from, more, share]) => day(at(from + Math.floor(more * share)))).reverse(), day(at(origin)));
      if ('reason' in rough || 'reason' in one) throw new Error('there is a number');
      expect(one.fromMonths).toBe(one.toMonths);
      expect(one.fromMonths).toBeGreaterThanOrEqual(rough.fromMonths);
      expect(one.toMonths).toBeLessThanOrEqual(rough.toMonths);
    }));
  });
});
