import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { idempotent, outcomeOf } from '../../identity';
import { indicatorOutcomeRemove } from '../usecases/indicator-outcome-remove';
import { notFound, OwnTenant, publisher } from './own-arguments';

@ObjectType('IndicatorOutcomeRemovePayload', { description: describe(['Hasil menghapus indikator.', 'What came of removing an indicator.']) })
export class IndicatorOutcomeRemovePayload {
  @Field(() => ID, { nullable: true, description: describe(['Pengenal yang dihapus; kosong bila ditolak.', 'The id that was removed; null when it was refused.']) })
  removed: string | null;

  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver()
export class IndicatorOutcomeRemoveMutation {
  @Mutation(() => IndicatorOutcomeRemovePayload, { description: describe(['Menghapus satu indikator dari rak terbuka.', 'Takes an indicator off the published shelf.']) })
  async indicatorOutcomeRemove(
    @OwnTenant() tenant: string,
    @Arg('outcome', () => ID, { description: describe(['Pengenal indikatornya.', 'Id of the indicator.']) }) outcome: string,
    @Ctx() context: Context,
  ): Promise<IndicatorOutcomeRemovePayload> {
    const scope = publisher(context, tenant);
    const id = keyIn('IndicatorOutcome', outcome);
    const refusals = 'code' in scope ? [scope] : id === null ? [notFound(['outcome'], 'outcome')] : [];
    if ('code' in scope || id === null) return { removed: null, problems: refusedWith(context, refusals).problems };
    const request = { operation: 'indicatorOutcomeRemove', key: null, input: { id } };
    const { key, problems } = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => indicatorOutcomeRemove(tx, scope, id, context)));
    return { removed: key === null ? null : outcome, problems };
  }
}
