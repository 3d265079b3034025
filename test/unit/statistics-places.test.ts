import fc from 'fast-check';
import { rankRound } from '../../src/domain/ranking/rank-round';
import { fitAdditive } from '../../src/domain/statistics/additive-model';
import { addInside, type CutRule } from '../../src/domain/statistics/cut-rule';
import { zoneOf } from '../../src/domain/statistics/cut-statistics';
import { meanSquares } from '../../src/domain/statistics/intraclass';
import { outlookOf, type Outlook } from '../../src/domain/statistics/outlook';
import { randomOf } from '../../src/domain/statistics/random';
import { scoreTable, type ScoreTable } from '../../src/domain/statistics/score-table';
import { SHROUT_FLEISS, tallyOf, type Sheet } from '../support/score-table';

/** BLUP by alternating, as written on paper: entries given the judges, judges given the entries, again and again. */
function alternate({ entries, judges, cells }: ScoreTable, ratioEntry: number, ratioJudge: number): { readonly level: number; readonly q: number[]; readonly b: number[] } {
  const q = entries.map(() => 0);
  const b = judges.map(() => 0);
  let level = 0;
  for (let round = 0; round < 3_000; round += 1) {
    level = cells.reduce((s, c) => s + c.total - q[c.entry] - b[c.judge], 0) / cells.length;
    for (let i = 0; i < q.length; i += 1) {
      const own = cells.filter((c) => c.entry === i);
      q[i] = own.reduce((s, c) => s + c.total - level - b[c.judge], 0) / (own.length + ratioEntry);
    }
    for (let j = 0; j < b.length; j += 1) {
      const own = cells.filter((c) => c.judge === j);
      b[j] = own.reduce((s, c) => s + c.total - level - q[c.entry], 0) / (own.length + ratioJudge);
    }
  }
  return { level, q, b };
}

/** A round whose truth is known: quality, leniency of judges and chance are normal; each entry has `each` of the judges. */
function simulated(seed: string, entries: number, judges: number, each: number, spread: { readonly judge: number; readonly rest: number }): { readonly truth: number[]; readonly lenient: number[]; readonly table: Sheet[][] } {
  const random = randomOf(seed);
  const truth = Array.from({ length: entries }, () => random.normal());
  const lenient = Array.from({ length: judges }, () => spread.judge * random.normal());
  const table = truth.map((q, i) => lenient.map((b, j): Sheet => ((j - i + judges * entries) % judges < each ? Math.min(100, Math.max(0, 50 + 8 * (q + b + spread.rest * random.normal()))) : null)));
  return { truth, lenient, table };
}

const outlook = (table: readonly (readonly Sheet[])[], seed = 'benih', rules = {}): Outlook => {
  const tally = tallyOf(table, { rules });
  const found = outlookOf(tally, rankRound(tally), seed);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('the additive model with shrinkage', () => {
  it('has the variances of the analysis of variance where every judge scored every entry', () => {
    const { rows, columns, rest } = meanSquares(SHROUT_FLEISS.map((row) => row.map((x) => x * 100)));
    const fit = fitAdditive(scoreTable(tallyOf(SHROUT_FLEISS)));
    expect(fit.variances.rest / rest).toBeCloseTo(1, 3);
    expect(fit.variances.entry / ((rows - rest) / 4)).toBeCloseTo(1, 3);
    expect(fit.variances.judge / ((columns - rest) / 6)).toBeCloseTo(1, 3);
  });

  it('has the effects that alternating comes to, in a table with gaps too', () => {
    for (const table of [SHROUT_FLEISS, simulated('celah', 9, 4, 2, { judge: 0.7, rest: 0.6 }).table]) {
      const scores = scoreTable(tallyOf(table));
      const fit = fitAdditive(scores);
      const { entry, judge, rest } = fit.variances;
      const slow = alternate(scores, rest / entry, rest / judge);
      expect(fit.level).toBeCloseTo(slow.level, 3);
      fit.entryEffects.forEach((q, i) => expect(q).toBeCloseTo(slow.q[i], 3));
      fit.judgeEffects.forEach((b, j) => expect(b).toBeCloseTo(slow.b[j], 3));
    }
  });

  it('finds how lenient judges are: nineteen times of twenty within two standard errors', () => {
    let within = 0;
    for (let run = 0; run < 25; run += 1) {
      const { lenient, table } = simulated(`juri ${run}`, 40, 8, 3, { judge: 0.6, rest: 0.6 });
      const fit = fitAdditive(scoreTable(tallyOf(table)));
      // Effects are beside the mean of the judges who are there.
      const centre = lenient.reduce((s, x) => s + x, 0) / lenient.length;
      fit.judgeEffects.forEach((b, j) => { within += Number(Math.abs(b - 800 * (lenient[j] - centre)) <= 2 * fit.judgeErrors[j]); });
    }
    expect(within / 200).toBeGreaterThan(0.93);
  });

  it('draws what it says: the mean and the spread of many draws', () => {
    const fit = fitAdditive(scoreTable(tallyOf(SHROUT_FLEISS)));
    const [random, out, sums, squares] = [randomOf('undi'), new Float64Array(6), new Float64Array(6), new Float64Array(6)];
    for (let at = 0; at < 20_000; at += 1) {
      fit.draw(random, out);
      // The level is common to all: only what is beside it says who is better.
      const centre = out.reduce((s, x) => s + x, 0) / 6;
      out.forEach((x, i) => { sums[i] += x - centre; squares[i] += (x - centre) ** 2; });
    }
    const centre = fit.entryEffects.reduce((s, x) => s + x, 0) / 6;
    fit.entryEffects.forEach((q, i) => expect(Math.abs(sums[i] / 20_000 - (q - centre))).toBeLessThan(2));
    // Beside each other entries are known as well as four judges know them: variance 1 / (4 / rest + 1 / entry), less the mean.
    const known = 1 / (4 / fit.variances.rest + 1 / fit.variances.entry);
    squares.forEach((s, i) => expect((s / 20_000 - (sums[i] / 20_000) ** 2) / ((known * 5) / 6)).toBeCloseTo(1, 1));
  });
});

describe('intervals of ranks', () => {
  it.each([
    ['the model, three judges', 3, 0.9, 'MODEL'], ['judges drawn anew, five judges', 5, 0.9, 'BOOTSTRAP'], ['judges drawn anew, seven judges', 7, 0.9, 'BOOTSTRAP'],
  ])('hold the true rank about nine times in ten: %s', (_name, judges, least, method) => {
    let held = 0;
    for (let run = 0; run < 40; run += 1) {
      const { truth, table } = simulated(`cakup ${judges} ${run}`, 6, judges, judges, { judge: 0.5, rest: 0.9 });
      const found = outlook(table, `benih ${run}`);
      expect(found.method).toBe(method);
      for (const { entry, best, worst } of found.entries) {
        const rank = truth.filter((q) => q > truth[Number(entry.slice(1)) - 1]).length + 1;
        held += Number(best <= rank && rank <= worst);
      }
    }
    expect(held / 240).toBeGreaterThan(least);
  });

  it('are the same for the same seed, whatever order cells and entries come in, and close for another seed', () => {
    const tally = tallyOf(simulated('urutan', 8, 4, 3, { judge: 0.5, rest: 0.5 }).table);
    const turned = { ...tally, entries: [...tally.entries].reverse(), cells: [...tally.cells].reverse() };
    const of = (t: typeof tally, seed: string) => outlookOf(t, rankRound(t), seed) as Outlook;
    expect(of(turned, 'satu')).toEqual(of(tally, 'satu'));
    const [one, other] = [of(tally, 'satu'), of(tally, 'dua')];
    one.entries.forEach((e, i) => expect(Math.abs((e.inside ?? 0) - (other.entries[i].inside ?? 0))).toBeLessThan(0.05));
  });

  it('know nothing but the places where judges all say the same, and nothing at all where there is nothing to tell entries by', () => {
    const sure = outlook([[90, 90, 90], [80, 80, 80], [70, 70, 70], [60, 60, 60]]);
    expect(sure.entries.map((e) => [e.best, e.worst, e.inside])).toEqual([[1, 1, 1], [2, 2, 1], [3, 3, 0], [4, 4, 0]]);
    // Five judges who are each other's mirror: no entry can be told from another.
    const level = outlook([[90, 10, 50, 30, 70], [10, 90, 50, 70, 30], [50, 50, 50, 50, 50]]);
    expect(level.entries.every((e) => e.best <= 1 && e.worst === 3)).toBe(true);
  });

  it('count the places at the cut: as many are inside as there are places, on average', () => {
    for (const tie of ['ENLARGE', 'SHRINK', 'PLENARY'] as const) {
      const { entries } = outlook(simulated('tempat', 9, 5, 5, { judge: 0.5, rest: 0.8 }).table.map((row) => row.map((x) => Math.round(Number(x) / 10) * 10)), 'benih', { cutTie: tie, cut: { kind: 'TOP_N', size: 4, markHundredths: null, quotas: null } });
      const sum = entries.reduce((s, e) => s + (e.inside ?? 0), 0);
      if (tie === 'PLENARY') expect(sum).toBeCloseTo(4, 6);
      else expect(tie === 'ENLARGE' ? sum - 4 : 4 - sum).toBeGreaterThan(0);
    }
  });

  it('weigh panels that are each drawn by themselves', () => {
    // The heavy panel is of one mind, the light one is not: who the heavy one prefers is ahead for sure.
    const table = [[90, 91, 10, 60], [50, 51, 80, 20], [10, 11, 50, 90]];
    const tally = tallyOf(table, { panels: ['a', 'a', 'b', 'b'], rules: { aggregation: 'WEIGHTED_PANELS', panels: [{ code: 'a', weight: 9_900 }, { code: 'b', weight: 100 }] } });
    const found = outlookOf(tally, rankRound(tally), 'benih') as Outlook;
    expect(found.entries.map((e) => [e.entry, e.best, e.worst])).toEqual([['e01', 1, 1], ['e02', 2, 2], ['e03', 3, 3]]);
  });
});

describe('the zone of the cut', () => {
  it('lies between what is in at 95 of 100 draws and what is out', () => {
    expect([1, 0.95, 0.949, 0.5, 0.051, 0.05, 0].map(zoneOf)).toEqual(['CLEAR_IN', 'CLEAR_IN', 'CUT_ZONE', 'CUT_ZONE', 'CUT_ZONE', 'CLEAR_OUT', 'CLEAR_OUT']);
  });

  it('knows who is inside by rank, by quota and by mark, as counted one by one', () => {
    const inside = (rule: CutRule, scores: readonly number[], tie: 'ENLARGE' | 'SHRINK' | 'PLENARY' = 'PLENARY'): number[] => {
      const sums = new Float64Array(scores.length);
      addInside(rule, Float64Array.from(scores), tie, sums);
      return [...sums];
    };
    const all = { by: 'RANK', groups: [{ members: [0, 1, 2, 3], places: 2 }] } as const;
    expect(inside(all, [5, 9, 7, 1])).toEqual([0, 1, 1, 0]);
    expect([inside(all, [9, 7, 7, 7]), inside(all, [9, 7, 7, 7], 'ENLARGE'), inside(all, [9, 7, 7, 7], 'SHRINK')]).toEqual([[1, 1 / 3, 1 / 3, 1 / 3], [1, 1, 1, 1], [1, 0, 0, 0]]);
    expect(inside({ by: 'RANK', groups: [{ members: [0, 1], places: 1 }, { members: [2], places: 3 }, { members: [3], places: 0 }] }, [5, 9, 1, 8])).toEqual([0, 1, 1, 0]);
    expect(inside({ by: 'MARK', mark: 7 }, [7, 6.9, 9, 0])).toEqual([1, 0, 1, 0]);
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 8 }), (scores, places) => {
      const found = inside({ by: 'RANK', groups: [{ members: scores.map((_, i) => i), places }] }, scores);
      expect(found.reduce((s, x) => s + x, 0)).toBeCloseTo(Math.min(places, scores.length), 9);
      scores.forEach((a, i) => scores.forEach((b, j) => { if (a > b) expect(found[i]).toBeGreaterThanOrEqual(found[j]); }));
    }));
  });
});
