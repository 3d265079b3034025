import fc from 'fast-check';
import { isSameAmount, quotientOf, type Amount } from '../../src/domain/comparison/amount';
import { cellFigures } from '../../src/domain/comparison/cell';
import { countedFigure, stockAt, type Stock } from '../../src/domain/comparison/counting';
import { coverageOf } from '../../src/domain/comparison/coverage';
import { divisorOf, shown } from '../../src/domain/comparison/division';
import type { Figure } from '../../src/domain/comparison/figure';
import { COMPARISON_LIMITS, faultOf, folded } from '../../src/domain/comparison/question';
import { METRICS, metricOf } from '../../src/domain/metrics';

const whole = (scaled: number): Amount => ({ scaled, scale: 0 });
const amounts = fc.record({ scaled: fc.integer({ min: 0, max: 1_000_000 }), scale: fc.integer({ min: 0, max: 4 }) });
const figure = (value: Amount | null, parts: Partial<Figure> = {}): Figure => ({
  id: 'a', reach: 'WHOLE', subject: 'REGION', dimensions: null, amount: value, text: null, missing: null, unit: 'COUNT', origin: 'REPORTED', flag: null, wording: null,
  conflictGroup: null, source: null, sourcePlace: null, tenantId: null, interval: null, ...parts,
});
const cell = (...figures: Figure[]): ReturnType<typeof cellFigures> => cellFigures(metricOf('AGENCIES'), figures, { standing: 'STANDS', autonomous: true });

describe('amounts', () => {
  it('are the same however they are written', () => {
    fc.assert(fc.property(amounts, fc.integer({ min: 0, max: 4 }), (a, more) => {
      expect(isSameAmount(a, { scaled: a.scaled * 10 ** more, scale: a.scale + more })).toBe(true);
      expect(isSameAmount(a, { scaled: a.scaled * 10 ** more + 1, scale: a.scale + more })).toBe(false);
    }));
  });

  it.each([
    [65, 31, 20968], [124, 49, 25306], [1, 8, 1250], [1, 16, 625], [1, 32, 313], [2, 3, 6667], [1, 3, 3333], [0, 7, 0], [-1, 32, -313], [1, 20000, 1], [1, 20001, 0],
  ])('%d / %d is %d ten-thousandths', (a, b, expected) => {
    expect(quotientOf(whole(a), whole(b))).toEqual({ scaled: expected, scale: 4 });
  });

  it('divide to within half of the last decimal, whatever their scales', () => {
    fc.assert(fc.property(amounts, amounts.filter(({ scaled }) => scaled > 0), (a, b) => {
      const { scaled, scale } = quotientOf(a, b);
      const numerator = BigInt(a.scaled) * 10n ** BigInt(b.scale + scale);
      const denominator = BigInt(b.scaled) * 10n ** BigInt(a.scale);
      const off = 2n * (BigInt(scaled) * denominator - numerator);
      expect((off < 0n ? -off : off) <= denominator).toBe(true);
    }));
  });

  it('keep every digit that a safe integer holds, and refuse a denominator of zero', () => {
    expect(quotientOf(whole(Number.MAX_SAFE_INTEGER), whole(1))).toEqual(whole(Number.MAX_SAFE_INTEGER));
    expect(() => quotientOf(whole(1), whole(0))).toThrow(RangeError);
  });
});

describe('a denominator', () => {
  it('is the first number by precedence, a reported one before a count', () => {
    const [reported, counted] = [figure(whole(31)), figure(whole(26), { id: null, origin: 'COUNTED' })];
    expect(divisorOf('PER_AGENCY', 2021, cell(counted, reported))).toMatchObject({ metric: 'AGENCIES', year: 2021, amount: whole(31), flag: 'CONFLICTING' });
    expect(divisorOf('PER_AGENCY', 2021, cell(counted, figure(null, { text: 'banyak' })))).toMatchObject({ amount: whole(26) });
  });

  it('is none where there is no number, or where the first is zero', () => {
    expect(divisorOf('PER_AGENCY', 2021, cell())).toBeNull();
    expect(divisorOf('PER_AGENCY', 2021, cell(figure(whole(0)), figure(whole(26), { id: null, origin: 'COUNTED' })))).toBeNull();
    expect(divisorOf('RAW', 2021, cell(figure(whole(31))))).toBeNull();
  });

  it('divides, or leaves the number to be read with the reason why it is not divided', () => {
    const entries = cellFigures(metricOf('ENTRIES_SENT'), [figure(whole(65))], { standing: 'STANDS', autonomous: true });
    const divisor = divisorOf('PER_AGENCY', 2021, cell(figure(whole(31))));
    expect(shown(metricOf('ENTRIES_SENT'), 'PER_AGENCY', entries, divisor)).toMatchObject({ value: { scaled: 20968, scale: 4 }, numerator: whole(65), unit: 'PER_AGENCY', missing: null });
    expect(shown(metricOf('ENTRIES_SENT'), 'PER_AGENCY', entries, null)).toMatchObject({ value: null, numerator: whole(65), unit: 'PER_AGENCY', missing: 'NO_DENOMINATOR' });
    expect(shown(metricOf('ENTRIES_SENT'), 'RAW', entries, divisor)).toMatchObject({ value: whole(65), divisor: null, unit: 'COUNT', missing: null });
  });

  it('never divides a rank, an index, a statement or itself', () => {
    const divisor = divisorOf('PER_AGENCY', 2021, cell(figure(whole(31))));
    for (const metric of METRICS.filter(({ unit, code }) => unit !== 'COUNT' || code === 'AGENCIES')) {
      const own = cellFigures(metric, [figure(whole(7), { unit: metric.unit })], { standing: 'STANDS', autonomous: true });
      expect(shown(metric, 'PER_AGENCY', own, divisor)).toMatchObject({ value: whole(7), divisor: null, unit: metric.unit });
    }
  });
});

describe('our own count', () => {
  const at = { year: 2023, present: 2023, standing: 'STANDS' } as const;

  it('is missing, not zero, where nothing is on record', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (recorded, counted) => {
      const made = countedFigure({ recorded, counted: Math.min(recorded, counted) }, at);
      if (recorded === 0) expect(made).toBeNull();
      else expect(made).toMatchObject({ origin: 'COUNTED', amount: whole(Math.min(recorded, counted)) });
    }));
  });

  it('is not made for a year to come, nor for a region that did not stand', () => {
    const tally = { recorded: 3, counted: 3 };
    expect(countedFigure(tally, at)).not.toBeNull();
    expect([countedFigure(tally, { ...at, year: 2024 }), countedFigure(tally, { ...at, standing: 'NOT_YET' }), countedFigure(tally, { ...at, standing: 'ENDED' })]).toEqual([null, null, null]);
  });

  it('of a stock holds what stood at the end of the year, both ends included', () => {
    const stocks: Stock[] = [{ since: null, until: null, things: 1 }, { since: 2021, until: null, things: 10 }, { since: null, until: 2021, things: 100 }, { since: 2022, until: 2022, things: 1000 }];
    expect([2020, 2021, 2022, 2023].map((year) => stockAt(stocks, year).counted)).toEqual([101, 111, 1011, 11]);
    expect(stockAt([], 2021)).toEqual({ recorded: 0, counted: 0 });
  });
});

describe('coverage', () => {
  it('counts what was asked and answered for each metric, and names the rest', () => {
    const cells = [
      { metric: 'AWARDS', missing: null, at: 1 }, { metric: 'AWARDS', missing: 'NOT_RECORDED', at: 2 }, { metric: 'IID_SCORE', missing: 'NOT_YET_EXISTING', at: 3 },
    ] as const;
    expect(coverageOf(['IID_SCORE', 'AWARDS'], cells)).toEqual([
      { metric: 'IID_SCORE', asked: 1, answered: 0, missing: [cells[2]] }, { metric: 'AWARDS', asked: 2, answered: 1, missing: [cells[1]] },
    ]);
  });
});

describe('a question', () => {
  const years = (n: number): number[] => Array.from({ length: n }, (_, i) => 2000 + i);
  const codes = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i));
  const metrics = METRICS.map(({ code }) => code);

  it('is folded in the order in which it was asked', () => {
    expect(folded({ codes: ['b', 'a', 'b'], years: [2, 1, 2], metrics: ['AWARDS', 'AWARDS'] })).toEqual({ codes: ['b', 'a'], years: [2, 1], metrics: ['AWARDS'] });
  });

  it('is refused when a list is empty or too long, when the table is too large or a year lies outside', () => {
    const ask = (c: number, y: number, m: number): unknown => faultOf({ codes: codes(c), years: years(y), metrics: metrics.slice(0, m) });
    expect([ask(0, 1, 1), ask(1, 0, 1), ask(1, 1, 0)]).toEqual([{ kind: 'EMPTY', list: 'codes' }, { kind: 'EMPTY', list: 'years' }, { kind: 'EMPTY', list: 'metrics' }]);
    expect(ask(41, 1, 1)).toEqual({ kind: 'TOO_LONG', list: 'codes', count: 41, limit: 40 });
    expect(ask(1, 11, 1)).toEqual({ kind: 'TOO_LONG', list: 'years', count: 11, limit: 10 });
    expect(ask(1, 1, 21)).toEqual({ kind: 'TOO_LONG', list: 'metrics', count: 21, limit: 20 });
    expect([ask(40, 10, 5), ask(40, 10, 6)]).toEqual([null, { kind: 'TOO_LONG', list: 'cells', count: 2400, limit: COMPARISON_LIMITS.cells }]);
    expect([1944, 1945, 2100, 2101].map((year) => faultOf({ codes: ['a'], years: [year], metrics: ['AWARDS'] })?.kind)).toEqual(['YEAR', undefined, undefined, 'YEAR']);
  });
});
