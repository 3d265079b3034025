import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { recomputeApply } from '../usecases/recompute-apply';
import { actOnOne, RecomputeArgument, SeenArgument, TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('RecomputeApplyPayload', ['Hasil menerapkan penghitungan ulang.', 'What came of applying a recompute set.'], 'recompute', 'RecomputeSet', ['Usulnya, sudah diterapkan.', 'The recompute set, applied.']);

@Resolver()
export class RecomputeApplyMutation {
  @Mutation(() => payload, { description: describe([
    'Menerapkan penghitungan ulang sebagai orang kedua: revisi baru, dan bila hasilnya sudah diumumkan, juga di rak terbitan.',
    'Applies a recompute set as the second person: a new revision, and where the results are released, on the published shelf too.',
  ]) })
  recomputeApply(@TenantArgument() tenant: string, @RecomputeArgument() recompute: string, @SeenArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return actOnOne(context, tenant, { argument: 'recompute', given: recompute }, {
      operation: 'recomputeApply', input: expectedVersion, run: (tx, scope, setId) => recomputeApply(tx, scope, { setId, expectedVersion }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const RECOMPUTE_APPLY = [RecomputeApplyMutation, resolver];
