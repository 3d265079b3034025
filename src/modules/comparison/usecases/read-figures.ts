import type { Ask } from '../../../db/ask';
import { cellFigures, type CellFigures } from '../../../domain/comparison/cell';
import { countedFigure, type CountingYear, type Tally } from '../../../domain/comparison/counting';
import { madeFigure, medianAgeOf, rateOf, survivalOf, type Made } from '../../../domain/comparison/derived';
import { divisorOf, divisorYears, type Divisor } from '../../../domain/comparison/division';
import type { Figure } from '../../../domain/comparison/figure';
import { partsOfCount, type Part } from '../../../domain/comparison/parts';
import { standingAt } from '../../../domain/comparison/region-lookup';
import type { CountingKey, LifeKey } from '../../../domain/metric';
import { breakdownsOf, type Breakdown } from '../../../domain/metric-breakdown';
import { denominatorMetric, isMetricCode, metricOf, type Denominator, type Metric, type MetricCode } from '../../../domain/metrics';
import { observedFigures, type ObservedFigure } from '../data/observed-figures';
import type { CandidateRegion } from '../data/regions-by-code';
import { agesOf, cohortOf, partsOf, talliesOf, type AgesOf, type CohortOf, type PartsOf, type TallyOf } from '../data/rollup-figures';

/** What is asked of the figures of some regions. */
export interface FiguresAsked {
  readonly regions: readonly CandidateRegion[];
  readonly years: readonly number[];
  readonly metrics: readonly MetricCode[];
  readonly per: Denominator;
  readonly by: readonly Breakdown[];
  /** True where the population is needed for more than dividing by it. */
  readonly population: boolean;
  /** The year it is now, and the month (year x 12 + month - 1). */
  readonly present: number;
  readonly nowMonth: number;
}

/** The figures that were read, cell by cell. */
export interface FiguresRead {
  readonly cell: (region: CandidateRegion, year: number, metric: MetricCode) => CellFigures;
  readonly divisor: (region: CandidateRegion, year: number, per: Denominator) => Divisor | null;
  readonly parts: (region: CandidateRegion, year: number, metric: MetricCode) => readonly Part[];
}

/** The two metrics of the list that a reported share is made of; null for any other metric. */
export function rateMetrics({ rate }: Metric): { readonly of: MetricCode; readonly from: MetricCode } | null {
  return rate !== null && isMetricCode(rate.of) && isMetricCode(rate.from) ? { of: rate.of, from: rate.from } : null;
}

function countingsOf({ counting, derived }: Metric): readonly CountingKey[] {
  return [...(counting === null ? [] : [counting]), ...(derived?.kind === 'RATE' ? [derived.of, derived.from] : [])];
}

const lifeOf = ({ derived }: Metric): readonly LifeKey[] => (derived?.kind === 'SURVIVAL' ? [derived.of] : []);
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

async function allOf<K, V>(keys: readonly K[], read: (key: K) => Promise<V>): Promise<ReadonlyMap<K, V>> {
  return new Map(await Promise.all(keys.map(async (key): Promise<[K, V]> => [key, await read(key)])));
}

function grouped(found: readonly ObservedFigure[]): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const { regionId, year, metric, figure } of found) {
    const key = `${regionId}|${year}|${metric}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [figure]);
    else known.push(figure);
  }
  return groups;
}

const NOTHING: Tally = { recorded: 0, counted: 0 };

/**
 * Reads all figures of a comparison. The number of statements depends on the metrics, breakdowns and denominator alone: one for what sources
 * say, one for all countings together, one for each way of telling how long replicas live, one for ages, one for each counting taken apart
 * and one for the population of other years, each only where it is needed.
 */
export async function readFigures(query: Ask, asked: FiguresAsked): Promise<FiguresRead> {
  const { regions, years, per, by, present, nowMonth } = asked;
  const ids = regions.map(({ id }) => id);
  const divider = denominatorMetric(per);
  const withPopulation = asked.population || divider === 'POPULATION';
  const wanted = unique([...asked.metrics, ...(divider === null || divider === 'POPULATION' ? [] : [divider])]);
  const told = unique(wanted.flatMap((code) => [code, ...Object.values(rateMetrics(metricOf(code)) ?? {})]));
  const specs = wanted.map(metricOf);
  const broken = asked.metrics.flatMap((code) => {
    const { counting } = metricOf(code);
    return counting === null ? [] : by.filter((one) => breakdownsOf(counting).includes(one)).map((one) => ({ counting, by: one }));
  });
  const [observed, people, tallies, lives, ages, parts] = await Promise.all([
    observedFigures(query, ids, told, years),
    withPopulation ? observedFigures(query, ids, ['POPULATION'], null) : Promise.resolve([]),
    talliesOf(query, unique(specs.flatMap(countingsOf)), ids, years),
    allOf<LifeKey, CohortOf>(unique(specs.flatMap(lifeOf)), (key) => cohortOf(query, key, ids)),
    specs.some(({ derived }) => derived?.kind === 'MEDIAN_AGE') ? agesOf(query, ids, years) : Promise.resolve<AgesOf>(() => new Map()),
    allOf<string, PartsOf>(unique(broken.map((one) => `${one.counting}|${one.by}`)), (key) => {
      const one = broken.find((b) => `${b.counting}|${b.by}` === key);
      if (one === undefined) throw new Error(`nothing is taken apart as ${key}`);
      return partsOf(query, one.counting, one.by, ids, years);
    }),
  ]);
  const figures = grouped(observed);
  const populations = grouped(people);
  const tallyOf = (key: CountingKey): TallyOf => tallies.get(key) ?? (() => NOTHING);

  const made = ({ derived }: Metric, regionId: string, year: number): Made | null => {
    if (derived === null) return null;
    switch (derived.kind) {
      case 'RATE':
        return rateOf(tallyOf(derived.of)(regionId, year), tallyOf(derived.from)(regionId, year));
      case 'SURVIVAL':
        return survivalOf(lives.get(derived.of)?.(regionId, year) ?? [], derived.months, nowMonth);
      case 'MEDIAN_AGE':
        return medianAgeOf(ages(regionId, year));
    }
  };
  const ownFigure = (metric: Metric, regionId: string, at: CountingYear): Figure | null =>
    metric.counting === null ? madeFigure(metric.unit, made(metric, regionId, at.year), at) : countedFigure(tallyOf(metric.counting)(regionId, at.year), at);

  const cellOf = (from: ReadonlyMap<string, readonly Figure[]>) => (region: CandidateRegion, year: number, code: MetricCode): CellFigures => {
    const metric = metricOf(code);
    const standing = standingAt(region, year);
    const own = ownFigure(metric, region.id, { year, present, standing });
    const reported = from.get(`${region.id}|${year}|${code}`) ?? [];
    return cellFigures(metric, own === null ? reported : [...reported, own], { standing, autonomous: region.autonomous });
  };
  const cell = cellOf(figures);
  const peopled = cellOf(populations);
  const knownYears = new Map(ids.map((id) => [id, people.filter((one) => one.regionId === id).map(({ year }) => year)]));

  return {
    cell,
    divisor: (region, year, under) => {
      const metric = denominatorMetric(under);
      if (metric === null) return null;
      const from = metric === 'POPULATION' ? peopled : cell;
      for (const one of divisorYears(under, year, knownYears.get(region.id) ?? [])) {
        const found = divisorOf(under, one, from(region, one, metric));
        if (found !== null) return found;
      }
      return null;
    },
    parts: (region, year, code) => {
      const { counting } = metricOf(code);
      if (counting === null || year > present || standingAt(region, year) !== 'STANDS') return [];
      const whole = tallyOf(counting)(region.id, year);
      return by.flatMap((one) => partsOfCount(one, whole, parts.get(`${counting}|${one}`)?.(region.id, year) ?? new Map<string, Tally>()));
    },
  };
}
