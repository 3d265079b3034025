import type { JudgingRules } from '../../src/domain/judging/judging-rules';

/** A tally as the vectors write it: the score of the round before as text, "17/3". */
export interface PlainTally {
  readonly rules: JudgingRules;
  readonly entries: readonly { readonly id: string; readonly participant: string; readonly bonusHundredths: number; readonly carried: string | null }[];
  readonly cells: readonly { readonly entry: string; readonly judge: string; readonly panel: string; readonly state: string; readonly marks: Readonly<Record<string, number>> }[];
  readonly decisions: readonly { readonly entry: string; readonly kind: string; readonly position: number | null }[];
}

/** What the second tally says of an entry; its score is `num` over the `den` that all have in common. */
export interface SecondLine {
  readonly rank: number | null;
  readonly place: string;
  readonly score: { readonly num: bigint; readonly den: bigint } | null;
  readonly shown: number | null;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly carried: bigint | null;
  /** The totals of its judges, times the common denominator. */
  readonly totals: Map<string, { readonly total: bigint; readonly panel: string; readonly marks: Readonly<Record<string, number>> }>;
  score: bigint | null;
  shown: number | null;
  /** What it has, place by place: greater is better, compared from the left. */
  key: bigint[];
}

const divisor = (a: bigint, b: bigint): bigint => { while (b !== 0n) [a, b] = [b, a % b]; return a; };
const multiple = (a: bigint, b: bigint): bigint => (a / divisor(a, b)) * b;

function exactly(a: bigint, by: bigint): bigint {
  if (a % by !== 0n) throw new Error('the common denominator is not common');
  return a / by;
}

/** A denominator over which every number of the round is whole: of marks, means of any number of judges, weights, shares, halves, carried scores. */
function commonDenominator({ rules, cells, entries }: PlainTally): bigint {
  let all = 1n;
  for (const { mostHundredths } of rules.criteria) all = multiple(all, BigInt(mostHundredths));
  let earlier = 1n;
  for (const { carried } of entries) if (carried !== null) earlier = multiple(earlier, BigInt(carried.split('/')[1]));
  let judges = 1n;
  for (let n = 2; n <= cells.length; n += 1) judges = multiple(judges, BigInt(n));
  return 2n * 10_000n * 10_000n * all * earlier * judges;
}

/** The mean of some values, weighted by panel where the rules weigh panels; null where a panel has none. */
function middle(rules: JudgingRules, values: readonly { readonly value: bigint; readonly panel: string }[]): bigint | null {
  const plain = (of: readonly bigint[]): bigint => exactly(of.reduce((a, b) => a + b, 0n), BigInt(of.length));
  if (rules.aggregation !== 'WEIGHTED_PANELS') return plain(values.map(({ value }) => value));
  let whole = 0n;
  for (const { code, weight } of rules.panels) {
    const own = values.filter(({ panel }) => panel === code).map(({ value }) => value);
    if (own.length === 0) return null;
    whole += exactly(plain(own) * BigInt(weight), 10_000n);
  }
  return whole;
}

function scoreRow(rules: JudgingRules, row: Row, bonus: bigint): bigint | null {
  const values = [...row.totals.values()].map(({ total, panel }) => ({ value: total, panel }));
  if (values.length === 0 || values.length < rules.leastScores) return null;
  let score = middle(rules, values);
  if (rules.aggregation === 'TRIMMED_MEAN' && values.length >= 5) {
    const all = values.map(({ value }) => value);
    const [least, most] = all.reduce(([a, b], v) => [v < a ? v : a, v > b ? v : b], [all[0], all[0]]);
    score = exactly(all.reduce((a, b) => a + b, 0n) - least - most, BigInt(all.length - 2));
  }
  if (score === null) return null;
  if (rules.carry > 0) {
    if (row.carried === null) return null;
    score = exactly(score * BigInt(10_000 - rules.carry) + row.carried * BigInt(rules.carry), 10_000n);
  }
  return rules.bonus ? score + bonus : score;
}

function show(rules: JudgingRules, score: bigint, den: bigint): number {
  const unit = 10n ** BigInt(2 - rules.decimals);
  const [whole, rest] = [score / (den * unit), score % (den * unit)];
  const up = rest * 2n > den * unit || (rest * 2n === den * unit && (rules.rounding === 'HALF_UP' || whole % 2n === 1n));
  return Number((up ? whole + 1n : whole) * unit);
}

/** Negative when the first key is the better one. */
function better(a: readonly bigint[], b: readonly bigint[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at] > b[at] ? -1 : 1;
}

function sorted(row: Row): readonly bigint[] {
  return [...row.totals.values()].map(({ total }) => total).sort((a, b) => (a < b ? -1 : Number(a > b)));
}

/** By how many others of the cohort a row is held to be the better one, less those that are better than it. */
function wins(row: Row, cohort: readonly Row[]): bigint {
  let net = 0n;
  for (const other of cohort) {
    let votes = 0;
    for (const [judge, { total }] of row.totals) {
      const against = other.totals.get(judge)?.total;
      if (against !== undefined && against !== total) votes += total > against ? 1 : -1;
    }
    net += BigInt(Math.sign(votes));
  }
  return net;
}

type Value = (row: Row, cohort: readonly Row[]) => bigint | null;

function valuesOf({ rules, decisions }: PlainTally, den: bigint): readonly Value[] {
  return rules.tieChain.flatMap((step): readonly Value[] => {
    if (step === 'HEAD_TO_HEAD') return [wins];
    if (step === 'EARLIER_ROUND') return [(row) => row.carried];
    if (step === 'MEDIAN') return [(row) => { const t = sorted(row); return t[Math.ceil(t.length / 2) - 1] + t[Math.floor(t.length / 2)]; }];
    if (step === 'LOWER_SPREAD') return [(row) => { const t = sorted(row); return t.length < 2 ? null : t[0] - t[t.length - 1]; }];
    if (step === 'PLENARY') {
      return [(row) => {
        const given = new Set(decisions.filter(({ entry, kind, position }) => entry === row.id && kind === 'TIE_ORDER' && position !== null).map(({ position }) => position));
        return given.size === 1 ? -BigInt([...given][0] ?? 0) : null;
      }];
    }
    const heaviest = rules.criteria.map((one, at) => ({ ...one, at })).sort((a, b) => (a.weight === b.weight ? a.at - b.at : b.weight - a.weight));
    return heaviest.map(({ id }): Value => (row) => middle(rules, [...row.totals.values()].map(({ marks, panel }) => ({ value: BigInt(marks[id]) * den, panel }))));
  });
}

/** Lets each value of the chain lengthen the keys, cohort by cohort of rows with equal keys; where one has no value it says nothing to its cohort. */
function lengthen(rows: readonly Row[], values: readonly Value[]): void {
  for (const value of values) {
    const cohorts = new Map<string, Row[]>();
    for (const row of rows) cohorts.set(row.key.join(), [...(cohorts.get(row.key.join()) ?? []), row]);
    const next = rows.map((row) => {
      const cohort = cohorts.get(row.key.join()) ?? [];
      return cohort.some((one) => value(one, cohort) === null) ? 0n : (value(row, cohort) ?? 0n);
    });
    rows.forEach((row, i) => { row.key = [...row.key, next[i]]; });
  }
}

function placeOf(tally: PlainTally, row: Row, ranked: readonly Row[], den: bigint): string {
  const { rules: { cut, cutTie, criteria, rankOn }, decisions } = tally;
  const decided = (kind: string, unless = ''): boolean => decisions.some((d) => d.entry === row.id && d.kind === kind) && !decisions.some((d) => d.entry === row.id && d.kind === unless);
  const plenary = decided('PLENARY_IN', 'PLENARY_OUT') ? 'INSIDE' : decided('PLENARY_OUT', 'PLENARY_IN') ? 'OUTSIDE' : null;
  if (cut.kind === 'INVITATION') return decided('INVITED') ? 'INSIDE' : 'OUTSIDE';
  if (cut.kind === 'PLENARY') return plenary ?? 'OUTSIDE';
  if (row.score === null) return cut.kind === 'NONE' && criteria.length === 0 ? 'INSIDE' : 'INSUFFICIENT';
  if (cut.kind === 'NONE') return 'INSIDE';
  if (cut.kind === 'PASSING_MARK') {
    const mark = BigInt(cut.markHundredths ?? 0);
    return (rankOn === 'SHOWN' ? BigInt(row.shown ?? 0) >= mark : row.score >= mark * den) ? 'INSIDE' : 'OUTSIDE';
  }
  const rivals = cut.kind === 'TOP_N' ? ranked : ranked.filter(({ kind }) => kind === row.kind);
  const room = cut.kind === 'TOP_N' ? (cut.size ?? 0) : ((cut.quotas as Readonly<Record<string, number>> | null)?.[row.kind] ?? 0);
  const ahead = rivals.filter((one) => better(one.key, row.key) < 0).length;
  const level = rivals.filter((one) => better(one.key, row.key) === 0).length;
  if (ahead + level <= room) return 'INSIDE';
  if (ahead >= room) return 'OUTSIDE';
  return cutTie === 'ENLARGE' ? 'INSIDE' : cutTie === 'SHRINK' ? 'OUTSIDE' : (plenary ?? 'TIED_AT_CUT');
}

/**
 * Ranks a round a second time, from the rules in test/vectors/README.md and by other means than the server's: whole numbers over one common denominator,
 * and keys that are compared from the left. It knows nothing of the server's own ranking.
 */
export function secondTally(tally: PlainTally): ReadonlyMap<string, SecondLine> {
  const { rules, entries, cells } = tally;
  const den = commonDenominator(tally);
  const rows = entries.map(({ id, participant, carried, bonusHundredths }) => {
    const [num, under] = carried === null ? [] : carried.split('/').map(BigInt);
    const row: Row = { id, kind: participant, carried: num === undefined ? null : exactly(num * den, under), totals: new Map(), score: null, shown: null, key: [] };
    for (const { entry, judge, panel, state, marks } of cells) {
      const whole = state === 'SCORED' && entry === id && rules.criteria.length > 0 && rules.criteria.every((c) => typeof marks[c.id] === 'number');
      if (!whole || (rules.aggregation === 'WEIGHTED_PANELS' && rules.panels.every(({ code }) => code !== panel))) continue;
      const total = rules.criteria.reduce((sum, c) => sum + BigInt(c.weight) * BigInt(marks[c.id]) * exactly(den, BigInt(c.mostHundredths)), 0n);
      row.totals.set(judge, { total, panel, marks });
    }
    row.score = scoreRow(rules, row, BigInt(bonusHundredths) * den);
    row.shown = row.score === null ? null : show(rules, row.score, den);
    return row;
  });
  const ranked = rows.filter(({ score }) => score !== null);
  for (const row of ranked) row.key = [rules.rankOn === 'SHOWN' ? BigInt(row.shown ?? 0) : (row.score ?? 0n)];
  lengthen(ranked, valuesOf(tally, den));
  return new Map(rows.map((row): [string, SecondLine] => [row.id, {
    rank: row.score === null ? null : 1 + ranked.filter((one) => better(one.key, row.key) < 0).length,
    place: placeOf(tally, row, ranked, den), score: row.score === null ? null : { num: row.score, den }, shown: row.shown,
  }]));
}
