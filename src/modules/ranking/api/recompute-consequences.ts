import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { AWARD_FAULT } from '../../../domain/judging/award-rules';
import { askAs } from '../../../graphql-kit/ask-as';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import type { Viewer } from '../../../reads/viewer';
import { awardsAgainst } from '../../award';
import { RecomputePreview, type PreviewRoot } from './recompute-preview.query';

interface Found {
  readonly fault: string;
  readonly published: boolean;
  readonly awardId: string;
  readonly viewer: Viewer;
}

@ObjectType('RecomputeConsequence', { description: describe(['Penghargaan yang tidak sesuai lagi dengan peringkat itu; tidak ada yang dicabut dengan sendirinya.', 'An award that would no longer agree with the ranking; none is taken back by itself.']) })
export class RecomputeConsequence {
  @Field(() => enumOf(AWARD_FAULT), { description: describe(['Sebabnya.', 'Why.']) })
  fault: string;

  @Field(() => Boolean, { description: describe(['Benar bila penghargaannya sudah terbit.', 'True when the award is published.']) })
  published: boolean;
}

@Resolver(() => RecomputePreview)
export class RecomputeConsequencesField {
  @FieldResolver(() => [RecomputeConsequence], { description: describe([
    'Penghargaan tahap itu yang tidak sesuai bila usul ini diterapkan, atau kini tidak sesuai bila ia sudah selesai.', 'The awards of the round that do not agree if the set is applied, or that do not agree now where it is settled.',
  ]) })
  async consequences(@Root() { roundId, state, changes, tenantId, viewer }: PreviewRoot, @Ctx() context: Context): Promise<readonly Found[]> {
    const becoming = new Map(state !== 'PROPOSED' ? [] : changes.map(({ difference: { entry, becomes } }) => [entry, becomes] as const));
    const found = await awardsAgainst(askAs(context, viewer), tenantId, roundId, becoming);
    context.notes.synthetic += found.filter((one) => one.synthetic).length;
    return found.map(({ fault, published, awardId }) => ({ fault, published, awardId, viewer }));
  }
}

@Resolver(() => RecomputeConsequence)
export class RecomputeConsequenceAward {
  @FieldResolver(() => readType('AwardPlan').cls as never, { nullable: true, description: describe(['Penghargaannya.', 'The award.']) })
  award(@Root() { awardId, viewer }: Found, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'AwardPlan', awardId, viewer);
  }
}

/** The resolvers of what a recompute set means for awards. */
export const RECOMPUTE_CONSEQUENCES = [RecomputeConsequencesField, RecomputeConsequenceAward];
