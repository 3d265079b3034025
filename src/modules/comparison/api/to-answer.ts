import type { Divisor } from '../../../domain/comparison/division';
import type { Amount } from '../../../domain/comparison/amount';
import type { Figure } from '../../../domain/comparison/figure';
import type { Interval } from '../../../domain/comparison/interval';
import { breakdownsOf } from '../../../domain/metric-breakdown';
import { isDivisible, metricOf, unitUnder, type Denominator } from '../../../domain/metrics';
import type { PeerGrouping } from '../../../domain/vocabulary/comparison-words';
import { decimalText } from '../../../graphql-kit/scalars';
import type { ComparedCell, ComparedRegion as Region, ComparedSeries, Comparison, LineageEnd, LineageStep, PartNameOf } from '../usecases/compare-regions';
import type { ComparedMetric, ComparedRegion, ComparisonCoverage, RegionComparison } from './answer.types';
import type { ComparisonInterval, ComparisonPart, ComparisonSeries, ComparisonStanding, RegionChange } from './comparison-detail.types';
import type { ComparisonCell, ComparisonDenominator, ComparisonFigure, FigureKeys } from './comparison.types';

/** A row of the answer together with the key of the region that it is about. */
export interface RegionKey {
  readonly regionKey: string;
}

const decimal = (amount: Amount | null): string | null => (amount === null ? null : decimalText(amount.scaled, amount.scale));
const keysOf = (figure: Figure | null): FigureKeys => ({ sourceKey: figure?.source?.id ?? null, observationKey: figure?.id ?? null });

function figureAnswer(figure: Figure): ComparisonFigure & FigureKeys {
  const { amount, text, missing, unit, origin, flag, subject, dimensions, wording, sourcePlace, conflictGroup } = figure;
  return { value: decimal(amount), text, missing, unit, origin, flag, subjectKind: subject, dimensions, wording, sourcePlace, conflictGroup, ...keysOf(figure) };
}

function denominatorAnswer({ metric, amount, year, figure, flag }: Divisor, cellYear: number): ComparisonDenominator & FigureKeys {
  return { metric, value: decimalText(amount.scaled, amount.scale), year, otherYear: year !== cellYear, origin: figure.origin, flag, sourcePlace: figure.sourcePlace, ...keysOf(figure) };
}

function intervalAnswer({ low, high, method, things, among }: Interval): ComparisonInterval {
  return { low: decimalText(low.scaled, low.scale), high: decimalText(high.scaled, high.scale), method, things, among };
}

function standingAnswer({ group, among, band, rankFrom, rankTo, reason }: ComparedCell['standing']): ComparisonStanding {
  return { group: group?.code ?? null, groupIndonesian: group?.name[0] ?? null, groupEnglish: group?.name[1] ?? null, among, band, rankFrom, rankTo, reason };
}

const partsAnswer = ({ parts }: ComparedCell, nameOf: PartNameOf): readonly ComparisonPart[] => parts.map(({ by, code, things, share }) => {
  const [nameIndonesian, nameEnglish] = nameOf(by, code);
  return { by, code, nameIndonesian, nameEnglish, things, share: decimalText(share.scaled, share.scale) };
});

function seriesAnswer({ region, metric, points }: ComparedSeries): ComparisonSeries {
  return {
    regionCode: region.code, regionName: region.name, metric,
    points: points.map(({ at: { cell }, breaks }) => ({ year: cell.year, value: decimal(cell.value), missing: cell.missing, flag: breaks.length > 0 ? 'BREAK' : cell.flag, breaks })),
  };
}

const changeAnswer = (step: LineageStep, { code, name }: LineageEnd): RegionChange => ({ code, name, effectiveOn: step.on, basis: step.basis });

function regionAnswer({ id, askedAs, synthetic, cameFrom, gaveRise }: Region): ComparedRegion & RegionKey {
  return { askedAs, synthetic, regionKey: id, cameFrom: cameFrom.map((step) => changeAnswer(step, step.from)), gaveRise: gaveRise.map((step) => changeAnswer(step, step.to)) };
}

function cellAnswer(cell: ComparedCell, nameOf: PartNameOf): ComparisonCell & FigureKeys & RegionKey {
  const { region, year, metric, codeInForce, primary, unit, flag, missing } = cell;
  return {
    regionCode: region.code, regionName: region.name, regionKey: region.id, codeInForce, year, metric, value: decimal(cell.value), text: primary?.text ?? null, unit,
    numerator: decimal(cell.numerator), denominator: cell.divisor === null ? null : denominatorAnswer(cell.divisor, year),
    interval: cell.interval === null ? null : intervalAnswer(cell.interval), standing: standingAnswer(cell.standing), parts: partsAnswer(cell, nameOf),
    // A source that says there is nothing is told by `source`; what is missing has no origin.
    origin: primary?.missing === null ? primary.origin : null,
    flag, missing, wording: primary?.wording ?? null, sourcePlace: primary?.sourcePlace ?? null, conflictGroup: primary?.conflictGroup ?? null,
    alternatives: cell.alternatives.map(figureAnswer), related: cell.related.map(figureAnswer), synthetic: region.synthetic, ...keysOf(primary),
  };
}

/** Writes a comparison as the API answers it; keys of rows stay inside, for the resolvers of sources, observations and regions. */
export function comparisonAnswer({ regions, years, metrics, cells, series, coverage, silent, partName }: Comparison, per: Denominator, peers: PeerGrouping): RegionComparison {
  const gaps = coverage.map(({ metric, asked, answered, missing }): ComparisonCoverage => ({
    metric, asked, answered,
    missing: missing.map(({ region, year, missing: reason }) => ({ regionCode: region.code, regionName: region.name, year, reason: reason ?? 'NOT_RECORDED' })),
  }));
  const heads = metrics.map((code): ComparedMetric => {
    const metric = metricOf(code);
    const [[nameIndonesian, nameEnglish], [definitionIndonesian, definitionEnglish]] = [metric.label, metric.about];
    return {
      code, nameIndonesian, nameEnglish, definitionIndonesian, definitionEnglish, unit: unitUnder(metric, per), divided: per !== 'RAW' && isDivisible(metric, per),
      comparable: metric.comparable, better: metric.better, breakdowns: metric.counting === null ? [] : breakdownsOf(metric.counting),
    };
  });
  return {
    per, peers, years, metrics: heads, regions: regions.map(regionAnswer), cells: cells.map((cell) => cellAnswer(cell, partName)), series: series.map(seriesAnswer),
    silent: silent.map(regionAnswer), coverage: gaps,
  };
}
