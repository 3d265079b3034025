import fc from 'fast-check';
import type { JudgingRules } from '../../src/domain/judging/judging-rules';
import { rankRound } from '../../src/domain/ranking/rank-round';
import type { Tally } from '../../src/domain/ranking/tally';
import { shareBetween } from '../../src/domain/statistics/two-weights';
import { VARIED_BY, weightingsOf, type WeightingReport } from '../../src/domain/statistics/weightings';
import { withoutJudge } from '../../src/domain/statistics/without-judge';
import { criteriaOf, tallyOf } from '../support/score-table';

const report = (tally: Tally, seed = 'benih'): WeightingReport => {
  const found = weightingsOf(tally, rankRound(tally), seed);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const two: Partial<JudgingRules> = { criteria: criteriaOf([6_000, 4_000]), cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null } };

/** The share by a fine grid over both weights, with the exact ranking at each point: slow, and nothing like the way it is computed. */
function byGrid(tally: Tally, steps: number): number {
  const inside = (t: Tally): string => rankRound(t).filter((r) => r.place === 'INSIDE').map((r) => r.entry).sort().join(' ');
  const was = inside(tally);
  let held = 0;
  for (let a = 0; a < steps; a += 1) {
    for (let b = 0; b < steps; b += 1) {
      const varied = tally.rules.criteria.map((c, i) => c.weight * (1 - VARIED_BY + (2 * VARIED_BY * ((i === 0 ? a : b) + 0.5)) / steps));
      // Weights of a ten-millionth: the whole is 10,000,000, and the most points are a thousand times as many.
      const criteria = tally.rules.criteria.map((c, i) => ({ ...c, weight: Math.round((1e7 * varied[i]) / (varied[0] + varied[1])), mostHundredths: c.mostHundredths * 1_000 }));
      held += Number(inside({ ...tally, rules: { ...tally.rules, criteria } }) === was);
    }
  }
  return held / steps ** 2;
}

describe('the share of reasonable weightings', () => {
  it('is whole where one entry is better at everything, and a half where two are level but for the weights', () => {
    expect(report(tallyOf([[[90, 80]], [[70, 60]], [[50, 50]]], { rules: two }))).toMatchObject({ by: 'EXACT', holds: 1, neighbours: [{ inside: 'e01', outside: 'e02', holds: 1 }] });
    // Both have the same score at the declared weights; the first criterion decides the tie, and then a heavier first or second one.
    const level = report(tallyOf([[[80, 50]], [[60, 80]], [[10, 10]]], { rules: two }));
    expect(level.holds).toBeCloseTo(0.5, 6);
  });

  it('is what a fine grid with the exact ranking finds', () => {
    for (const sheets of [[[[80, 50]], [[62, 76]], [[20, 60]]], [[[70, 62], [75, 50]], [[50, 90], [66, 68]], [[90, 20], [60, 66]]]]) {
      const tally = tallyOf(sheets, { rules: two });
      const found = report(tally);
      expect([found.by, found.holds > 0.05 && found.holds < 0.95]).toEqual(['EXACT', true]);
      expect(Math.abs(found.holds - byGrid(tally, 40))).toBeLessThan(0.02);
    }
  });

  it('is sampled where there are more criteria, close to the exact one when the third says nothing', () => {
    const sheets = [[[80, 50, 70]], [[62, 76, 70]], [[20, 60, 70]]];
    const three = report(tallyOf(sheets, { rules: { ...two, criteria: criteriaOf([5_400, 3_600, 1_000]) } }));
    const exact = report(tallyOf(sheets.map((row) => [row[0].slice(0, 2)]), { rules: two }));
    expect(three.by).toBe('SAMPLED');
    expect(Math.abs(three.holds - exact.holds)).toBeLessThan(0.04);
    expect(report(tallyOf(sheets, { rules: { ...two, criteria: criteriaOf([5_400, 3_600, 1_000]) } }), 'benih')).toEqual(three);
  });

  it('follows the declared way to join judges: weighted panels, trimmed means, a carried share', () => {
    const panels = { ...two, aggregation: 'WEIGHTED_PANELS', panels: [{ code: 'a', weight: 8_000 }, { code: 'b', weight: 2_000 }] } as const;
    const weighed = tallyOf([[[80, 50], [10, 10]], [[62, 76], [11, 11]], [[5, 5], [5, 5]]], { rules: panels, panels: ['a', 'b'] });
    expect(Math.abs(report(weighed).holds - byGrid(weighed, 30))).toBeLessThan(0.025);
    const trimmed = tallyOf([[[80, 52], [79, 52], [81, 50], [100, 0], [0, 100]], [[62, 76], [63, 75], [61, 77], [62, 76], [62, 76]], [[5, 5], [5, 5], [5, 5], [5, 5], [5, 5]]], { rules: { ...two, aggregation: 'TRIMMED_MEAN' } });
    expect(report(trimmed).by).toBe('SAMPLED');
    expect(Math.abs(report(trimmed).holds - byGrid(trimmed, 30))).toBeLessThan(0.05);
    // What is carried is not weighed again: the more of it, the less the weights matter.
    const sheets = [[[80, 50]], [[62, 76]], [[20, 60]]];
    const own = tallyOf(sheets, { rules: two });
    const carried: Tally = { ...own, rules: { ...own.rules, carry: 5_000 }, entries: own.entries.map((e, i) => ({ ...e, carried: { num: BigInt(9_000 - i * 300), den: 1n } })) };
    expect(report(carried).holds).toBeGreaterThan(report(own).holds);
    expect(Math.abs(report(carried).holds - byGrid(carried, 30))).toBeLessThan(0.025);
  });

  it('asks by mark and by quota too', () => {
    const mark = tallyOf([[[80, 50]], [[62, 76]], [[20, 60]]], { rules: { ...two, cut: { kind: 'PASSING_MARK', size: null, markHundredths: 6_760, quotas: null } } });
    const found = report(mark);
    expect([found.holds > 0, found.holds < 1, found.neighbours.length]).toEqual([true, true, 1]);
    expect(Math.abs(found.holds - byGrid(mark, 30))).toBeLessThan(0.025);
    const quota = tallyOf([[[80, 50]], [[62, 76]], [[20, 60]], [[30, 30]]], { rules: { ...two, cut: { kind: 'QUOTA_PER_KIND', size: null, markHundredths: null, quotas: { AGENCY: 1, SCHOOL: 1 } } } });
    const kinds: Tally = { ...quota, entries: quota.entries.map((e, i) => ({ ...e, participant: i < 2 ? 'AGENCY' : 'SCHOOL' })) };
    expect(report(kinds).neighbours).toHaveLength(2);
    expect(Math.abs(report(kinds).holds - byGrid(kinds, 30))).toBeLessThan(0.025);
  });

  it('of two weights is a share, whole without conditions, and never grows with one more', () => {
    const line = fc.record({ at0: fc.integer({ min: -50, max: 50 }), at1: fc.integer({ min: -50, max: 50 }) });
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), fc.array(line, { maxLength: 4 }), line, (first, lines, more) => {
      const share = shareBetween(first, 100 - first, VARIED_BY, lines, 1e-9);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(shareBetween(first, 100 - first, VARIED_BY, [...lines, more], 1e-9)).toBeLessThanOrEqual(share + 1e-12);
      expect(shareBetween(first, 100 - first, VARIED_BY, [], 1e-9)).toBe(1);
      // Who is above at all weights or at none.
      expect([shareBetween(first, 100 - first, VARIED_BY, [{ at0: 5, at1: 1 }], 1e-9), shareBetween(first, 100 - first, VARIED_BY, [{ at0: -5, at1: -1 }], 1e-9)]).toEqual([1, 0]);
    }));
  });
});

describe('a ranking without one judge', () => {
  const table = [[90, 60, 71], [80, 81, 50], [70, 70, 70], [60, 69, 90]];
  it('is the ranking that the others make', () => {
    const tally = tallyOf(table, { rules: { leastScores: 3 } });
    const ranked = rankRound(tally);
    expect(ranked.map((r) => [r.entry, r.place])).toEqual([['e01', 'INSIDE'], ['e04', 'INSIDE'], ['e02', 'OUTSIDE'], ['e03', 'OUTSIDE']]);
    for (const [j, judge] of ['j01', 'j02', 'j03'].entries()) {
      const others = rankRound(tallyOf(table.map((row) => row.filter((_, k) => k !== j))));
      const inside = (all: typeof ranked): string[] => all.filter((r) => r.place === 'INSIDE').map((r) => r.entry);
      const found = withoutJudge(tally, ranked, judge);
      expect(found?.entering).toEqual(ranked.map((r) => r.entry).filter((e) => inside(others).includes(e) && !inside(ranked).includes(e)));
      expect(found?.leaving).toEqual(ranked.map((r) => r.entry).filter((e) => !inside(others).includes(e) && inside(ranked).includes(e)));
      expect([...(found?.moved ?? [])].sort()).toEqual(ranked.filter((r) => others.find((o) => o.entry === r.entry)?.rank !== r.rank).map((r) => r.entry).sort());
    }
    expect(withoutJudge(tally, ranked, 'j03')).toEqual({ entering: ['e02'], leaving: ['e04'], moved: ['e01', 'e04', 'e02', 'e03'] });
  });

  it('is not told where an entry has no other judge', () => {
    const tally = tallyOf([[90, null], [80, 70], [70, 60]]);
    expect(withoutJudge(tally, rankRound(tally), 'j01')).toBeNull();
    expect(withoutJudge(tally, rankRound(tally), 'j02')).not.toBeNull();
  });
});
