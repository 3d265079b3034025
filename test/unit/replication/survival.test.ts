import fc from 'fast-check';
import { fraction } from '../../../src/domain/ranking/fraction';
import { readingsOf, survivalOf, monthOf, type Life } from '../../../src/domain/replication/lives';
import { FEWEST_KNOWN, survivalAt, type Lived, type SurvivalAt, type SurvivalShare } from '../../../src/domain/replication/survival';

const NOW = monthOf('2026-11-22');
const stopped = (after: number): Lived => ({ startMonth: NOW - 100, stopMonth: NOW - 100 + after });
const running = (since: number): Lived => ({ startMonth: NOW - since, stopMonth: null });
const told = (found: SurvivalAt): SurvivalShare => {
  if ('reason' in found) throw new Error(found.reason);
  return found;
};

// Freireich and others, Blood 21 (1963): weeks of remission under 6-MP, as in every textbook; + means still in remission when last seen.
const FREIREICH: readonly Lived[] = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(stopped), ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(running),
];

describe('survival of replicas', () => {
  // Shares by hand: 18/21, then 16/17, 14/15, 11/12, 10/11, 6/7 and 5/6; the intervals are those that SAS (PROC LIFETEST) and R (conf.type = "log-log") print.
  it.each([
    [6, fraction(6, 7), 0.6197, 0.9516], [7, fraction(96, 119), 0.5631, 0.9228], [10, fraction(64, 85), 0.5032, 0.8894], [13, fraction(176, 255), 0.4316, 0.8491], [16, fraction(32, 51), 0.3675, 0.8049],
    [22, fraction(64, 119), 0.2678, 0.7468], [23, fraction(160, 357), 0.1881, 0.6801],
  ])('is that of the textbook at %i', (months, share, low, high) => {
    const found = told(survivalAt(FREIREICH, months, NOW));
    expect(found.share).toEqual(share);
    expect([found.low / 10_000, found.high / 10_000].map((end, i) => Math.abs(end - [low, high][i]) <= 0.00011)).toEqual([true, true]);
  });

  it('names those at risk and those that stopped', () => {
    expect(told(survivalAt(FREIREICH, 10, NOW))).toMatchObject({ atRisk: 15, events: 5 });
  });

  it('is exact at the ends: all ran, none ran', () => {
    // Clopper and Pearson for 5 of 5: 0.025 to the power of 1/5 is 0.47818.
    expect(survivalAt(Array.from({ length: 5 }, () => running(30)), 12, NOW)).toEqual({ share: fraction(1), atRisk: 5, events: 0, low: 4781, high: 10_000 });
    expect(survivalAt(Array.from({ length: 5 }, () => stopped(3)), 12, NOW)).toEqual({ share: fraction(0), atRisk: 0, events: 5, low: 0, high: 5219 });
  });

  it.each([
    ['nothing', [], 'NONE_BEGUN'],
    ['what has not begun', [running(-1)], 'NONE_BEGUN'],
    ['the young', Array.from({ length: 30 }, () => running(11)), 'TOO_YOUNG'],
    ['the young beside some that stopped', [...Array.from({ length: 30 }, () => running(11)), stopped(2)], 'TOO_YOUNG'],
    ['four', Array.from({ length: 4 }, () => running(40)), 'TOO_FEW'],
    ['four beside the young', [...Array.from({ length: 4 }, () => running(40)), ...Array.from({ length: 90 }, () => running(2))], 'TOO_FEW'],
  ] as const)('gives no number for %s', (_what, cohort, reason) => {
    expect(survivalAt(cohort, 12, NOW)).toEqual({ reason });
  });

  it('takes a stop that is to come for none', () => {
    expect(survivalAt(Array.from({ length: 5 }, () => ({ startMonth: NOW - 20, stopMonth: NOW + 1 })), 12, NOW)).toMatchObject({ share: fraction(1), events: 0 });
  });

  const lives = fc.array(fc.record({ startMonth: fc.integer({ min: NOW - 60, max: NOW + 3 }), stopMonth: fc.option(fc.integer({ min: NOW - 60, max: NOW + 3 })) }), { maxLength: 40 });

  it('lies inside its interval, between 0 and 1, and knows no order', () => {
    fc.assert(fc.property(lives, fc.integer({ min: 1, max: 36 }), (cohort, months) => {
      const found = survivalAt(cohort, months, NOW);
      expect(survivalAt([...cohort].reverse(), months, NOW)).toEqual(found);
      if ('reason' in found) return;
      const { share: { num, den }, low, high, atRisk, events } = found;
      expect(num >= 0n && num <= den).toBe(true);
      expect(BigInt(low) * den <= num * 10_000n && num * 10_000n <= BigInt(high) * den).toBe(true);
      expect(atRisk + events).toBeGreaterThanOrEqual(FEWEST_KNOWN);
    }));
  });

  it('never rises with time', () => {
    fc.assert(fc.property(lives, fc.integer({ min: 1, max: 30 }), (cohort, months) => {
      const [sooner, later] = [survivalAt(cohort, months, NOW), survivalAt(cohort, months + 6, NOW)];
      if ('reason' in sooner || 'reason' in later) return;
      expect(later.share.num * sooner.share.den <= sooner.share.num * later.share.den).toBe(true);
    }));
  });

  it('is the plain share where nobody was lost from sight', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (ages, months) => {
      const ran = ages.filter((age) => age > months).length;
      expect(told(survivalAt(ages.map(stopped), months, NOW)).share).toEqual(fraction(ran, ages.length));
    }));
  });
});

describe('dates that are rough', () => {
  const year = (y: number): Life['started'] => ({ earliest: `${y}-01-01`, latest: `${y}-12-31` });
  const day = (d: string): Life['started'] => ({ earliest: d, latest: d });

  it('are read as the shortest and the longest life that they allow', () => {
    const found = readingsOf([{ started: year(2020), stopped: year(2021), hasStopped: true }, { started: year(2022), stopped: null, hasStopped: false }], NOW);
    expect(found.shortest).toEqual([{ startMonth: monthOf('2020-12-31'), stopMonth: monthOf('2021-01-01') }, { startMonth: monthOf('2022-12-31'), stopMonth: null }]);
    expect(found.longest).toEqual([{ startMonth: monthOf('2020-01-01'), stopMonth: monthOf('2021-12-31') }, { startMonth: monthOf('2022-01-01'), stopMonth: null }]);
  });

  it('leave out what began nobody knows when, and count it', () => {
    expect(readingsOf([{ started: null, stopped: day('2021-01-01'), hasStopped: true }, { started: { earliest: null, latest: '2020-01-01' }, stopped: null, hasStopped: false }], NOW)).toEqual({ shortest: [], longest: [], undated: 2 });
  });

  it('let a stop that nobody dated fall anywhere between the beginning and now', () => {
    expect(readingsOf([{ started: day('2020-05-05'), stopped: null, hasStopped: true }], NOW)).toMatchObject({ shortest: [{ startMonth: monthOf('2020-05-05'), stopMonth: monthOf('2020-05-05') }], longest: [{ stopMonth: NOW }] });
  });

  it('give two shares, and none where they decide whether there is one', () => {
    const sure: Life[] = Array.from({ length: 4 }, () => ({ started: day('2020-01-01'), stopped: null, hasStopped: false }));
    const rough: Life = { started: year(2020), stopped: year(2021), hasStopped: true };
    expect(survivalOf(readingsOf([...sure, rough], NOW), 12, NOW)).toMatchObject({ from: fraction(4, 5), to: fraction(1), events: 1, atRisk: 4 });
    const perhaps: Life = { started: year(2025), stopped: null, hasStopped: false };
    expect(survivalOf(readingsOf([...sure, perhaps], NOW), 12, NOW)).toEqual({ months: 12, reason: 'DATES_TOO_ROUGH' });
  });

  it('are one reading where every date is exact', () => {
    fc.assert(fc.property(fc.array(fc.record({ from: fc.integer({ min: 0, max: 60 }), ran: fc.option(fc.integer({ min: 0, max: 60 })) }), { maxLength: 20 }), (all) => {
      const at = (months: number): string => `${2020 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-15`;
      const { shortest, longest } = readingsOf(all.map(({ from, ran }) => ({ started: day(at(from)), stopped: ran === null ? null : day(at(from + ran)), hasStopped: ran !== null })), NOW + 120);
      expect(shortest).toEqual(longest);
    }));
  });
});
