import fc from 'fast-check';
import { planAssignment, type AssignmentAsked, type AssignmentCell, type AssignmentPlan, type Seat } from '../../src/domain/judging/assignment';

const key = (s: Seat): string => `${s.panelId} ${s.entryId} ${s.judgeId}`;
const at = (prefix: string, i: number): string => `${prefix}${String(i).padStart(2, '0')}`;

/** The cells as they stand once a plan is carried out. */
function carriedOut(asked: AssignmentAsked, plan: AssignmentPlan): readonly AssignmentCell[] {
  const gone = new Set(plan.removes.map(key));
  return [...asked.cells.filter((c) => !gone.has(key(c))), ...plan.adds.map((s) => ({ ...s, state: 'PENDING' as const, fixed: false }))];
}

interface Generated {
  readonly asked: AssignmentAsked;
  readonly recused: ReadonlySet<string>;
}

/** Rounds with one to three panels that may share judges, categories, recusals, cells in every state, and leavers. */
const rounds: fc.Arbitrary<Generated> = fc.record({
  judges: fc.integer({ min: 1, max: 7 }), entries: fc.integer({ min: 0, max: 9 }), panels: fc.integer({ min: 1, max: 3 }), seed: fc.array(fc.nat(1000), { minLength: 200, maxLength: 200 }),
  each: fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 3 }), rebalance: fc.boolean(), crowded: fc.integer({ min: 0, max: 60 }),
}).map(({ judges, entries, panels, seed, each, rebalance, crowded }) => {
  let drawn = 0;
  const chance = (percent: number): boolean => seed[drawn++ % seed.length] % 100 < percent;
  const pick = (n: number): number => seed[drawn++ % seed.length] % n;
  const ids = Array.from({ length: judges }, (_, i) => at('j', i));
  const made = Array.from({ length: entries }, (_, i) => ({ id: at('e', i), categoryId: chance(80) ? at('c', pick(3)) : null }));
  const recused = new Set(made.flatMap((e) => ids.filter(() => chance(15)).map((j) => `${j} ${e.id}`)));
  const sits = Array.from({ length: panels }, (_, p) => ({
    id: at('p', p), judgesEach: each[p], judges: ids.filter(() => chance(60)).map((id) => ({ id, expertise: [0, 1, 2].filter(() => chance(40)).map((c) => at('c', c)) })),
  }));
  const cells = made.flatMap((e) => ids.flatMap((j): AssignmentCell[] => (chance(crowded) ? [{
    panelId: at('p', pick(panels)), judgeId: j, entryId: e.id, state: (['PENDING', 'PENDING', 'PENDING', 'SCORED', 'RECUSED', 'ABSENT', 'VOIDED'] as const)[pick(7)], fixed: chance(10),
  }] : [])));
  return { recused, asked: { panels: sits, entries: made, cells, rebalance, recused: (j: string, e: string) => recused.has(`${j} ${e}`) } };
});

/** The least sum of squares that a panel's loads can have, by trying every choice of judges for every entry. */
function leastSquares(judges: readonly string[], entries: readonly string[], each: number, recused: ReadonlySet<string>): number {
  const subsets = (from: readonly string[], size: number): readonly (readonly string[])[] => (size === 0 ? [[]]
    : from.flatMap((first, i) => subsets(from.slice(i + 1), size - 1).map((rest) => [first, ...rest])));
  const choices = entries.map((e) => {
    const may = judges.filter((j) => !recused.has(`${j} ${e}`));
    return subsets(may, Math.min(each, may.length));
  });
  const go = (i: number, load: Readonly<Record<string, number>>): number => {
    if (i === choices.length) return Object.values(load).reduce((sum, n) => sum + n * n, 0);
    return Math.min(...choices[i].map((chosen) => go(i + 1, chosen.reduce((l, j) => ({ ...l, [j]: (l[j] ?? 0) + 1 }), load))));
  };
  return go(0, {});
}

describe('an assignment', () => {
  it('never gives an entry to a recused judge, nor to one twice, nor to somebody who does not sit on the panel', () => {
    fc.assert(fc.property(rounds, ({ asked, recused }) => {
      const plan = planAssignment(asked);
      const after = carriedOut(asked, plan);
      for (const s of plan.adds) {
        expect(recused.has(`${s.judgeId} ${s.entryId}`)).toBe(false);
        expect(asked.panels.find((p) => p.id === s.panelId)?.judges.map((j) => j.id)).toContain(s.judgeId);
      }
      const pairs = after.map((c) => `${c.judgeId} ${c.entryId}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    }), { numRuns: 400 });
  });

  it('keeps all that is there; asked to rebalance it gives up pending seats only, and none that is fixed', () => {
    fc.assert(fc.property(rounds, ({ asked }) => {
      const { removes, keeps } = planAssignment(asked);
      if (!asked.rebalance) expect(removes).toEqual([]);
      const gone = new Set(removes.map(key));
      for (const c of asked.cells.filter((cell) => gone.has(key(cell)))) expect([c.state, c.fixed]).toEqual(['PENDING', false]);
      expect([...removes, ...keeps].map(key).sort()).toEqual(asked.cells.map(key).sort());
    }), { numRuns: 400 });
  });

  it('says of every entry and panel that gets too few what stands in the way, and of no other', () => {
    fc.assert(fc.property(rounds, ({ asked, recused }) => {
      const plan = planAssignment(asked);
      const after = carriedOut(asked, plan);
      for (const panel of asked.panels) {
        const sitting = new Set(panel.judges.map((j) => j.id));
        for (const { id } of asked.entries) {
          const stands = after.filter((c) => c.panelId === panel.id && c.entryId === id && !recused.has(`${c.judgeId} ${id}`) && (c.state === 'SCORED' || (c.state === 'PENDING' && sitting.has(c.judgeId))));
          const lack = plan.lacking.find((l) => l.panelId === panel.id && l.entryId === id);
          expect(lack === undefined).toBe(stands.length >= (panel.judgesEach ?? 1));
          if (lack === undefined) continue;
          expect(lack.given).toBe(stands.length);
          // Whoever sits on the panel has the entry, or is recused, or has it elsewhere, or did not score it: nobody is left.
          const reached = new Set([...after.filter((c) => c.entryId === id).map((c) => c.judgeId), ...[...sitting].filter((j) => recused.has(`${j} ${id}`))]);
          expect([...sitting].filter((j) => !reached.has(j))).toEqual([]);
          expect(lack.why[0]).toContain(`${lack.given} dari ${lack.wanted}`);
        }
      }
    }), { numRuns: 300 });
  });

  it('asked again it has nothing more to do', () => {
    fc.assert(fc.property(rounds, ({ asked }) => {
      const cells = carriedOut(asked, planAssignment(asked));
      const again = planAssignment({ ...asked, cells });
      expect([again.adds, again.removes]).toEqual([[], []]);
    }), { numRuns: 500 });
  });

  it('is the same in whatever order it is told the facts', () => {
    fc.assert(fc.property(rounds, fc.nat(), ({ asked }, by) => {
      const turned = <T>(rows: readonly T[]): T[] => rows.map((row, i) => [(i * 7919 + by) % 104729, row] as const).sort(([a], [b]) => a - b).map(([, row]) => row);
      const other = { ...asked, entries: turned(asked.entries), cells: turned(asked.cells), panels: turned(asked.panels.map((p) => ({ ...p, judges: turned(p.judges.map((j) => ({ ...j, expertise: turned(j.expertise) }))) }))) };
      expect(planAssignment(other)).toEqual(planAssignment(asked));
    }), { numRuns: 300 });
  });

  it('gives all judges of a panel loads that differ by one at most where nobody is recused', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }), (judges, entries, each, tastes) => {
      const { load } = planAssignment({
        panels: [{ id: 'p', judgesEach: each, judges: Array.from({ length: judges }, (_, i) => ({ id: at('j', i), expertise: [at('c', tastes[i])] })) }],
        entries: Array.from({ length: entries }, (_, i) => ({ id: at('e', i), categoryId: at('c', i % 3) })), cells: [], recused: () => false, rebalance: false,
      });
      const loads = load.map((l) => l.entries);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      expect(loads.reduce((a, b) => a + b, 0)).toBe(entries * Math.min(each, judges));
    }), { numRuns: 300 });
  });

  it('levels loads as far as recusals allow: no other choice of judges is more even', () => {
    const small = fc.record({ judges: fc.integer({ min: 2, max: 4 }), entries: fc.integer({ min: 1, max: 5 }), each: fc.integer({ min: 1, max: 2 }), odds: fc.array(fc.nat(99), { minLength: 20, maxLength: 20 }), lopsided: fc.boolean() });
    fc.assert(fc.property(small, ({ judges, entries, each, odds, lopsided }) => {
      const ids = Array.from({ length: judges }, (_, i) => at('j', i));
      const made = Array.from({ length: entries }, (_, i) => ({ id: at('e', i), categoryId: null }));
      const recused = new Set(made.flatMap((e, i) => ids.filter((_, k) => odds[i * 4 + k] < 35).map((j) => `${j} ${e.id}`)));
      const cells = lopsided ? made.filter((e) => !recused.has(`j00 ${e.id}`)).map((e) => ({ panelId: 'p', judgeId: 'j00', entryId: e.id, state: 'PENDING' as const, fixed: false })) : [];
      const { load } = planAssignment({ panels: [{ id: 'p', judgesEach: each, judges: ids.map((id) => ({ id, expertise: [] })) }], entries: made, cells, recused: (j, e) => recused.has(`${j} ${e}`), rebalance: true });
      expect(load.reduce((sum, l) => sum + l.entries ** 2, 0)).toBe(leastSquares(ids, made.map((e) => e.id), each, recused));
    }), { numRuns: 300 });
  });

  it('prefers judges who are at home in the category, at the same loads', () => {
    const judges = [0, 1, 2, 3].map((i) => ({ id: at('j', i), expertise: [at('c', i % 2)] }));
    const entries = Array.from({ length: 8 }, (_, i) => ({ id: at('e', i), categoryId: at('c', i % 2) }));
    const { load } = planAssignment({ panels: [{ id: 'p', judgesEach: 1, judges }], entries, cells: [], recused: () => false, rebalance: false });
    expect(load.map(({ entries: n, expert }) => [n, expert])).toEqual([[2, 2], [2, 2], [2, 2], [2, 2]]);
    // The other way round, a seating that is level but far from home is exchanged when rebalancing is asked for.
    const cells = entries.map((e, i) => ({ panelId: 'p', judgeId: at('j', (i + 1) % 4), entryId: e.id, state: 'PENDING' as const, fixed: false }));
    const moved = planAssignment({ panels: [{ id: 'p', judgesEach: 1, judges }], entries, cells, recused: () => false, rebalance: true });
    expect(moved.load.map(({ entries: n, expert }) => [n, expert])).toEqual([[2, 2], [2, 2], [2, 2], [2, 2]]);
  });

  it('mixes the judges: with two each of four, every pair meets', () => {
    const judges = [0, 1, 2, 3].map((i) => ({ id: at('j', i), expertise: [] }));
    const entries = Array.from({ length: 12 }, (_, i) => ({ id: at('e', i), categoryId: null }));
    const { adds } = planAssignment({ panels: [{ id: 'p', judgesEach: 2, judges }], entries, cells: [], recused: () => false, rebalance: false });
    const pairs = entries.map((e) => adds.filter((s) => s.entryId === e.id).map((s) => s.judgeId).sort().join(' '));
    expect([...new Set(pairs)].sort()).toHaveLength(6);
  });

  it('takes a judge who sits on two panels for an entry once, and says so where that leaves too few', () => {
    const shared = { id: 'j00', expertise: [] };
    const plan = planAssignment({ panels: [{ id: 'p0', judgesEach: 1, judges: [shared] }, { id: 'p1', judgesEach: 1, judges: [shared] }], entries: [{ id: 'e0', categoryId: null }], cells: [], recused: () => false, rebalance: false });
    expect(plan.adds).toEqual([{ panelId: 'p0', judgeId: 'j00', entryId: 'e0' }]);
    expect(plan.lacking).toMatchObject([{ panelId: 'p1', entryId: 'e0', wanted: 1, given: 0, recused: 0, elsewhere: 1, spent: 0 }]);
  });

  it('is quick enough for a nation: 681 entries, three of 21 judges each', () => {
    const judges = Array.from({ length: 21 }, (_, i) => ({ id: at('j', i), expertise: [at('c', i % 9)] }));
    const entries = Array.from({ length: 681 }, (_, i) => ({ id: `e${String(i).padStart(4, '0')}`, categoryId: at('c', i % 9) }));
    const start = performance.now();
    const { load, lacking } = planAssignment({ panels: [{ id: 'p', judgesEach: 3, judges }], entries, cells: [], recused: (j, e) => (Number(j.slice(1)) * 31 + Number(e.slice(1))) % 40 === 0, rebalance: false });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(lacking).toEqual([]);
    expect(Math.max(...load.map((l) => l.entries)) - Math.min(...load.map((l) => l.entries))).toBeLessThanOrEqual(1);
  });
});
