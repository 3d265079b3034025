import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { COMPARISON_LIMITS } from '../../../domain/comparison/question';
import type { Denominator, MetricCode } from '../../../domain/metrics';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { compareRegions, type ComparisonFault } from '../usecases/compare-regions';
import { ComparedRegion, RegionComparison } from './answer.types';
import { ComparisonCell, ComparisonDenominator, ComparisonFigure, DENOMINATOR_ENUM, METRIC_ENUM, type FigureKeys } from './comparison.types';
import { comparisonAnswer, type RegionKey } from './to-answer';

/** The GraphQL type of a readable type of another module, by its name. */
const named = (name: string) => (): never => readType(name).cls as never;

function errorOf(fault: ComparisonFault): ApiError {
  switch (fault.kind) {
    case 'EMPTY':
      return new ApiError('BAD_USER_INPUT', { detail: `${fault.list}: []` });
    case 'TOO_LONG':
      return new ApiError('LIST_TOO_LONG', { what: fault.list === 'cells' ? 'codes × years × metrics' : fault.list, count: fault.count, limit: fault.limit });
    case 'YEAR':
      return new ApiError('BAD_USER_INPUT', { detail: `years: ${fault.year} (${COMPARISON_LIMITS.firstYear}–${COMPARISON_LIMITS.lastYear})` });
    case 'CODE': {
      const { code, found } = fault;
      if (found.kind === 'AMBIGUOUS') {
        return new ApiError('BAD_USER_INPUT', { detail: `codes: ${code} (${found.meanings.map(({ year, region }) => `${year}: ${region.code} ${region.name}`).join('; ')})` });
      }
      const hint = found.once === null ? '' : ` (${found.once.period.from ?? '…'}–${found.once.period.to ?? '…'}: ${found.once.region.code})`;
      return new ApiError('NOT_FOUND', { what: `region ${code.slice(0, 20)}${hint}` });
    }
  }
}

@Resolver()
export class ComparisonQuery {
  @Query(() => RegionComparison, { nullable: true, description: describe([
    'Membandingkan daerah menurut tahun: angka yang dilaporkan dan dihitung, dengan sumber, pembagi, tanda, dan angka lainnya, atau sebab angka itu tidak ada; paling banyak 2000 sel.',
    'Compares regions by year: reported and counted figures with source, denominator, flag and alternatives, or why they are missing; at most 2000 cells.',
  ]) })
  async compareRegions(
    @Arg('codes', () => [String], { description: describe([
      'Kode Kemendagri, paling banyak 40; dibaca menurut 31 Desember tahun yang ditanyakan, lalu menurut hari ini.', 'Kemendagri codes, at most 40; read as of 31 December of the years asked for, then as of today.',
    ]) }) codes: string[],
    @Arg('years', () => [Int], { description: describe(['Tahun, paling banyak 10.', 'The years, at most 10.']) }) years: number[],
    @Arg('metrics', () => [METRIC_ENUM], { description: describe(['Angka yang dibandingkan, paling banyak 20.', 'The figures to compare, at most 20.']) }) metrics: MetricCode[],
    @Arg('per', () => DENOMINATOR_ENUM, { defaultValue: 'RAW', description: describe(['Pembaginya.', 'What to divide by.']) }) per: Denominator,
    @Ctx() context: Context,
  ): Promise<RegionComparison> {
    const compared = await compareRegions(askAs(context, shelf(context)), { codes, years, metrics }, per, Number(context.instant.slice(0, 4)));
    if ('kind' in compared) throw errorOf(compared);
    // A cell of a made-up region is made up as a whole, also where it says that there is nothing.
    context.notes.synthetic += compared.cells.filter(({ region }) => region.synthetic).length;
    return comparisonAnswer(compared, per);
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
