import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { COMPARISON_LIMITS } from '../../../domain/comparison/question';
import type { Breakdown } from '../../../domain/metric-breakdown';
import type { Denominator, MetricCode } from '../../../domain/metrics';
import type { PeerGrouping } from '../../../domain/vocabulary/comparison-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { compareRegions, type ComparisonFault } from '../usecases/compare-regions';
import { ComparedRegion, RegionComparison } from './answer.types';
import { BREAKDOWN_ENUM, PEER_GROUPING_ENUM } from './comparison-detail.types';
import { ComparisonCell, ComparisonDenominator, ComparisonFigure, DENOMINATOR_ENUM, METRIC_ENUM, type FigureKeys } from './comparison.types';
import { comparisonAnswer, type RegionKey } from './to-answer';

/** The month of an instant: year x 12 + month - 1. */
const monthOf = (instant: string): number => Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7)) - 1;

/** The GraphQL type of a readable type of another module, by its name. */
const named = (name: string) => (): never => readType(name).cls as never;

type CodeFault = Extract<ComparisonFault, { kind: 'CODE' }>;

/** What became of the region that once bore a code: until when it bore it, its code now, and which regions came out of it. */
function hintOf(code: string, once: Extract<CodeFault['found'], { kind: 'UNKNOWN' }>['once'], successors: CodeFault['successors']): readonly [string, string] {
  if (once === null) return [`daerah ${code}`, `region ${code}`];
  const { period: { from, to }, region } = once;
  const listed = successors.map((step) => `${step.to.code} ${step.to.name} (${step.on})`).join(', ');
  const heirs: readonly [string, string] = listed === '' ? ['', ''] : [`; dimekarkan menjadi ${listed}`, `; out of it came ${listed}`];
  const span = `${from ?? '…'}–${to ?? '…'}`;
  return [`daerah ${code} (${span}; kini ${region.code} ${region.name}${heirs[0]})`, `region ${code} (${span}; now ${region.code} ${region.name}${heirs[1]})`];
}

function errorOf(fault: ComparisonFault): ApiError {
  switch (fault.kind) {
    case 'EMPTY':
      return new ApiError('BAD_USER_INPUT', { detail: `${fault.list}: []` });
    case 'TOO_LONG':
      return new ApiError('LIST_TOO_LONG', { what: fault.list.replace('cells', 'codes × years × metrics'), count: fault.count, limit: fault.limit });
    case 'YEAR':
      return new ApiError('BAD_USER_INPUT', { detail: `years: ${fault.year} (${COMPARISON_LIMITS.firstYear}–${COMPARISON_LIMITS.lastYear})` });
    case 'CODE': {
      const { code, found } = fault;
      if (found.kind === 'AMBIGUOUS') {
        return new ApiError('BAD_USER_INPUT', { detail: `codes: ${code} (${found.meanings.map(({ year, region }) => `${year}: ${region.code} ${region.name}`).join('; ')})` });
      }
      return new ApiError('NOT_FOUND', { what: hintOf(code.slice(0, 20), found.once, fault.successors) });
    }
    case 'BREAKDOWN':
      return new ApiError('BAD_USER_INPUT', { detail: `by: ${fault.by} (metrics { breakdowns })` });
  }
}

@Resolver()
export class ComparisonQuery {
  @Query(() => RegionComparison, { nullable: true, description: describe([
    'Membandingkan daerah menurut tahun: angka yang dilaporkan dan dihitung, dengan sumber, pembagi, selang, tanda, angka lainnya, dan kedudukan, atau sebab angka itu tidak ada; paling banyak 2000 sel.',
    'Compares regions by year: reported and counted figures with source, denominator, interval, flag, alternatives and standing, or why they are missing; at most 2000 cells.',
  ]) })
  async compareRegions(
    @Arg('codes', () => [String], { description: describe([
      'Kode Kemendagri, paling banyak 40; dibaca menurut 31 Desember tahun yang ditanyakan, lalu menurut hari ini.', 'Kemendagri codes, at most 40; read as of 31 December of the years asked for, then as of today.',
    ]) }) codes: string[],
    @Arg('years', () => [Int], { description: describe(['Tahun, paling banyak 10.', 'The years, at most 10.']) }) years: number[],
    @Arg('metrics', () => [METRIC_ENUM], { description: describe(['Angka yang dibandingkan, paling banyak 20.', 'The figures to compare, at most 20.']) }) metrics: MetricCode[],
    @Arg('per', () => DENOMINATOR_ENUM, { defaultValue: 'RAW', description: describe(['Pembaginya.', 'What to divide by.']) }) per: Denominator,
    @Arg('by', () => [BREAKDOWN_ENUM], { defaultValue: [], description: describe(['Rincian hitungan, paling banyak 3; sel kali rincian paling banyak 1000.', 'What counts are taken apart by, at most 3; cells times breakdowns at most 1000.']) }) by: Breakdown[],
    @Arg('peers', () => PEER_GROUPING_ENUM, { defaultValue: 'KIND', description: describe([
      'Kelompok tempat kedudukan diperbandingkan, di antara daerah yang ditanyakan.', 'The group in which figures are placed, among the regions that were asked for.',
    ]) }) peers: PeerGrouping,
    @Ctx() context: Context,
  ): Promise<RegionComparison> {
    const compared = await compareRegions(askAs(context, shelf(context)), { codes, years, metrics }, per, Number(context.instant.slice(0, 4)), { by, peers, nowMonth: monthOf(context.instant) });
    if ('kind' in compared) throw errorOf(compared);
    // A cell of a made-up region is made up as a whole, also where it says that there is nothing.
    context.notes.synthetic += compared.cells.filter(({ region }) => region.synthetic).length;
    return comparisonAnswer(compared, per, peers);
  }
}

@Resolver(() => ComparedRegion)
export class ComparedRegionRows {
  @FieldResolver(named('Region'), { description: describe(['Daerahnya.', 'The region.']) })
  region(@Root() { regionKey }: ComparedRegion & RegionKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Region', regionKey);
  }
}

@Resolver(() => ComparisonCell)
export class ComparisonCellRows {
  @FieldResolver(named('Region'), { description: describe(['Daerahnya.', 'The region.']) })
  region(@Root() { regionKey }: ComparisonCell & RegionKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Region', regionKey);
  }

  @FieldResolver(named('Source'), { nullable: true, description: describe(['Sumber nilai, atau sumber yang menyatakan bahwa nilainya tidak ada; kosong bila dihitung.', 'The source of the value, or the one that says there is none; null when it is counted.']) })
  source(@Root() { sourceKey }: ComparisonCell & FigureKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Source', sourceKey);
  }

  @FieldResolver(named('Observation'), { nullable: true, description: describe(['Catatan lengkap angka itu; kosong bila dihitung.', 'The whole record of the figure; null when it is counted.']) })
  observation(@Root() { observationKey }: ComparisonCell & FigureKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Observation', observationKey);
  }
}

@Resolver(() => ComparisonFigure)
export class ComparisonFigureRows {
  @FieldResolver(named('Source'), { nullable: true, description: describe(['Sumber angka itu; kosong bila dihitung.', 'The source of the figure; null when it is counted.']) })
  source(@Root() { sourceKey }: ComparisonFigure & FigureKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Source', sourceKey);
  }

  @FieldResolver(named('Observation'), { nullable: true, description: describe(['Catatan lengkap angka itu; kosong bila dihitung.', 'The whole record of the figure; null when it is counted.']) })
  observation(@Root() { observationKey }: ComparisonFigure & FigureKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Observation', observationKey);
  }
}

@Resolver(() => ComparisonDenominator)
export class ComparisonDenominatorRows {
  @FieldResolver(named('Source'), { nullable: true, description: describe(['Sumber pembagi; kosong bila dihitung.', 'The source of the denominator; null when it is counted.']) })
  source(@Root() { sourceKey }: ComparisonDenominator & FigureKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Source', sourceKey);
  }
}

/** The resolvers of the module. */
export const COMPARISON_RESOLVERS = [ComparisonQuery, ComparedRegionRows, ComparisonCellRows, ComparisonFigureRows, ComparisonDenominatorRows];
