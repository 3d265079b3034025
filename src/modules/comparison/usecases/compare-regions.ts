import type { Ask } from '../../../db/ask';
import { cellFigures, type CellFigures } from '../../../domain/comparison/cell';
import { countedFigure } from '../../../domain/comparison/counting';
import { coverageOf, type Coverage } from '../../../domain/comparison/coverage';
import { divisorOf, shown, type Divisor, type Shown } from '../../../domain/comparison/division';
import type { Figure } from '../../../domain/comparison/figure';
import { faultOf, folded, type ComparisonQuestion, type QuestionFault } from '../../../domain/comparison/question';
import { codeAt, regionOf, standingAt, type CodeFound } from '../../../domain/comparison/region-lookup';
import { denominatorMetric, metricOf, type CountingKey, type Denominator, type MetricCode } from '../../../domain/metrics';
import { tallies, type TallyOf } from '../data/counted-tallies';
import { observedFigures } from '../data/observed-figures';
import { regionsByCode, type CandidateRegion } from '../data/regions-by-code';

export type ComparedRegion = CandidateRegion & { readonly askedAs: readonly string[] };

/** One cell of the answer. */
export interface ComparedCell extends CellFigures, Shown {
  readonly region: ComparedRegion;
  readonly year: number;
  readonly metric: MetricCode;
  readonly codeInForce: string | null;
}

/** What a comparison answers: regions, years and metrics in the order asked, the cells region by region, year by year. */
export interface Comparison {
  readonly regions: readonly ComparedRegion[];
  readonly years: readonly number[];
  readonly metrics: readonly MetricCode[];
  readonly cells: readonly ComparedCell[];
  readonly coverage: readonly Coverage<ComparedCell>[];
}

/** Why a comparison cannot be made. */
export type ComparisonFault =
  | QuestionFault
  | { readonly kind: 'CODE'; readonly code: string; readonly found: Exclude<CodeFound<CandidateRegion>, { kind: 'FOUND' }> };

// A code of another shape belongs to no region; MariaDB would refuse to compare text outside ASCII with the column.
const CODE = /^[\x21-\x7e]{1,10}$/;

async function findRegions(query: Ask, codes: readonly string[], years: readonly number[]): Promise<readonly ComparedRegion[] | ComparisonFault> {
  const candidates = await regionsByCode(query, codes.filter((code) => CODE.test(code)));
  const regions = new Map<string, ComparedRegion>();
  for (const code of codes) {
    const found = regionOf(code, years, candidates);
    if (found.kind !== 'FOUND') return { kind: 'CODE', code, found };
    const { id } = found.region;
    // Two codes of one region are one row: 91.01 and 93.01 in 2021.
    regions.set(id, { ...found.region, askedAs: [...(regions.get(id)?.askedAs ?? []), code] });
  }
  return [...regions.values()];
}

interface Figures {
  readonly observed: ReadonlyMap<string, readonly Figure[]>;
  readonly counted: ReadonlyMap<MetricCode, TallyOf>;
  readonly present: number;
}

async function readFigures(query: Ask, regionIds: readonly string[], metrics: readonly MetricCode[], years: readonly number[], present: number): Promise<Figures> {
  const countings = metrics.flatMap((code): [MetricCode, CountingKey][] => {
    const { counting } = metricOf(code);
    return counting === null ? [] : [[code, counting]];
  });
  const [found, ...counts] = await Promise.all([
    observedFigures(query, regionIds, metrics, years),
    ...countings.map(async ([code, key]): Promise<[MetricCode, TallyOf]> => [code, await tallies(query, key, regionIds, years)]),
  ]);
  const observed = new Map<string, Figure[]>();
  for (const { regionId, year, metric, figure } of found) {
    const key = `${regionId}|${year}|${metric}`;
    const known = observed.get(key);
    if (known === undefined) observed.set(key, [figure]);
    else known.push(figure);
  }
  return { observed, counted: new Map(counts), present };
}

function figuresOf(figures: Figures, region: CandidateRegion, year: number, metric: MetricCode): CellFigures {
  const standing = standingAt(region, year);
  const tally = figures.counted.get(metric)?.(region.id, year);
  const count = tally === undefined ? null : countedFigure(tally, { year, present: figures.present, standing });
  const reported = figures.observed.get(`${region.id}|${year}|${metric}`) ?? [];
  return cellFigures(metricOf(metric), count === null ? reported : [...reported, count], { standing, autonomous: region.autonomous });
}

/**
 * Compares regions over years. Guarantees a cell for every region, year and metric asked for, each with its value or the
 * reason why it is missing, and a number of statements that depends on the metrics alone: two, and one for each counting.
 * `present` is the year it is now. Answers the fault instead when the question is out of bounds or a code is not known.
 */
export async function compareRegions(query: Ask, asked: ComparisonQuestion, per: Denominator, present: number): Promise<Comparison | ComparisonFault> {
  const question = folded(asked);
  const fault = faultOf(question);
  if (fault !== null) return fault;
  const { codes, years, metrics } = question;
  const regions = await findRegions(query, codes, years);
  if ('kind' in regions) return regions;
  const divider = denominatorMetric(per);
  const needed = [...new Set([...metrics, ...(divider === null ? [] : [divider])])];
  const figures = await readFigures(query, regions.map(({ id }) => id), needed, years, present);
  const cells = regions.flatMap((region) => years.flatMap((year) => {
    const divisor: Divisor | null = divider === null ? null : divisorOf(per, year, figuresOf(figures, region, year, divider));
    return metrics.map((metric): ComparedCell => {
      const cell = figuresOf(figures, region, year, metric);
      return { ...cell, ...shown(metricOf(metric), per, cell, divisor), region, year, metric, codeInForce: codeAt(region, year) };
    });
  }));
  return { regions, years, metrics, cells, coverage: coverageOf(metrics, cells) };
}
