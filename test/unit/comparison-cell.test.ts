import fc from 'fast-check';
import { cellFigures, type Circumstances } from '../../src/domain/comparison/cell';
import { countedFigure } from '../../src/domain/comparison/counting';
import { isValued, reachOf, type Figure, type ReachFacts } from '../../src/domain/comparison/figure';
import { METRICS, metricOf } from '../../src/domain/metrics';
import { FIGURE_FLAG, FIGURE_ORIGIN, MISSING_REASON, OBSERVATION_SUBJECT, UNIT } from '../../src/domain/vocabulary/figure-words';
import { SOURCE_CONFIDENCE } from '../../src/domain/vocabulary/region-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const STANDS: Circumstances = { standing: 'STANDS', autonomous: true };
const awards = metricOf('AWARDS');

const figure = (parts: Partial<Figure> = {}): Figure => ({
  id: 'a', reach: 'WHOLE', subject: 'REGION', dimensions: null, amount: { scaled: 5, scale: 0 }, text: null, missing: null, unit: 'COUNT', origin: 'REPORTED', flag: null,
  wording: null, conflictGroup: null, source: { id: 's', code: 'a-source', publishedOn: '2023-03-28', confidence: 'SECONDARY', publisher: null }, sourcePlace: null, tenantId: null,
  interval: null, ...parts,
});
const source = (parts: Partial<NonNullable<Figure['source']>>): Figure['source'] => ({ id: 's', code: 'a-source', publishedOn: '2023-03-28', confidence: 'SECONDARY', publisher: null, ...parts });
const COUNT = countedFigure({ recorded: 3, counted: 3 }, { year: 2023, present: 2026, standing: 'STANDS' }) as Figure;

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const text = fc.constantFrom('Kota Inovatif', 'kota  inovatif', 'Sangat Inovatif');
const figures = fc.uniqueArray(fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }), reach: fc.constantFrom('WHOLE' as const, 'PART' as const), subject: fc.constantFrom(...codesOf(OBSERVATION_SUBJECT)),
  dimensions: fc.constant(null), amount: maybe(fc.record({ scaled: fc.integer({ min: 0, max: 3 }), scale: fc.integer({ min: 0, max: 2 }) })), text: maybe(text),
  missing: maybe(fc.constantFrom(...codesOf(MISSING_REASON))), unit: fc.constantFrom(...codesOf(UNIT)), origin: fc.constantFrom(...codesOf(FIGURE_ORIGIN)),
  flag: maybe(fc.constantFrom(...codesOf(FIGURE_FLAG))), wording: fc.constant(null), conflictGroup: fc.constant(null), sourcePlace: fc.constant(null), tenantId: fc.constant(null), interval: fc.constant(null),
  source: maybe(fc.record({
    id: fc.constant('s'), code: fc.constantFrom('a', 'b'), publishedOn: maybe(fc.constantFrom('2021-01-02', '2023-03-28')), confidence: fc.constantFrom(...codesOf(SOURCE_CONFIDENCE)), publisher: fc.constant(null),
  })),
}), { selector: ({ id }) => id, maxLength: 8 });
const metrics = fc.constantFrom(...METRICS);
const circumstances = fc.record({ standing: fc.constantFrom('STANDS' as const, 'NOT_YET' as const, 'ENDED' as const), autonomous: fc.boolean() });

describe('whatever the figures of a cell are', () => {
  it('every one comes back exactly once', () => {
    fc.assert(fc.property(metrics, figures, circumstances, (metric, given, around) => {
      const { primary, alternatives, related } = cellFigures(metric, given, around);
      const back = [...(primary === null ? [] : [primary]), ...alternatives, ...related];
      expect(back).toHaveLength(given.length);
      expect(new Set(back)).toEqual(new Set(given));
    }));
  });

  it('their order does not matter', () => {
    fc.assert(fc.property(metrics, figures.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), circumstances, (metric, [given, shuffled], around) => {
      expect(cellFigures(metric, shuffled, around)).toEqual(cellFigures(metric, given, around));
    }));
  });

  it('a count of our own takes nobody\'s place', () => {
    fc.assert(fc.property(metrics, figures, circumstances, (metric, given, around) => {
      const before = cellFigures(metric, given, around);
      const after = cellFigures(metric, [...given, COUNT], around);
      if (before.primary !== null && isValued(before.primary)) expect(after.primary).toBe(before.primary);
      else expect(after.primary).toBe(COUNT);
      expect([after.primary, ...after.alternatives]).toContain(COUNT);
    }));
  });

  it('what is missing has its reason and no value, and the other way round', () => {
    fc.assert(fc.property(metrics, figures, circumstances, (metric, given, around) => {
      const { primary, missing } = cellFigures(metric, given, around);
      expect(missing === null).toBe(primary !== null && isValued(primary));
    }));
  });

  it('two numbers that differ are flagged, and equal ones are not', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (a, b) => {
      const pair = [figure({ amount: { scaled: a, scale: 0 } }), figure({ id: 'b', amount: { scaled: b * 10, scale: 1 } })];
      expect(cellFigures(awards, pair, STANDS).flag).toBe(a === b ? null : 'CONFLICTING');
    }));
  });
});

describe('precedence', () => {
  const first = (given: readonly Figure[], metric = awards): string | null | undefined => cellFigures(metric, given, STANDS).primary?.id;

  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['an official source before a later secondary one', { source: source({ confidence: 'OFFICIAL', publishedOn: '2020-01-01' }) }, { source: source({ publishedOn: '2024-01-01' }) }],
    ['a reported figure of a weak source before an official claim', { source: source({ confidence: 'INFERRED' }) }, { origin: 'CLAIMED', source: source({ confidence: 'OFFICIAL' }) }],
    ['a number before words where the metric is a number', {}, { amount: null, text: 'banyak', unit: 'TEXT', source: source({ confidence: 'OFFICIAL' }) }],
    ['reported words before a claimed number', { amount: null, text: 'banyak', unit: 'TEXT' }, { origin: 'CLAIMED' }],
    ['the region itself before its one edition', {}, { subject: 'EDITION' }],
    ['a final figure before an estimate', {}, { flag: 'ESTIMATED', source: source({ publishedOn: '2024-01-01' }) }],
    ['the later document', { source: source({ publishedOn: '2023-12-31' }) }, { source: source({ publishedOn: '2023-03-28' }) }],
    ['a dated document before one without a date', {}, { source: source({ publishedOn: null }) }],
    ['then the source\'s code', { source: source({ code: 'a' }) }, { source: source({ code: 'b' }) }],
    ['a number before the word that there is none', { origin: 'COUNTED', source: null }, { amount: null, missing: 'NOT_REPORTED', source: source({ confidence: 'OFFICIAL' }) }],
  ])('%s', (_name, better, worse) => {
    const [a, b] = [figure({ ...better, id: 'z' }), figure({ ...worse, id: 'a' })];
    expect([first([a, b]), first([b, a])]).toEqual(['z', 'z']);
  });

  it('puts words first where the metric is a statement', () => {
    const words = figure({ id: 'z', amount: null, text: 'Sangat Inovatif', unit: 'TEXT', source: null });
    expect(first([figure(), words], metricOf('IID_CLASS'))).toBe('z');
  });
});

describe('the flag', () => {
  it('tells of a conflict that runs across metrics, of which only the mark knows', () => {
    expect(cellFigures(metricOf('ENTRIES_SENT'), [figure({ flag: 'CONFLICTING' })], STANDS).flag).toBe('CONFLICTING');
    expect(cellFigures(metricOf('ENTRIES_SENT'), [figure({ flag: 'PROVISIONAL' })], STANDS).flag).toBe('PROVISIONAL');
  });

  it('takes statements in other words for a conflict, but not other spacing or capitals, and not a part or a silence', () => {
    const words = (id: string, said: string): Figure => figure({ id, amount: null, text: said });
    const flag = (...given: Figure[]): unknown => cellFigures(metricOf('IID_CLASS'), given, STANDS).flag;
    expect(flag(words('a', 'Kota Inovatif'), words('b', ' kota  inovatif'))).toBeNull();
    expect(flag(words('a', 'Kota Inovatif'), words('b', 'Kota Sangat Inovatif'))).toBe('CONFLICTING');
    expect(flag(words('a', 'Kota Inovatif'), { ...words('b', 'lain'), reach: 'PART' }, figure({ id: 'c', amount: null, missing: 'NOT_REPORTED' }))).toBeNull();
  });
});

describe('a missing figure says why', () => {
  const part = figure({ reach: 'PART', dimensions: 'participant=AGENCY' });
  it.each([
    ['no row at all', 'AWARDS', [], STANDS, 'NOT_RECORDED'],
    ['only parts are told', 'AGENCIES_ENTERED', [part], STANDS, 'NOT_REPORTED'],
    ['a source was read and does not tell', 'SCORES', [figure({ amount: null, missing: 'NOT_ASSESSED' }), figure({ amount: null, id: 'b', missing: 'NOT_REPORTED' })], STANDS, 'NOT_ASSESSED'],
    ['the region was not there yet', 'AWARDS', [], { ...STANDS, standing: 'NOT_YET' }, 'NOT_YET_EXISTING'],
    ['the region was no more', 'AWARDS', [], { ...STANDS, standing: 'ENDED' }, 'NOT_APPLICABLE'],
    ['the metric is about a visit', 'VISIT_DELEGATION_SIZE', [{ ...part, subject: 'VISIT' }], STANDS, 'NOT_APPLICABLE'],
    ['no government of its own to count', 'EDITIONS_PUBLISHED', [], { ...STANDS, autonomous: false }, 'NOT_APPLICABLE'],
  ] as const)('%s', (_name, code, given, around, reason) => {
    const cell = cellFigures(metricOf(code), given, around);
    expect(cell.missing).toBe(reason);
    expect(cell.related).toEqual(given.filter(({ reach }) => reach === 'PART'));
  });
});

describe('the reach of a figure', () => {
  const facts: ReachFacts = { year: 2020, subject: 'REGION', dimensions: null, periodEarliest: null, periodLatest: null, soleOwnEdition: false };
  it.each<[string, Partial<ReachFacts>, string]>([
    ['about the region', {}, 'WHOLE'],
    ['measured on a day of the year', { periodEarliest: '2020-05-09', periodLatest: '2020-12-31' }, 'WHOLE'],
    ['of several years', { periodEarliest: '2017-01-01', periodLatest: '2020-12-31' }, 'PART'],
    ['reaching into the next year', { periodEarliest: '2020-12-01', periodLatest: '2021-01-01' }, 'PART'],
    ['of one kind of participant', { dimensions: 'participant=AGENCY' }, 'PART'],
    ['of the one edition of its own', { subject: 'EDITION', soleOwnEdition: true }, 'WHOLE'],
    ['of one of two editions, or of another\'s', { subject: 'EDITION' }, 'PART'],
    ['of an innovation', { subject: 'INNOVATION', soleOwnEdition: true }, 'PART'],
  ])('%s', (_name, parts, reach) => {
    expect(reachOf({ ...facts, ...parts })).toBe(reach);
  });
});
