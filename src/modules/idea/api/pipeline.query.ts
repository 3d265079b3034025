import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { longestStanding } from '../../../domain/idea/pipeline';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { LocalDate } from '../../../graphql-kit/scalars';
import { PAGE_LIMIT } from '../../../reads/read-room';
import { ideaPipeline } from '../usecases/idea-pipeline';
import { IdeaPipeline, IdeaPipelineAgency, pipelineOf, standingOf, StandingIdea, type KeyInTenant, type PipelineRoot } from './pipeline.types';

@Resolver(() => IdeaPipeline)
export class IdeaPipelineQuery {
  @Query(() => IdeaPipeline, { nullable: true, description: describe([
    'Jalur gagasan satu penyelenggara pada suatu tanggal, disusun kembali dari langkah-langkahnya.', 'The pipeline of ideas of one organiser on a date, rebuilt from their steps.',
  ]) })
  async ideaPipeline(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: describe(['Tanggalnya, tidak sesudah hari ini; bawaannya hari ini.', 'The date, not after today; today unless it is given.']) }) asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<PipelineRoot> {
    const tenantId = tenantByCode(context, tenant);
    const at = await ideaPipeline(askAs(context, workspaceViewer(context, demand(context, { name: 'season.read', tenantId }))), tenantId, asOf ?? null, context.clock);
    if ('notBefore' in at) throw new ApiError('BAD_USER_INPUT', { detail: `asOf > ${at.notBefore}` });
    return pipelineOf(at, tenantId);
  }

  @FieldResolver(() => [StandingIdea], { description: describe(['Gagasan yang sedang dikerjakan dan terlama berdiam di tahapnya, mulai dari yang terlama.', 'Ideas that are worked on and have stood longest in their stage, the longest first.']) })
  standing(
    @Root() { at, tenantId }: PipelineRoot,
    @Arg('first', () => Int, { defaultValue: 10, description: describe(['Banyaknya, 1 sampai 100.', 'How many, 1 to 100.']) }) first: number,
  ): readonly StandingIdea[] {
    if (first < 1 || first > PAGE_LIMIT) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: PAGE_LIMIT });
    return longestStanding(at.ideas, at.asOf, first).map((idea) => standingOf(idea, tenantId));
  }
}

@Resolver(() => IdeaPipelineAgency)
export class IdeaPipelineAgencyRow {
  @FieldResolver(() => readType('Agency').cls as never, { nullable: true, description: describe(['Perangkat daerahnya; kosong bagi gagasan tanpa perangkat daerah.', 'The agency; null for the ideas of none.']) })
  agency(@Root() { key }: KeyInTenant, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Agency', key);
  }
}

@Resolver(() => StandingIdea)
export class StandingIdeaRow {
  @FieldResolver(() => readType('WorkspaceIdea').cls as never, { nullable: true, description: describe(['Gagasannya; kosong bila peran Anda hanya melihat hitungan.', 'The idea; null where your role sees counts only.']) })
  idea(@Root() { key, tenantId }: KeyInTenant, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'WorkspaceIdea', key, workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId })));
  }
}
