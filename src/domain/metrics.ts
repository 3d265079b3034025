import type { MetricSpec } from './metric';
import { COMPETITION_METRICS } from './metrics-competition';
import { PRACTICE_METRICS } from './metrics-practice';
import { REGION_METRICS } from './metrics-region';
import type { Unit } from './vocabulary/figure-words';
import { codesOf, vocabulary, type Bilingual, type CodeOf } from './vocabulary/vocabulary';

export type { Better, CountingKey, DerivedFigure, MetricOrigin, MetricSpec } from './metric';

const SPECS = { ...COMPETITION_METRICS, ...REGION_METRICS, ...PRACTICE_METRICS } as const;

/** The code of a metric. */
export type MetricCode = keyof typeof SPECS;

/** A metric of the list, with its code. */
export type Metric = MetricSpec & { readonly code: MetricCode };

const codes = Object.keys(SPECS) as readonly MetricCode[];

/** The metric list, in order: every figure that an observation may hold or a comparison may show. */
export const METRICS: readonly Metric[] = codes.map((code) => ({ code, ...SPECS[code] }));

/** The codes of the metric list as a vocabulary, each with the sentence that says what it means. */
export const METRIC = vocabulary<MetricCode>(
  'Metric', ['Angka atau pernyataan yang dapat diamati dan dibandingkan.', 'A figure or statement that can be observed and compared.'],
  Object.fromEntries(METRICS.map((metric) => [metric.code, metric.about])) as Record<MetricCode, Bilingual>,
);

/** What a figure is divided by in a comparison. */
export const DENOMINATOR = vocabulary('Denominator', ['Pembagi angka dalam perbandingan.', 'What a figure is divided by in a comparison.'], {
  RAW: ['Tanpa pembagi.', 'Not divided.'],
  PER_AGENCY: ['Per perangkat daerah.', 'Per agency.'],
  PER_SERVICE_UNIT: ['Per unit penyelenggara pelayanan publik (UPP).', 'Per public-service unit (UPP).'],
  PER_OBLIGED_AGENCY: ['Per perangkat daerah yang wajib berinovasi.', 'Per agency obliged to innovate.'],
  PER_100K_PEOPLE: ['Per 100.000 penduduk; tahun penduduknya disebut.', 'Per 100,000 people; the year of the population is told.'],
});
export type Denominator = CodeOf<typeof DENOMINATOR>;

/** The metric with this code. */
export function metricOf(code: MetricCode): Metric {
  return { code, ...SPECS[code] };
}

/** True when the text is the code of a metric of the list. */
export function isMetricCode(code: string): code is MetricCode {
  return Object.hasOwn(SPECS, code);
}

/** The metric whose figure a denominator takes; null for RAW, which divides by nothing. */
export function denominatorMetric(per: Denominator): MetricCode | null {
  switch (per) {
    case 'RAW':
      return null;
    case 'PER_AGENCY':
      return 'AGENCIES';
    case 'PER_SERVICE_UNIT':
      return 'SERVICE_UNITS';
    case 'PER_OBLIGED_AGENCY':
      return 'OBLIGED_AGENCIES';
    case 'PER_100K_PEOPLE':
      return 'POPULATION';
  }
}

/** By how many of its things a denominator divides, as a power of ten: 100,000 people are one unit. */
export function decimalsUnder(per: Denominator): number {
  return per === 'PER_100K_PEOPLE' ? 5 : 0;
}

/** True for what figures are divided by: such a number is known, and not left to chance. */
export function isDenominator(metric: MetricCode): boolean {
  return codesOf(DENOMINATOR).some((per) => denominatorMetric(per) === metric);
}

/** True when dividing makes sense: a comparable number of things that is not the denominator itself; a rank, an index and a statement never. */
export function isDivisible(metric: Metric, per: Denominator): boolean {
  return per === 'RAW' || (metric.unit === 'COUNT' && metric.comparable && metric.code !== denominatorMetric(per));
}

/** The unit of a metric's figure under a denominator; its own unit where it is not divided. */
export function unitUnder(metric: Metric, per: Denominator): Unit {
  return per === 'RAW' || !isDivisible(metric, per) ? metric.unit : per;
}
