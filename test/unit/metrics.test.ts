import {
  DENOMINATOR, METRIC, METRICS, denominatorMetric, isDivisible, isMetricCode, metricOf, unitUnder, type CountingKey, type MetricCode,
} from '../../src/domain/metrics';
import { COUNTING_KEYS } from '../../src/domain/metric';
import { BREAKDOWN, breakdownsOf } from '../../src/domain/metric-breakdown';
import { OBSERVATION_SUBJECT, UNIT } from '../../src/domain/vocabulary/figure-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

/** Which metric shows which counting; null for those that only stand inside shares. */
const COUNTINGS: Readonly<Record<CountingKey, MetricCode | null>> = {
  innovations: 'INNOVATIONS_PUBLISHED', editions: 'EDITIONS_PUBLISHED', entries: 'ENTRIES_PUBLISHED', finalists: 'FINALISTS_OF_REGION', awards: 'AWARDS', replicationsIn: 'REPLICATIONS_IN',
  replicationsOut: 'REPLICATIONS_OUT', visitsHosted: 'VISITS_HOSTED', visitsMade: 'VISITS_MADE', visitsHostedFollowed: 'VISITS_FOLLOWED_BY_REPLICATION',
  visitsMadeFollowed: 'VISITS_MADE_FOLLOWED_BY_REPLICATION', agencies: 'AGENCIES', serviceUnits: 'SERVICE_UNITS', serviceUnitsInnovating: 'SERVICE_UNITS_INNOVATING', entriesRegistered: 'GATE_REGISTERED',
  entriesCollected: 'GATE_COLLECTED', entriesSent: 'GATE_SENT', entriesReturned: 'GATE_RETURNED', entriesPassed: 'GATE_PASSED', entriesFailed: 'GATE_FAILED', entriesWithdrawn: 'GATE_WITHDRAWN',
  sentScreened: null, sentSettled: null, finalistsOfSettled: null, awardedOfSettled: null,
};
const SHOWN = Object.entries(COUNTINGS).filter(([, code]) => code !== null);
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

  it('has a counting, or is made of countings, exactly where it counts, and each counting has one metric', () => {
    expect(codesWhere(({ origin, counting, derived }) => (origin === 'REPORTED') !== (counting === null && derived === null))).toEqual([]);
    expect(codesWhere(({ counting, derived }) => counting !== null && derived !== null)).toEqual([]);
    expect(Object.fromEntries(METRICS.flatMap(({ counting, code }) => (counting === null ? [] : [[counting, code]])))).toEqual(Object.fromEntries(SHOWN));
    expect(codesWhere(({ counting }) => counting !== null)).toHaveLength(SHOWN.length);
    expect([...COUNTING_KEYS].sort()).toEqual(Object.keys(COUNTINGS).sort());
  });

  it('says shares in percent with two decimals, ages in years with one, and makes reported shares of metrics of the list', () => {
    expect(codesWhere(({ derived, unit, scale }) => derived !== null && (derived.kind === 'MEDIAN_AGE' ? unit !== 'YEARS' || scale !== 1 : unit !== 'PERCENT' || scale !== 2))).toEqual([]);
    expect(codesWhere(({ rate, unit }) => rate !== null && (unit !== 'PERCENT' || !isMetricCode(rate.of) || !isMetricCode(rate.from)))).toEqual([]);
    expect(codesWhere(({ rate }) => rate !== null)).toEqual(['COMPLIANCE_RATE']);
  });

  it('takes a counting apart only where its parts are counted', () => {
    expect(COUNTING_KEYS.filter((key) => breakdownsOf(key).length > 0)).toEqual(['innovations', 'entries', 'awards', 'replicationsIn', 'replicationsOut', 'visitsHosted', 'visitsMade']);
    expect(new Set(COUNTING_KEYS.flatMap(breakdownsOf))).toEqual(new Set(codesOf(BREAKDOWN)));
  });

  it('never says that a statement can be ranked, that a higher rank number is better, or that a count has decimals', () => {
    expect(codesWhere(({ unit, better, comparable, scale }) => unit === 'TEXT' && (better !== null || comparable || scale !== 0))).toEqual([]);
    expect(codesWhere(({ unit, better }) => (unit === 'RANK') !== (better === 'LOWER'))).toEqual([]);
    expect(codesWhere(({ unit, scale }) => ['INDEX_POINTS', 'PERCENT', 'YEARS'].includes(unit) !== (scale > 0))).toEqual([]);
  });

  it('compares regions only by what is said of regions', () => {
    expect(codesWhere(({ comparable, subjects }) => comparable && !subjects.includes('REGION'))).toEqual([]);
  });
});

describe('denominators', () => {
  it('are figures of the list that can themselves be compared', () => {
    expect(codesOf(DENOMINATOR).map(denominatorMetric)).toEqual([null, 'AGENCIES', 'SERVICE_UNITS', 'OBLIGED_AGENCIES', 'POPULATION']);
    for (const per of codesOf(DENOMINATOR)) {
      const code = denominatorMetric(per);
      if (code !== null) expect(metricOf(code)).toMatchObject({ unit: code === 'POPULATION' ? 'PEOPLE' : 'COUNT', comparable: true, subjects: expect.arrayContaining(['REGION']) });
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
