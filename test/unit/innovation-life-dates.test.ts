import fc from 'fast-check';
import { disordersOf, LIFE_DATES, type LifeDates } from '../../src/domain/innovation/life-dates';
import type { Period } from '../../src/domain/time/day';

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const period: fc.Arbitrary<Period | null> = fc.oneof(
  fc.constant(null),
  fc.tuple(day, day).map(([a, b]) => ({ earliest: a < b ? a : b, latest: a < b ? b : a })),
  day.map((earliest) => ({ earliest, latest: null })),
  day.map((latest) => ({ earliest: null, latest })),
);
const dates: fc.Arbitrary<LifeDates> = fc.record({ initiated: period, trial: period, implemented: period });

/** Days that the periods allow, chosen for the order: each as early as it can be after those before it; null where there are none. */
function orderedDays(of: LifeDates): readonly string[] | null {
  let last = '0000-01-01';
  for (const name of LIFE_DATES) {
    const earliest = of[name]?.earliest ?? '0000-01-01';
    const at = earliest > last ? earliest : last;
    if (of[name] !== null && at > (of[name].latest ?? '9999-12-31')) return null;
    last = at;
  }
  return [last];
}

describe('the dates in the life of an innovation', () => {
  it.each<[string, LifeDates, readonly string[]]>([
    ['in order', { initiated: { earliest: '2021-01-01', latest: '2021-12-31' }, trial: { earliest: '2022-03-01', latest: '2022-03-31' }, implemented: { earliest: '2023-01-01', latest: '2023-01-01' } }, []],
    ['in the same year, where nothing more is known', { initiated: { earliest: '2021-01-01', latest: '2021-12-31' }, trial: { earliest: '2021-02-01', latest: '2021-02-28' }, implemented: null }, []],
    ['tried before it was initiated', { initiated: { earliest: '2022-01-01', latest: '2022-12-31' }, trial: { earliest: '2021-01-01', latest: '2021-12-31' }, implemented: null }, ['trial < initiated']],
    ['in use before it was initiated, its trial unknown', { initiated: { earliest: '2022-05-01', latest: null }, trial: null, implemented: { earliest: null, latest: '2022-04-30' } }, ['implemented < initiated']],
    ['on one day', { initiated: { earliest: '2022-05-01', latest: '2022-05-01' }, trial: { earliest: '2022-05-01', latest: '2022-05-01' }, implemented: { earliest: '2022-05-01', latest: '2022-05-01' } }, []],
  ])('%s', (_name, of, said) => {
    expect(disordersOf(of).map(({ later, earlier }) => `${later} < ${earlier}`)).toEqual(said);
  });

  it('collide exactly when no days within their periods are in order', () => {
    fc.assert(fc.property(dates, (of) => {
      expect(disordersOf(of).length === 0).toBe(orderedDays(of) !== null);
    }));
  });

  it('never collide by knowing less', () => {
    fc.assert(fc.property(dates, fc.constantFrom(...LIFE_DATES), (of, name) => {
      const without = disordersOf({ ...of, [name]: null });
      expect(disordersOf(of)).toEqual(expect.arrayContaining([...without]));
    }));
  });
});
