import type { Divisor } from '../../../domain/comparison/division';
import type { Amount } from '../../../domain/comparison/amount';
import type { Figure } from '../../../domain/comparison/figure';
import { isDivisible, metricOf, unitUnder, type Denominator } from '../../../domain/metrics';
import { decimalText } from '../../../graphql-kit/scalars';
import type { ComparedCell, Comparison } from '../usecases/compare-regions';
import type { ComparedMetric, ComparedRegion, ComparisonCoverage, RegionComparison } from './answer.types';
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

function denominatorAnswer({ metric, amount, year, figure, flag }: Divisor): ComparisonDenominator & FigureKeys {
  return { metric, value: decimalText(amount.scaled, amount.scale), year, origin: figure.origin, flag, sourcePlace: figure.sourcePlace, ...keysOf(figure) };
}

function cellAnswer(cell: ComparedCell): ComparisonCell & FigureKeys & RegionKey {
  const { region, year, metric, codeInForce, primary, unit, flag, missing } = cell;
  return {
    regionCode: region.code, regionName: region.name, regionKey: region.id, codeInForce, year, metric, value: decimal(cell.value), text: primary?.text ?? null, unit,
    numerator: decimal(cell.numerator), denominator: cell.divisor === null ? null : denominatorAnswer(cell.divisor),
    // A source that says there is nothing is told by `source`; what is missing has no origin.
    origin: primary?.missing === null ? primary.origin : null,
    flag, missing, wording: primary?.wording ?? null, sourcePlace: primary?.sourcePlace ?? null, conflictGroup: primary?.conflictGroup ?? null,
    alternatives: cell.alternatives.map(figureAnswer), related: cell.related.map(figureAnswer), synthetic: region.synthetic, ...keysOf(primary),
  };
}

/** Writes a comparison as the API answers it; keys of rows stay inside, for the resolvers of sources, observations and regions. */
export function comparisonAnswer({ regions, years, metrics, cells, coverage }: Comparison, per: Denominator): RegionComparison {
  const gaps = coverage.map(({ metric, asked, answered, missing }): ComparisonCoverage => ({
    metric, asked, answered,
    missing: missing.map(({ region, year, missing: reason }) => ({ regionCode: region.code, regionName: region.name, year, reason: reason ?? 'NOT_RECORDED' })),
  }));
  const heads = metrics.map((code): ComparedMetric => {
    const metric = metricOf(code);
    const [nameIndonesian, nameEnglish] = metric.label;
    return { code, nameIndonesian, nameEnglish, unit: unitUnder(metric, per), divided: per !== 'RAW' && isDivisible(metric, per), comparable: metric.comparable, better: metric.better };
  });
  const rows = regions.map(({ id, askedAs, synthetic }): ComparedRegion & RegionKey => ({ askedAs, synthetic, regionKey: id }));
  return { per, years, metrics: heads, regions: rows, cells: cells.map(cellAnswer), coverage: gaps };
}
