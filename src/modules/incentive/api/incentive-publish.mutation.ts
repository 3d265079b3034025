import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { incentivePublish } from '../usecases/incentive-publish';
import { EXPECTED, INCENTIVE, incentiveNamed, incentivePayload, onIncentive, TENANT } from './incentive-payload';

const { payload, resolver } = incentivePayload('IncentivePublishPayload', ['Hasil menerbitkan insentif.', 'What came of publishing an incentive.']);

@Resolver()
export class IncentivePublishMutation {
  @Mutation(() => payload, { description: describe([
    'Menerbitkan insentif ke rak terbuka sebagaimana keadaannya kini, atau memperbarui terbitannya; alasan dan gagasannya tidak ikut terbit.',
    'Puts an incentive on the published shelf as it stands, or puts it there anew; its reasons and ideas do not go out.',
  ]) })
  incentivePublish(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('incentive', () => ID, INCENTIVE) incentive: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { incentiveId, wrong } = incentiveNamed(incentive);
    const asked = { operation: 'incentivePublish', tenant, key: null, wrong, command: { incentiveId, expectedVersion } };
    return onIncentive(context, asked, (tx, scope, what) => incentivePublish(tx, scope, what, context));
  }
}

/** The resolvers of this mutation. */
export const INCENTIVE_PUBLISH = [IncentivePublishMutation, resolver];
