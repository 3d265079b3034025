import type { Ask } from '../../../db/ask';
import type { CellFigures } from '../../../domain/comparison/cell';
import { coverageOf, type Coverage } from '../../../domain/comparison/coverage';
import { shown, type Shown } from '../../../domain/comparison/division';
import type { Interval } from '../../../domain/comparison/interval';
import type { Part } from '../../../domain/comparison/parts';
import { peersOf } from '../../../domain/comparison/peers';
import { faultOf, folded, type ComparisonQuestion, type QuestionFault } from '../../../domain/comparison/question';
import { codeAt, periodAt, regionOf, type CodeFound } from '../../../domain/comparison/region-lookup';
import { seriesOf, type SeriesPoint } from '../../../domain/comparison/series';
import { intervalOf } from '../../../domain/comparison/uncertainty';
import { breakdownsOf, type Breakdown } from '../../../domain/metric-breakdown';
import { metricOf, type Denominator, type MetricCode } from '../../../domain/metrics';
import type { PeerGrouping } from '../../../domain/vocabulary/comparison-words';
import { lineageOf, type LineageStep } from '../data/lineage';
import { partNames, type PartNameOf } from '../data/part-names';
import { regionsByCode, type CandidateRegion } from '../data/regions-by-code';
import { placeCells, type PlacedCell } from './place-cells';
import { rateMetrics, readFigures, type FiguresRead } from './read-figures';

export type { LineageEnd, LineageStep } from '../data/lineage';
export type { PartNameOf } from '../data/part-names';

export interface ComparedRegion extends CandidateRegion {
  readonly askedAs: readonly string[];
  /** Out of which regions it came. */
  readonly cameFrom: readonly LineageStep[];
  /** Which regions came out of it. */
  readonly gaveRise: readonly LineageStep[];
}

/** One cell of the answer. */
export interface ComparedCell extends CellFigures, Shown {
  readonly region: ComparedRegion;
  readonly year: number;
  readonly metric: MetricCode;
  readonly codeInForce: string | null;
  readonly interval: Interval | null;
  readonly parts: readonly Part[];
  readonly standing: PlacedCell;
}

/** One metric of one region over the years. */
export interface ComparedSeries {
  readonly region: ComparedRegion;
  readonly metric: MetricCode;
  readonly points: readonly SeriesPoint<{ readonly year: number; readonly figure: CellFigures['primary']; readonly divisor: Shown['divisor']; readonly cell: ComparedCell }>[];
}

/** What a comparison answers: regions, years and metrics in the order asked, the cells region by region, year by year. */
export interface Comparison {
  readonly regions: readonly ComparedRegion[];
  readonly years: readonly number[];
  readonly metrics: readonly MetricCode[];
  readonly cells: readonly ComparedCell[];
  readonly series: readonly ComparedSeries[];
  readonly coverage: readonly Coverage<ComparedCell>[];
  /** Regions of which not one cell has a value. */
  readonly silent: readonly ComparedRegion[];
  readonly partName: PartNameOf;
}

/** Why a comparison cannot be made. */
export type ComparisonFault =
  | QuestionFault
  | { readonly kind: 'BREAKDOWN'; readonly by: Breakdown }
  | {
    readonly kind: 'CODE'; readonly code: string; readonly found: Exclude<CodeFound<CandidateRegion>, { kind: 'FOUND' }>;
    /** What came out of the region that once bore the code. */
    readonly successors: readonly LineageStep[];
  };

/** How a comparison is made beside what it asks for. */
export interface ComparisonManner {
  readonly by?: readonly Breakdown[];
  readonly peers?: PeerGrouping;
  /** The month it is now, year x 12 + month - 1; the last of the present year where it is not told. */
  readonly nowMonth?: number;
}

// A code of another shape belongs to no region; MariaDB would refuse to compare text outside ASCII with the column.
const CODE = /^[\x21-\x7e]{1,10}$/;

async function findRegions(query: Ask, codes: readonly string[], years: readonly number[]): Promise<readonly ComparedRegion[] | ComparisonFault> {
  const candidates = await regionsByCode(query, codes.filter((code) => CODE.test(code)));
  const regions = new Map<string, CandidateRegion & { readonly askedAs: readonly string[] }>();
  for (const code of codes) {
    const found = regionOf(code, years, candidates);
    if (found.kind !== 'FOUND') {
      const once = found.kind === 'UNKNOWN' ? found.once : null;
      const successors = once === null ? [] : (await lineageOf(query, [once.region.id])).filter(({ from }) => from.id === once.region.id);
      return { kind: 'CODE', code, found, successors };
    }
    const { id } = found.region;
    // Two codes of one region are one row: 91.01 and 93.01 in 2021.
    regions.set(id, { ...found.region, askedAs: [...(regions.get(id)?.askedAs ?? []), code] });
  }
  const lineage = await lineageOf(query, [...regions.keys()]);
  return [...regions.values()].map((region) => ({ ...region, cameFrom: lineage.filter(({ to }) => to.id === region.id), gaveRise: lineage.filter(({ from }) => from.id === region.id) }));
}

function breakdownFault(by: readonly Breakdown[], metrics: readonly MetricCode[]): ComparisonFault | null {
  const keys = metrics.flatMap((code) => metricOf(code).counting ?? []);
  const useless = by.find((one) => !keys.some((key) => breakdownsOf(key).includes(one)));
  return useless === undefined ? null : { kind: 'BREAKDOWN', by: useless };
}

function cellsOf(figures: FiguresRead, { regions, years, metrics }: Pick<Comparison, 'regions' | 'years' | 'metrics'>, per: Denominator, grouping: PeerGrouping): readonly ComparedCell[] {
  return placeCells(regions.flatMap((region) => years.flatMap((year) => {
    const divisor = figures.divisor(region, year, per);
    const people = grouping === 'SIZE' ? (figures.divisor(region, year, 'PER_100K_PEOPLE')?.amount ?? null) : null;
    const peers = peersOf(grouping, { kind: region.kind, code: region.code, province: periodAt(region, year)?.province ?? null, people });
    return metrics.map((code) => {
      const metric = metricOf(code);
      const cell = figures.cell(region, year, code);
      const seen = shown(metric, per, cell, divisor);
      const rate = rateMetrics(metric);
      const rated = rate === null ? null : { of: figures.cell(region, year, rate.of), from: figures.cell(region, year, rate.from) };
      const interval = intervalOf(metric, per, seen, cell.primary, rated);
      return { ...cell, ...seen, region, year, metric: code, codeInForce: codeAt(region, year), interval, parts: figures.parts(region, year, code), peers };
    });
  })));
}

function seriesOfCells(regions: readonly ComparedRegion[], metrics: readonly MetricCode[], cells: readonly ComparedCell[]): readonly ComparedSeries[] {
  return regions.flatMap((region) => metrics.map((metric): ComparedSeries => {
    const own = cells.filter((cell) => cell.region === region && cell.metric === metric);
    const figures = own.map((cell) => ({ year: cell.year, figure: cell.missing === null ? cell.primary : null, divisor: cell.divisor, cell }));
    return { region, metric, points: seriesOf(figures, [...region.cameFrom, ...region.gaveRise]) };
  }));
}

/**
 * Compares regions over years. Guarantees a cell for every region, year and metric asked for, each with its value or the
 * reason why it is missing, and a number of statements that depends on the metrics, breakdowns and denominator alone (see readFigures), with
 * two more for the regions. `present` is the year it is now. Answers the fault instead when the question is out of bounds or a code is not known.
 */
export async function compareRegions(query: Ask, asked: ComparisonQuestion, per: Denominator, present: number, manner: ComparisonManner = {}): Promise<Comparison | ComparisonFault> {
  const question = folded(asked);
  const by = [...new Set(manner.by ?? [])];
  const grouping = manner.peers ?? 'KIND';
  const { codes, years, metrics } = question;
  const fault = faultOf(question, by.length) ?? breakdownFault(by, metrics);
  if (fault !== null) return fault;
  const regions = await findRegions(query, codes, years);
  if ('kind' in regions) return regions;
  const [figures, partName] = await Promise.all([
    readFigures(query, { regions, years, metrics, per, by, population: grouping === 'SIZE', present, nowMonth: manner.nowMonth ?? present * 12 + 11 }),
    partNames(query, by),
  ]);
  const cells = cellsOf(figures, { regions, years, metrics }, per, grouping);
  const silent = regions.filter((region) => cells.every((cell) => cell.region !== region || cell.missing !== null));
  return { regions, years, metrics, cells, series: seriesOfCells(regions, metrics, cells), coverage: coverageOf(metrics, cells), silent, partName };
}
