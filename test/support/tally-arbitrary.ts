import fc, { type Arbitrary } from 'fast-check';
import type { Cut, JudgingRules } from '../../src/domain/judging/judging-rules';
import { fraction } from '../../src/domain/ranking/fraction';
import type { Tally, TallyCell, TallyDecision, TallyEntry } from '../../src/domain/ranking/tally';
import type { CutKind } from '../../src/domain/vocabulary/entry-words';
import { CELL_STATE, CUT_DECISION, CUT_TIE, ROUNDING, TIE_BREAK, type Aggregation, type CutTie, type TieBreak } from '../../src/domain/vocabulary/judging-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const KINDS = ['AGENCY', 'HEALTH_CENTRE', 'SCHOOL'] as const;
const PANELS = ['internal', 'independen'] as const;
const AGGREGATIONS: readonly Aggregation[] = ['MEAN_OF_PRESENT', 'TRIMMED_MEAN', 'WEIGHTED_PANELS'];
const NUMBERED: readonly CutKind[] = ['NONE', 'TOP_N', 'PASSING_MARK', 'QUOTA_PER_KIND'];
const CUTS: readonly CutKind[] = [...NUMBERED, 'INVITATION', 'PLENARY'];

/** Shares of the whole that sum to 10,000: of so many parts, each above zero. */
const shares = (parts: number): Arbitrary<readonly number[]> => fc.array(fc.constantFrom(1, 2, 3, 5), { minLength: parts, maxLength: parts }).map((ratios) => {
  const sum = ratios.reduce((a, b) => a + b, 0);
  const first = ratios.slice(1).map((ratio) => Math.floor((10_000 * ratio) / sum));
  return [10_000 - first.reduce((a, b) => a + b, 0), ...first];
});

const cutOf = (kinds: readonly CutKind[]): Arbitrary<Cut> => fc.record({
  kind: fc.constantFrom(...kinds), size: fc.nat(5), markHundredths: fc.constantFrom(0, 4000, 5000, 6667, 7500),
  quotas: fc.record({ AGENCY: fc.nat(3), HEALTH_CENTRE: fc.nat(3) }),
});

/** What a generated round may be made of; everything where nothing is said. */
export interface TallySetup {
  readonly chain?: readonly TieBreak[];
  readonly cuts?: readonly CutKind[];
  readonly cutTies?: readonly CutTie[];
}

function rulesOf({ chain = codesOf(TIE_BREAK), cuts = CUTS, cutTies = codesOf(CUT_TIE) }: TallySetup): Arbitrary<JudgingRules> {
  return fc.integer({ min: 1, max: 3 }).chain((criteria) => fc.record({
    rubric: fc.constant(null),
    criteria: fc.tuple(shares(criteria), fc.array(fc.constantFrom(300, 500, 700, 10_000), { minLength: criteria, maxLength: criteria }))
      .map(([weights, mosts]) => weights.map((weight, i) => ({ id: `c${i}`, code: `K${i}`, weight, mostHundredths: mosts[i], standards: [] }))),
    aggregation: fc.constantFrom(...AGGREGATIONS), leastScores: fc.constantFrom(1, 1, 2, 3),
    panels: shares(2).map((weights) => weights.map((weight, i) => ({ code: PANELS[i], weight }))),
    tieChain: fc.shuffledSubarray([...chain]), cutTie: fc.constantFrom(...cutTies), rounding: fc.constantFrom(...codesOf(ROUNDING)),
    decimals: fc.nat(2), rankOn: fc.constantFrom('EXACT' as const, 'SHOWN' as const), cut: cutOf(cuts), blind: fc.constant([]), carry: fc.constantFrom(0, 0, 0, 3333, 5000), bonus: fc.constantFrom(false, false, true),
  }));
}

const entryOf = (id: string): Arbitrary<TallyEntry> => fc.record({
  id: fc.constant(id), participant: fc.constantFrom(...KINDS), bonusHundredths: fc.constantFrom(0, 0, 50, 100),
  carried: fc.option(fc.tuple(fc.constantFrom(12_000, 15_000, 20_000), fc.constantFrom(2, 3)).map(([num, den]) => fraction(num, den)), { freq: 4 }),
});

/** Coarse marks, so that ties and equal criteria come often; now and then one is missing, and a cell that does not count may hold marks too. */
function cellOf(rules: JudgingRules, entry: string, judge: number): Arbitrary<TallyCell> {
  const mark = (most: number): Arbitrary<number> => fc.constantFrom(0, most / 2, most / 2, most);
  return fc.record({
    entry: fc.constant(entry), judge: fc.constant(`j${judge}`), panel: fc.constant(judge === 5 ? 'tamu' : PANELS[judge % 2]),
    state: fc.oneof({ weight: 6, arbitrary: fc.constant('SCORED' as const) }, { weight: 2, arbitrary: fc.constantFrom(...codesOf(CELL_STATE)) }),
    marks: fc.tuple(...rules.criteria.map(({ id, mostHundredths }) => fc.option(mark(mostHundredths), { freq: 30 }).map((held) => [id, held] as const)))
      .map((held): TallyCell['marks'] => Object.fromEntries(held.filter(([, given]) => given !== null).map(([id, given]) => [id, given ?? 0]))),
  });
}

/** One decision an entry, as the database holds them; now and then one more, which may say the contrary. */
const decisionsOn = (entries: readonly TallyEntry[]): Arbitrary<readonly TallyDecision[]> => {
  const decision = fc.record({
    entry: fc.constantFrom(...entries.map(({ id }) => id)), kind: fc.oneof(fc.constant('TIE_ORDER' as const), fc.constantFrom(...codesOf(CUT_DECISION))), position: fc.integer({ min: 1, max: 4 }),
  }).map((one): TallyDecision => ({ ...one, position: one.kind === 'TIE_ORDER' ? one.position : null }));
  const single = fc.uniqueArray(decision, { selector: ({ entry }) => entry, minLength: Math.floor(entries.length / 2), maxLength: entries.length });
  return fc.tuple(single, fc.option(decision, { freq: 2 })).map(([all, more]) => (more === null ? all : [...all, more]));
};

/** Any round: up to seven entries, up to six judges, each of whom may not have scored each entry. */
export function tallies(setup: TallySetup = {}): Arbitrary<Tally> {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'ä', 'Z', '10', '9'), { minLength: 1, maxLength: 7 });
  return fc.tuple(rulesOf(setup), ids, fc.integer({ min: 1, max: 6 })).chain(([rules, names, judges]) => fc.tuple(...names.map(entryOf)).chain((entries) => fc.record({
    rules: fc.constant(rules), entries: fc.constant(entries),
    cells: fc.tuple(...names.flatMap((entry) => Array.from({ length: judges }, (_, judge) => fc.option(cellOf(rules, entry, judge), { freq: 9 }))))
      .map((cells) => cells.filter((cell) => cell !== null)),
    decisions: decisionsOn(entries),
  })));
}

/** Rounds of so many decimals, kinds and judges as seldom fit the arbitrary above: each entry scored by each judge, fine marks. */
export const fineTallies: Arbitrary<Tally> = tallies().chain((tally) => fc.array(fc.integer({ min: 0, max: 300 }), { minLength: tally.cells.length, maxLength: tally.cells.length }).map((marks) => ({
  ...tally, cells: tally.cells.map((cell, i) => ({ ...cell, marks: Object.fromEntries(Object.keys(cell.marks).map((id, k) => [id, (marks[i] * (k + 3)) % 301])) })),
})));
