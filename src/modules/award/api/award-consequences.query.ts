import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { AWARD_FAULT } from '../../../domain/judging/award-rules';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import type { Viewer } from '../../../reads/viewer';
import { roundOf } from '../../competition';
import { awardConsequences } from '../usecases/award-consequences';
import './award-plan.types';
import { TenantArgument } from './award-arguments';

const FAULT = enumOf(AWARD_FAULT);

/** What is behind an answer: the key of the award and who reads it. */
interface Found {
  readonly fault: string;
  readonly published: boolean;
  readonly awardId: string;
  readonly viewer: Viewer;
}

@ObjectType('AwardConsequence', { description: describe(['Penghargaan yang tidak lagi sesuai dengan peringkat terbaru; tidak ada yang dicabut dengan sendirinya.', 'An award that does not agree with the newest ranking; none is taken back by itself.']) })
export class AwardConsequence {
  @Field(() => FAULT, { description: describe(['Sebabnya.', 'Why.']) })
  fault: string;

  @Field(() => Boolean, { description: describe(['Benar bila sudah terbit, maka hanya dapat dicabut; bila tidak, ia ditahan saat pengumuman.', 'True when it is published and can only be taken back; otherwise it is held back at the release.']) })
  published: boolean;
}

@Resolver(() => AwardConsequence)
export class AwardConsequencesQuery {
  @Query(() => [AwardConsequence], { nullable: true, description: describe([
    'Penghargaan suatu tahap yang tidak sesuai dengan peringkat terbarunya, bagi penyelenggara program itu.',
    'The awards of a round that do not agree with its newest ranking, for the organisers of its programme.',
  ]) })
  async awardConsequences(
    @TenantArgument() tenant: string,
    @Arg('round', () => ID, { description: describe(['Pengenal tahap.', 'Id of the round.']) }) round: string,
    @Ctx() context: Context,
  ): Promise<readonly Found[]> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const ask = askAs(context, viewer);
    const roundId = keyIn('Round', round);
    const place = roundId === null ? null : await roundOf(ask, tenantId, roundId);
    const organizes = place !== null && viewer.grants.some((g) => g.role === 'ORGANIZER' && (g.programId === null || g.programId === place.programId));
    const found = roundId === null || !organizes ? null : await awardConsequences(ask, tenantId, viewer.actorId ?? '', roundId);
    if (found === null) throw new ApiError('NOT_FOUND', { what: 'round' });
    context.notes.synthetic += found.filter((one) => one.synthetic).length;
    return found.map(({ fault, published, awardId }) => ({ fault, published, awardId, viewer }));
  }

  @FieldResolver(() => readType('AwardPlan').cls as never, { nullable: true, description: describe(['Penghargaannya.', 'The award.']) })
  award(@Root() { awardId, viewer }: Found, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'AwardPlan', awardId, viewer);
  }
}
