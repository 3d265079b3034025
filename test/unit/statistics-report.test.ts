import fc from 'fast-check';
import type { JudgingRules } from '../../src/domain/judging/judging-rules';
import { rankRound } from '../../src/domain/ranking/rank-round';
import { judgingReport } from '../../src/domain/statistics/judging-report';
import { down, fixed, near, up, written } from '../../src/domain/statistics/statistic';
import { STATISTIC, STATISTIC_REFUSAL, type StatisticCode } from '../../src/domain/vocabulary/statistic-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { criteriaOf, reportOf, SHROUT_FLEISS, tallyOf, those, values, type Sheet } from '../support/score-table';

const cut = (kind: JudgingRules['cut']['kind'], size: number | null = null): Partial<JudgingRules> => ({ cut: { kind, size, markHundredths: null, quotas: null } });
/** Ten entries by three judges, all different. */
const TEN: readonly (readonly number[])[] = Array.from({ length: 10 }, (_, i) => [90 - 5 * i, 88 - 5 * i + (i % 3), 80 - 4 * i - (i % 2) * 6]);
const refusals = (table: readonly (readonly Sheet[])[], code: StatisticCode, rules: Partial<JudgingRules> = {}, panels?: readonly string[]): readonly (string | null)[] =>
  those(reportOf(tallyOf(table, { rules, panels })), code).map((s) => s.refused);
/** A round of any shape: judges who skip entries, ties, one or two criteria, any cut. */
const rounds = fc.record({
  table: fc.integer({ min: 1, max: 4 }).chain((judges) => fc.array(fc.array(fc.option(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })), { freq: 4 }), { minLength: judges, maxLength: judges }), { minLength: 1, maxLength: 7 })),
  kind: fc.constantFrom<JudgingRules['cut']['kind']>('NONE', 'TOP_N', 'PASSING_MARK', 'QUOTA_PER_KIND', 'INVITATION', 'PLENARY'), size: fc.integer({ min: 1, max: 4 }),
}).map(({ table, kind, size }) => tallyOf(table, { rules: { criteria: criteriaOf([7_000, 3_000]), cut: { kind, size, markHundredths: 500, quotas: { AGENCY: size } } } }));

describe('a report on judging', () => {
  it('tells everything of a round in which all judges scored all entries', () => {
    const report = reportOf(tallyOf(TEN, { rules: { ...cut('TOP_N', 3), criteria: criteriaOf([10_000]) } }));
    expect(values(report, 'ICC_SINGLE')).toEqual([expect.stringMatching(/^0\.\d{3} \[0\.\d{3}; 0\.\d{3}\]$/)]);
    expect(values(report, 'KENDALL_W')).toEqual([expect.stringMatching(/^0\.9\d\d$/)]);
    expect([values(report, 'SEVERITY').length, values(report, 'SPREAD').length, values(report, 'RANK_INTERVAL').length, values(report, 'INSIDE_CHANCE').length]).toEqual([3, 3, 10, 10]);
    expect(report.filter((s) => s.refused !== null).map((s) => [s.code, s.refused])).toEqual([['WEIGHTINGS', 'ONE_CRITERION'], ['NEIGHBOURS', 'ONE_CRITERION'], ...Array.from({ length: 4 }, () => ['HALO', 'ONE_CRITERION'])]);
    // The third judge is harsh and says so below zero; the others are lenient beside it.
    expect(those(report, 'SEVERITY').map((s) => Math.sign(s.told?.scaled ?? 0)).sort()).toEqual([-1, 1, 1]);
  });

  it('has the published numbers of Shrout and Fleiss, its intervals rounded outwards', () => {
    const report = reportOf(tallyOf(SHROUT_FLEISS));
    expect([...values(report, 'ICC_SINGLE'), ...values(report, 'ICC_PANEL')]).toEqual(['0.290 [0.018; 0.762]', '0.620 [0.071; 0.928]']);
    expect(those(report, 'ICC_SINGLE')[0].words).toEqual([
      'Keandalan satu juri 0,290, rentang kepercayaan 95 % dari 0,018 sampai 0,762 (6 usulan, 4 juri).', 'Reliability of one judge 0.290, 95 % confidence interval from 0.018 to 0.762 (6 entries, 4 judges).',
    ]);
    expect([...values(report, 'JUDGES_FOR_070'), ...values(report, 'JUDGES_FOR_080')]).toEqual(['6', '10']);
    expect(values(report, 'SEVERITY')).toEqual(Array.from({ length: 4 }, () => 'FEW_PER_JUDGE'));
  });

  it.each<[string, readonly (readonly Sheet[])[], StatisticCode, string]>([
    ['one judge: no agreement', TEN.map((row) => [row[0]]), 'KENDALL_W', 'ONE_JUDGE'],
    ['one judge: no reliability', TEN.map((row) => [row[0]]), 'ICC_SINGLE', 'ONE_JUDGE'],
    ['one judge: no intervals', TEN.map((row) => [row[0]]), 'RANK_INTERVAL', 'ONE_JUDGE'],
    ['one judge: nobody to leave out', TEN.map((row) => [row[0]]), 'WITHOUT_JUDGE_RANKS', 'ONE_JUDGE'],
    ['a judge who gives all the same has no order', TEN.map((row) => [row[0], 70]), 'KENDALL_W', 'CONSTANT_JUDGE'],
    ['two entries in common', [[1, 2], [3, 4], [5, null], [null, 6]], 'KENDALL_W', 'FEW_IN_COMMON'],
    ['a gap: no ICC', TEN.map((row, i) => (i === 4 ? [row[0], null, row[2]] : row)), 'ICC_PANEL', 'INCOMPLETE'],
    ['two entries: no ICC', TEN.slice(0, 2), 'ICC_SINGLE', 'FEW_ENTRIES'],
    ['two entries: no intervals', TEN.slice(0, 2), 'CUT_ZONE', 'FEW_ENTRIES'],
    ['seven entries a judge: no severity', TEN.slice(0, 7), 'SEVERITY', 'FEW_PER_JUDGE'],
    ['judges who share nothing: no severity', TEN.map((row, i) => (i < 5 ? [row[0], row[1], null, null] : [null, null, row[2], row[1]])), 'SEVERITY', 'DISCONNECTED'],
    ['judges who share nothing: no intervals', TEN.map((row, i) => (i < 5 ? [row[0], row[1], null, null] : [null, null, row[2], row[1]])), 'METHOD', 'DISCONNECTED'],
    ['one entry in common only', [[90, null], [80, 70], [null, 60], [null, 50]], 'RANK_INTERVAL', 'FEW_REPEATED'],
    ['all scores the same', TEN.map(() => [70, 70]), 'ICC_SINGLE', 'NO_VARIANCE'],
    ['all scores the same: no intervals', TEN.map(() => [70, 70]), 'RANK_INTERVAL', 'NO_VARIANCE'],
    ['judges who contradict each other: no number is enough', TEN.map((_, i) => [i, 9 - i]), 'JUDGES_FOR_070', 'NO_RELIABILITY'],
    ['nobody scored', TEN.map(() => [null, null]), 'KENDALL_W', 'NO_SCORES'],
    ['nobody scored: no intervals', TEN.map(() => [null, null]), 'RANK_INTERVAL', 'NO_SCORES'],
  ])('refuses what the design does not allow, with its reason: %s', (_name, table, code, why) => {
    expect(new Set(refusals(table, code))).toEqual(new Set([why]));
  });

  it('refuses severity of the judge alone who is constant or scored too little', () => {
    const constant = those(reportOf(tallyOf(TEN.map((row) => [...row, 70]))), 'SEVERITY');
    expect(constant.map((s) => s.refused).sort()).toEqual(['CONSTANT_JUDGE', null, null, null].sort());
    const few = those(reportOf(tallyOf(TEN.map((row, i) => [...row, i < 5 ? 60 - i : null]))), 'SEVERITY');
    expect(few.filter((s) => s.refused === 'FEW_PER_JUDGE')).toHaveLength(1);
  });

  it('refuses what is at the cut where there is none, where scores do not make it, or where it is tied', () => {
    const both = { criteria: criteriaOf([5_000, 5_000]) };
    const sheets = TEN.map((row) => row.map((x): Sheet => [x, x + 3]));
    for (const [kind, why] of [['NONE', 'NO_CUT'], ['INVITATION', 'CUT_NOT_BY_RANK'], ['PLENARY', 'CUT_NOT_BY_RANK']] as const) {
      for (const code of ['CUT_ZONE', 'INSIDE_CHANCE', 'WEIGHTINGS', 'NEIGHBOURS', 'WITHOUT_JUDGE_CUT'] as const) expect([code, new Set(refusals(sheets, code, { ...both, ...cut(kind) }))]).toEqual([code, new Set([why])]);
      // Places are told all the same.
      expect(new Set(refusals(sheets, 'RANK_INTERVAL', { ...both, ...cut(kind) }))).toEqual(new Set([null]));
    }
    expect(refusals([[[9, 1], [9, 1]], [[7, 3], [7, 3]], [[7, 3], [7, 3]]], 'WEIGHTINGS', { ...both, ...cut('TOP_N', 2) })).toEqual(['TIE_AT_CUT']);
    expect(refusals(sheets, 'WEIGHTINGS', { ...both, ...cut('TOP_N', 10) })).toEqual(['NOBODY_ACROSS']);
    expect(new Set(refusals([[90, null], [80, 70], [70, 60]], 'WITHOUT_JUDGE_CUT'))).toEqual(new Set(['ONLY_SCORER', null]));
  });

  it('tells of each panel by itself where there are several', () => {
    const report = reportOf(tallyOf(TEN.map((row, i) => [row[0], row[1], row[2], i % 2 === 0 ? 60 + i : null, 50 + i]), { panels: ['a', 'a', 'a', 'b', 'b'] }));
    expect(those(report, 'ICC_SINGLE').map((s) => [s.about, s.refused])).toEqual([[{ of: 'ROUND' }, 'INCOMPLETE'], [{ of: 'PANEL', panel: 'a' }, null], [{ of: 'PANEL', panel: 'b' }, 'INCOMPLETE']]);
    expect(those(report, 'KENDALL_W').map((s) => [s.about.of, s.words[1].match(/\d+ of \d+/)?.[0]])).toEqual([['ROUND', '5 of 10'], ['PANEL', '10 of 10'], ['PANEL', '5 of 10']]);
  });

  it('finds one impression that colours all criteria', () => {
    const three = { criteria: criteriaOf([4_000, 3_000, 3_000]) };
    const coloured = reportOf(tallyOf(TEN.map((row) => row.map((x): Sheet => [x, x, x])), { rules: three }));
    expect(values(coloured, 'HALO')).toEqual(['1.000', '1.000', '1.000', '1.000']);
    const apart = reportOf(tallyOf(TEN.map((row, i) => row.map((x): Sheet => [x, 50 + ((i * 7) % 10), 50 + ((i * 3) % 10)])), { rules: three }));
    expect(Number(values(apart, 'HALO')[0])).toBeLessThan(0.3);
  });

  it('names nobody, and says the same whatever order it was read in; a constant more from one judge changes neither agreement nor ranks', () => {
    fc.assert(fc.property(rounds, fc.integer({ min: 1, max: 20 }), (tally, by) => {
      const report = reportOf(tally);
      const turned = { ...tally, entries: [...tally.entries].reverse(), cells: [...tally.cells].reverse() };
      expect(judgingReport(turned, [...rankRound(turned)].reverse(), 'benih')).toEqual(report);
      expect(report.every((s) => s.words.every((w) => !/\b[ej]0\d/.test(w) && /[.)]$/.test(w)))).toBe(true);
      expect(report.every((s) => (s.value === null) === (s.refused !== null) && (s.value ?? '').length <= 200 && s.words.every((w) => w.length < 2_000))).toBe(true);
      expect(report.every((s) => s.told === null || [s.told.scaled, s.told.low ?? 0, s.told.high ?? 0].every(Number.isSafeInteger))).toBe(true);
      const lenient = { ...tally, cells: tally.cells.map((c) => (c.judge === 'j01' ? { ...c, marks: { c1: c.marks.c1 + by * 100, c2: c.marks.c2 + by * 100 } } : c)) };
      for (const code of ['KENDALL_W', 'MEAN_SPEARMAN', 'SPREAD'] as const) expect(values(reportOf(lenient), code)).toEqual(values(report, code));
    }), { numRuns: 12 });
  });

  it('speaks of every statistic that it knows, in words that end', () => {
    const told = new Set(reportOf(tallyOf(TEN.map((row) => row.map((x): Sheet => [x, 100 - x])), { rules: { criteria: criteriaOf([6_000, 4_000]), ...cut('TOP_N', 3) } })).map((s) => s.code));
    expect([...told].sort()).toEqual([...codesOf(STATISTIC)].sort());
    expect([...Object.values(STATISTIC_REFUSAL.values), ...Object.values(STATISTIC.values)].every((pair) => pair.every((w) => w.endsWith('.')))).toBe(true);
  });

  it('rounds values to the nearest and intervals outwards', () => {
    expect([near(0.2897, 3), down(0.0188, 3), up(0.7611, 3), down(-0.0001, 3), up(-0.0001, 3)]).toEqual([290, 18, 762, -1, 0]);
    // What is whole stays whole, although 0.29 * 100 is not.
    expect([down(0.29, 2), up(0.29, 2), up(1.1, 1), down(0.7, 1)]).toEqual([29, 29, 11, 7]);
    expect([fixed(-5, 2), fixed(1234, 2), fixed(7, 0), written(-1250, 3)]).toEqual(['-0.05', '12.34', '7', ['-1,250', '-1.250']]);
  });
});
