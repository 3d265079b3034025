import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { recomputeCancel } from '../usecases/recompute-cancel';
import { actOnOne, RecomputeArgument, SeenArgument, TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('RecomputeCancelPayload', ['Hasil membatalkan penghitungan ulang.', 'What came of cancelling a recompute set.'], 'recompute', 'RecomputeSet', ['Usulnya, sudah dibatalkan.', 'The recompute set, cancelled.']);

@Resolver()
export class RecomputeCancelMutation {
  @Mutation(() => payload, { description: describe(['Membatalkan usul penghitungan ulang; yang mengusulkan juga boleh.', 'Cancels a recompute set; who proposed it may do so too.']) })
  recomputeCancel(@TenantArgument() tenant: string, @RecomputeArgument() recompute: string, @SeenArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return actOnOne(context, tenant, { argument: 'recompute', given: recompute }, {
      operation: 'recomputeCancel', input: expectedVersion, run: (tx, scope, setId) => recomputeCancel(tx, scope, { setId, expectedVersion }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const RECOMPUTE_CANCEL = [RecomputeCancelMutation, resolver];
