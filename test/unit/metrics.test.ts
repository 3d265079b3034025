import {
  DENOMINATOR, METRIC, METRICS, denominatorMetric, isDivisible, isMetricCode, metricOf, unitUnder, type CountingKey, type MetricCode,
} from '../../src/domain/metrics';
import { OBSERVATION_SUBJECT, UNIT } from '../../src/domain/vocabulary/figure-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const COUNTINGS: Readonly<Record<CountingKey, MetricCode>> = {
  innovations: 'INNOVATIONS_PUBLISHED', editions: 'EDITIONS_PUBLISHED', entries: 'ENTRIES_PUBLISHED', awards: 'AWARDS', replicationsIn: 'REPLICATIONS_IN',
  replicationsOut: 'REPLICATIONS_OUT', visitsHosted: 'VISITS_HOSTED', visitsMade: 'VISITS_MADE', agencies: 'AGENCIES', serviceUnits: 'SERVICE_UNITS',
};
const codesWhere = (test: (metric: (typeof METRICS)[number]) => boolean): string[] => METRICS.filter(test).map(({ code }) => code);

describe('the metric list', () => {
  it('has codes that fit the column and the GraphQL enum, each once', () => {
    expect(codesWhere(({ code }) => !/^[A-Z][A-Z0-9_]{2,79}$/.test(code))).toEqual([]);
    expect(new Set(METRICS.map(({ code }) => code)).size).toBe(METRICS.length);
    expect(METRICS.length).toBeGreaterThan(40);
  });

  it('explains each metric by one sentence in both languages, and names it without a full stop', () => {
    const sentence = /^[A-Z].*[^.]\.$/;
    expect(codesWhere(({ about }) => !about.every((text) => sentence.test(text)) || about[0] === about[1])).toEqual([]);
    expect(codesWhere(({ label }) => label.some((text) => text === '' || text.endsWith('.')))).toEqual([]);
    for (const at of [0, 1]) expect(new Set(METRICS.map(({ label }) => label[at])).size).toBe(METRICS.length);
  });

  it('is the same list as the vocabulary of the schema', () => {
    expect(METRIC.name).toBe('Metric');
    expect(codesOf(METRIC)).toEqual(METRICS.map(({ code }) => code));
    expect(METRIC.values.SERVICE_UNITS).toEqual(metricOf('SERVICE_UNITS').about);
    expect([isMetricCode('IID_CITY_RANK'), isMetricCode('IID_RANK'), isMetricCode('toString')]).toEqual([true, false, false]);
  });

  it('uses known units and subjects, at least one', () => {
    expect(codesWhere(({ unit }) => !codesOf(UNIT).includes(unit))).toEqual([]);
    expect(codesWhere(({ subjects }) => subjects.length === 0 || subjects.some((subject) => !codesOf(OBSERVATION_SUBJECT).includes(subject)))).toEqual([]);
  });

  it('has a counting exactly where it counts, one metric for each', () => {
    expect(codesWhere(({ origin, counting }) => (origin === 'REPORTED') !== (counting === null))).toEqual([]);
    expect(Object.fromEntries(METRICS.flatMap(({ counting, code }) => (counting === null ? [] : [[counting, code]])))).toEqual(COUNTINGS);
    expect(codesWhere(({ counting }) => counting !== null)).toHaveLength(Object.keys(COUNTINGS).length);
  });

  it('never says that a statement can be ranked, that a higher rank number is better, or that a count has decimals', () => {
    expect(codesWhere(({ unit, better, comparable, scale }) => unit === 'TEXT' && (better !== null || comparable || scale !== 0))).toEqual([]);
    expect(codesWhere(({ unit, better }) => (unit === 'RANK') !== (better === 'LOWER'))).toEqual([]);
    expect(codesWhere(({ unit, scale }) => (unit === 'INDEX_POINTS') !== (scale > 0))).toEqual([]);
  });

  it('compares regions only by what is said of regions', () => {
    expect(codesWhere(({ comparable, subjects }) => comparable && !subjects.includes('REGION'))).toEqual([]);
  });
});

describe('denominators', () => {
  it('are figures of the list that can themselves be compared', () => {
    expect(codesOf(DENOMINATOR).map(denominatorMetric)).toEqual([null, 'AGENCIES', 'SERVICE_UNITS']);
    for (const per of codesOf(DENOMINATOR)) {
      const code = denominatorMetric(per);
      if (code !== null) expect(metricOf(code)).toMatchObject({ unit: 'COUNT', comparable: true, subjects: ['REGION'] });
    }
  });

  it('divide numbers of things, and leave ranks, indices, statements and themselves alone', () => {
    const divisible = (code: MetricCode): boolean => isDivisible(metricOf(code), 'PER_AGENCY');
    expect(['ENTRIES_COLLECTED', 'AWARDS', 'SERVICE_UNITS'].map((code) => divisible(code as MetricCode))).toEqual([true, true, true]);
    expect(['IID_CITY_RANK', 'IID_SCORE', 'WINNER_NAMES', 'PRIZE_TV_SIZE', 'AGENCIES'].map((code) => divisible(code as MetricCode))).toEqual([false, false, false, false, false]);
    expect(METRICS.every((metric) => isDivisible(metric, 'RAW'))).toBe(true);
  });

  it('give the unit of the quotient', () => {
    expect(unitUnder(metricOf('ENTRIES_COLLECTED'), 'PER_SERVICE_UNIT')).toBe('PER_SERVICE_UNIT');
    expect(unitUnder(metricOf('ENTRIES_COLLECTED'), 'RAW')).toBe('COUNT');
    expect(unitUnder(metricOf('IID_CITY_RANK'), 'PER_AGENCY')).toBe('RANK');
    expect(unitUnder(metricOf('SERVICE_UNITS'), 'PER_SERVICE_UNIT')).toBe('COUNT');
  });
});
