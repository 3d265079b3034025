import fc from 'fast-check';
import { canonicalInputs, canonicalOutcome } from '../../src/domain/ranking/canonical';
import { rankingDifference } from '../../src/domain/ranking/difference';
import { compare } from '../../src/domain/ranking/fraction';
import { rankRound } from '../../src/domain/ranking/rank-round';
import { entryScore } from '../../src/domain/ranking/score';
import type { RankedEntry, Tally, TallyCell } from '../../src/domain/ranking/tally';
import { canonicalJson } from '../../src/domain/rules/canonical';
import { tallies } from '../support/tally-arbitrary';

const RUNS = { numRuns: 400 };
const shuffled = <T>(all: readonly T[]): fc.Arbitrary<readonly T[]> => fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

/** A tally, and the same with everything in another order. */
const twice = tallies().chain((tally) => fc.tuple(fc.constant(tally), fc.record({
  rules: fc.constant(tally.rules), entries: shuffled(tally.entries), cells: shuffled(tally.cells), decisions: shuffled(tally.decisions),
})));

/** What is said of an entry but where it is listed and who of many is named: that goes by id. */
const substance = (one: RankedEntry): object => ({ ...one, entry: null, position: null, ties: one.ties.map((step) => ({ ...step, with: null })) });

describe('a ranking', () => {
  it('is a total order: every entry once, 1, 2, 3 in the list, ranks 1, 2, 2, 4, scores never rising, without a score last', () => {
    fc.assert(fc.property(tallies(), (tally) => {
      const ranked = rankRound(tally);
      expect(ranked.map(({ entry }) => entry).sort()).toEqual(tally.entries.map(({ id }) => id).sort());
      expect(ranked.map(({ position }) => position)).toEqual(ranked.map((_, i) => i + 1));
      const scored = ranked.filter(({ rank }) => rank !== null);
      expect(ranked.slice(scored.length).every(({ rank, score, shownHundredths }) => rank === null && score === null && shownHundredths === null)).toBe(true);
      scored.forEach(({ rank, score, shownHundredths }, i) => {
        const before = i === 0 ? null : scored[i - 1];
        expect(rank === i + 1 || rank === before?.rank).toBe(true);
        if (before?.score === undefined || before.score === null || score === null) return;
        if (tally.rules.rankOn === 'EXACT') expect(compare(score, before.score)).toBeLessThanOrEqual(0);
        expect(Number(shownHundredths)).toBeLessThanOrEqual(Number(before.shownHundredths));
      });
    }), RUNS);
  });

  it('is the same whatever the order of entries, cells, judges and decisions, to the byte of what is hashed', () => {
    fc.assert(fc.property(twice, ([tally, again]) => {
      expect(rankRound(again)).toEqual(rankRound(tally));
      expect(canonicalJson(canonicalInputs(again))).toBe(canonicalJson(canonicalInputs(tally)));
      expect(canonicalJson(canonicalOutcome(rankRound(again)))).toBe(canonicalJson(canonicalOutcome(rankRound(tally))));
    }), RUNS);
  });

  it('does not look at ids: other names for entries, judges and criteria change nothing but the names', () => {
    fc.assert(fc.property(tallies().chain((tally) => fc.tuple(fc.constant(tally), shuffled(tally.entries.map(({ id }) => id)))), ([tally, names]) => {
      const as = new Map(tally.entries.map(({ id }, i) => [id, `x${names[i]}`]));
      const entry = (id: string): string => as.get(id) ?? id;
      const renamed: Tally = {
        rules: { ...tally.rules, criteria: tally.rules.criteria.map((one) => ({ ...one, id: `z${9 - Number(one.id.slice(1))}` })) },
        entries: tally.entries.map((one) => ({ ...one, id: entry(one.id) })), decisions: tally.decisions.map((one) => ({ ...one, entry: entry(one.entry) })),
        cells: tally.cells.map((one) => ({
          ...one, entry: entry(one.entry), judge: `q${9 - Number(one.judge.slice(1))}`, marks: Object.fromEntries(Object.entries(one.marks).map(([id, mark]) => [`z${9 - Number(id.slice(1))}`, mark])),
        })),
      };
      const after = new Map(rankRound(renamed).map((one) => [one.entry, substance(one)]));
      for (const one of rankRound(tally)) expect(after.get(entry(one.entry))).toEqual(substance(one));
    }), RUNS);
  });

  it('does not hear a cell that is recused, absent, voided or pending: without it, or with any marks in it, nothing changes', () => {
    const idle = (cell: TallyCell): boolean => cell.state !== 'SCORED';
    fc.assert(fc.property(tallies(), fc.nat(10_000), (tally, mark) => {
      const ranked = rankRound(tally);
      expect(rankRound({ ...tally, cells: tally.cells.filter((cell) => !idle(cell)) })).toEqual(ranked);
      const filled = tally.cells.map((cell) => (idle(cell) ? { ...cell, marks: Object.fromEntries(tally.rules.criteria.map(({ id }) => [id, mark])) } : cell));
      expect(rankRound({ ...tally, cells: filled })).toEqual(ranked);
      const more: TallyCell = { entry: tally.entries[0].id, judge: 'another', panel: 'internal', state: 'RECUSED', marks: filled.find(idle)?.marks ?? {} };
      expect(rankRound({ ...tally, cells: [...tally.cells, more] })).toEqual(ranked);
      const foreign: TallyCell = { ...more, entry: 'of another round', state: 'SCORED' };
      expect(rankRound({ ...tally, cells: [...tally.cells, foreign] })).toEqual(ranked);
    }), RUNS);
  });

  it('gives an entry the score of its own cells alone, and no rank or place without a reason beside the order', () => {
    fc.assert(fc.property(tallies(), (tally) => {
      for (const one of rankRound(tally)) {
        const entry = tally.entries.find(({ id }) => id === one.entry);
        if (entry === undefined) throw new Error('an entry from nowhere');
        expect(one.score).toEqual(entryScore(tally.rules, tally.cells.filter((cell) => cell.entry === entry.id), entry));
        if (one.place === 'INSUFFICIENT' || one.place === 'TIED_AT_CUT' || ['INVITATION', 'PLENARY', 'QUOTA_PER_KIND'].includes(tally.rules.cut.kind)) {
          expect(one.reason?.every((text) => text.endsWith('.') && text.length <= 500)).toBe(true);
        }
      }
    }), RUNS);
  });

  it('differs from itself in nothing, and from another exactly where they differ', () => {
    fc.assert(fc.property(tallies(), (tally) => {
      const ranked = rankRound(tally);
      expect(rankingDifference(ranked, rankRound(tally))).toEqual([]);
      const [{ id }] = tally.entries;
      const without = rankRound({ ...tally, entries: tally.entries.filter((one) => one.id !== id) });
      const gone = rankingDifference(ranked, without);
      expect(gone.filter(({ becomes }) => becomes === null).map(({ entry }) => entry)).toEqual([id]);
      const was = new Map(ranked.map((one) => [one.entry, one]));
      for (const { entry, was: from, becomes } of gone) expect([from, becomes]).toEqual([was.get(entry), without.find((one) => one.entry === entry) ?? null]);
      const named = new Set(gone.map(({ entry }) => entry));
      for (const one of without) if (!named.has(one.entry)) expect({ ...one, position: 0 }).toEqual({ ...was.get(one.entry), position: 0 });
    }), RUNS);
  });
});

describe('a better mark', () => {
  const raised = (tally: Tally, at: number, by: number): readonly [Tally, string] => {
    const scored = tally.cells.filter(({ state, marks }) => state === 'SCORED' && Object.keys(marks).length > 0);
    const cell = scored[at % Math.max(1, scored.length)] as TallyCell | undefined;
    if (cell === undefined) return [tally, tally.entries[0].id];
    const [id] = Object.keys(cell.marks);
    return [{ ...tally, cells: tally.cells.map((one) => (one === cell ? { ...cell, marks: { ...cell.marks, [id]: cell.marks[id] + by } } : one)) }, cell.entry];
  };
  const of = (tally: Tally, entry: string): RankedEntry => rankRound(tally).filter((one) => one.entry === entry)[0];

  it('never lowers the score, whatever the rules', () => {
    fc.assert(fc.property(tallies(), fc.nat(), fc.nat(500), (tally, at, by) => {
      const [better, entry] = raised(tally, at, by);
      const [before, after] = [of(tally, entry).score, of(better, entry).score];
      expect(before === null ? after : compare(after ?? before, before) >= 0).toBe(before === null ? null : true);
    }), RUNS);
  });

  it('never lowers rank or place where the chain has criteria, head to head and median only', () => {
    const cuts = ['NONE', 'TOP_N', 'PASSING_MARK'] as const;
    fc.assert(fc.property(tallies({ chain: ['CRITERIA', 'HEAD_TO_HEAD', 'MEDIAN'], cuts }), fc.nat(), fc.nat(500), (tally, at, by) => {
      const [better, entry] = raised(tally, at, by);
      const [before, after] = [of(tally, entry), of(better, entry)];
      expect(Number(after.rank)).toBeLessThanOrEqual(Number(before.rank));
      if (before.place === 'INSIDE') expect(after.place).toBe('INSIDE');
      if (before.place === 'TIED_AT_CUT') expect(after.place).not.toBe('OUTSIDE');
    }), { numRuns: 1500 });
  });

  it('may lose a tie by the spread, which is why a declared LOWER_SPREAD is contestable', () => {
    const cell = (entry: string, judge: string, mark: number): TallyCell => ({ entry, judge, panel: 'utama', state: 'SCORED', marks: { k: mark } });
    const rules: Tally['rules'] = {
      rubric: null, criteria: [{ id: 'k', code: 'K', weight: 10_000, mostHundredths: 10_000, standards: [] }], aggregation: 'MEAN_OF_PRESENT', leastScores: 1, panels: [], tieChain: ['LOWER_SPREAD'],
      cutTie: 'SHRINK', rounding: 'HALF_UP', decimals: 0, rankOn: 'SHOWN', cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null }, blind: [], carry: 0, bonus: false,
    };
    const round = (mark: number): Tally => ({ rules, decisions: [], entries: ['a', 'b'].map((id) => ({ id, participant: 'AGENCY', bonusHundredths: 0, carried: null })), cells: [cell('a', 'j', mark), cell('a', 'i', 7000), cell('b', 'j', 7020), cell('b', 'i', 7000)] });
    expect([of(round(7010), 'a').place, of(round(7050), 'a').place]).toEqual(['INSIDE', 'OUTSIDE']);
  });
});
