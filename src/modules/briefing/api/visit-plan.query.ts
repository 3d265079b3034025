import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { COMPARISON_LIMITS } from '../../../domain/comparison/question';
import { PLAN_LIMITS } from '../../../domain/visit-plan/points';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Node } from '../../../graphql-kit/node';
import { loadNode } from '../../../graphql-kit/node-loader';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { visitPlan, type VisitPlanFault } from '../usecases/visit-plan';
import { planAnswer, PlanGap, PlanReason, SuggestedInnovation, VisitPlan, VisitSuggestion, type RegionKeyed, type RowKey } from './visit-plan.types';

const named = (name: string) => (): never => readType(name).cls as never;

/** What is asked of a plan, beside for whom. */
@ArgsType()
export class VisitPlanArgs {
  @Field(() => Int, { nullable: true, description: describe(['Tahun rencananya; yang lebih baru tidak dihitung; bawaannya tahun ini.', 'The year of the plan; nothing later counts; this year unless given.']) })
  year?: number | null;

  @Field(() => [String], { nullable: true, description: describe(['Kode urusan yang dicarikan jawabannya, paling banyak 20; bila kosong, celahnya dicari.', 'Codes of the affairs that look for an answer, at most 20; left out, the gaps are found.']) })
  affairs?: string[] | null;

  @Field(() => Int, { nullable: true, description: describe(['Banyaknya hari yang tersedia, 1 sampai 60.', 'How many days there are, 1 to 60.']) })
  budgetDays?: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Jarak terjauh dalam kilometer garis lurus, 1 sampai 6000.', 'The farthest distance in kilometres as the crow flies, 1 to 6000.']) })
  maxDistanceKm?: number | null;

  @Field(() => Int, { defaultValue: 10, description: describe(['Banyaknya saran, 1 sampai 50.', 'How many suggestions, 1 to 50.']) })
  first: number;
}

function within(name: string, value: number | null | undefined, least: number, most: number): number | null {
  if (value === null || value === undefined) return null;
  if (value < least || value > most) throw new ApiError('BAD_USER_INPUT', { detail: `${name}: ${value} (${least}–${most})` });
  return value;
}

function affairsOf(codes: readonly string[] | null | undefined): readonly string[] | null {
  if (codes === null || codes === undefined) return null;
  if (codes.length === 0) throw new ApiError('BAD_USER_INPUT', { detail: 'affairs: []' });
  if (codes.length > PLAN_LIMITS.affairs) throw new ApiError('LIST_TOO_LONG', { what: 'affairs', count: codes.length, limit: PLAN_LIMITS.affairs });
  return codes;
}

function errorOf(fault: VisitPlanFault, code: string): ApiError {
  switch (fault.fault) {
    case 'REGION':
      return new ApiError('NOT_FOUND', { what: `region ${code.slice(0, 20)}${fault.hint === null ? '' : ` (${fault.hint})`}` });
    case 'AFFAIR':
      return new ApiError('NOT_FOUND', { what: `affair ${fault.code.slice(0, 20)}` });
    case 'NOT_STANDING': {
      const after = fault.successors.length === 0 ? '' : ` (${fault.successors.join(', ')})`;
      return new ApiError('BAD_USER_INPUT', { detail: [`year: daerah ini tidak berdiri pada akhir ${fault.year}${after}`, `year: the region did not stand at the end of ${fault.year}${after}`] });
    }
  }
}

@Resolver(() => VisitPlan)
export class VisitPlanQuery {
  @Query(() => VisitPlan, { nullable: true, description: describe([
    'Menyarankan tuan rumah kunjungan untuk celah suatu daerah: inovasi yang terbukti, kesetaraan, kesanggupan tuan rumah, dan jarak; setiap poin dengan alasannya.',
    'Suggests whom a region should visit for its gaps: by proven innovations, likeness, the room of the host and distance; every point with its reason.',
  ]) })
  async visitPlan(
    @Arg('region', () => String, { description: describe(['Kode Kemendagri daerah yang akan berkunjung, menurut 31 Desember tahun itu, lalu menurut hari ini.', 'Kemendagri code of the region that wants to visit, as of 31 December of the year, then as of today.']) }) region: string,
    @Args(() => VisitPlanArgs) args: VisitPlanArgs,
    @Ctx() context: Context,
  ): Promise<VisitPlan & RegionKeyed> {
    if (args.first < 1 || args.first > PLAN_LIMITS.first) throw new ApiError('PAGE_SIZE_INVALID', { first: args.first, limit: PLAN_LIMITS.first });
    const plan = await visitPlan(askAs(context, shelf(context)), {
      code: region, year: within('year', args.year, COMPARISON_LIMITS.firstYear, COMPARISON_LIMITS.lastYear), affairs: affairsOf(args.affairs),
      budgetDays: within('budgetDays', args.budgetDays, 1, PLAN_LIMITS.days), maxKilometres: within('maxDistanceKm', args.maxDistanceKm, 1, PLAN_LIMITS.kilometres), today: context.instant.slice(0, 10),
    });
    if ('fault' in plan) throw errorOf(plan, region);
    if (plan.synthetic) context.notes.synthetic += 1 + Math.min(args.first, plan.suggestions.length);
    return planAnswer(plan, args.first);
  }

  @FieldResolver(named('Region'), { description: describe(['Daerah yang akan berkunjung.', 'The region that wants to visit.']) })
  region(@Root() { regionKey }: RegionKeyed, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Region', regionKey);
  }
}

@Resolver(() => VisitSuggestion)
export class VisitSuggestionRows {
  @FieldResolver(named('Tenant'), { description: describe(['Pemerintah yang disarankan sebagai tuan rumah.', 'The government suggested as host.']) })
  host(@Root() { rowKey }: RowKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Tenant', rowKey);
  }

  @FieldResolver(named('Region'), { description: describe(['Daerahnya.', 'Its region.']) })
  region(@Root() { regionKey }: RegionKeyed, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Region', regionKey);
  }
}

@Resolver(() => PlanGap)
export class PlanGapRows {
  @FieldResolver(named('GovernmentAffair'), { nullable: true, description: describe(['Urusannya; kosong bila celahnya penyelenggaraan inovasi itu sendiri.', 'The affair; null where the gap is running innovation itself.']) })
  affair(@Root() { rowKey }: RowKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'GovernmentAffair', rowKey);
  }
}

@Resolver(() => SuggestedInnovation)
export class SuggestedInnovationRows {
  @FieldResolver(named('Innovation'), { description: describe(['Inovasinya.', 'The innovation.']) })
  innovation(@Root() { rowKey }: RowKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', rowKey);
  }
}

@Resolver(() => PlanReason)
export class PlanReasonRows {
  @FieldResolver(() => Node, { nullable: true, description: describe(['Baris yang menjadi dasarnya.', 'The row that it rests on.']) })
  async row(@Root() { restsOn }: PlanReason, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return restsOn === null ? null : loadNode(context, info, restsOn);
  }
}

/** The resolvers of the plan. */
export const VISIT_PLAN_RESOLVERS = [VisitPlanQuery, PlanReasonRows, VisitSuggestionRows, PlanGapRows, SuggestedInnovationRows];
