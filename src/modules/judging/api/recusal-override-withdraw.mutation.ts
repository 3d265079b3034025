import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { recusalOverrideWithdraw } from '../usecases/recusal-override-withdraw';
import { overrideAt } from '../usecases/recusal-places';
import { OverrideArgument } from './override-argument';
import { runJudging } from './run-judging';
import { ExpectedArgument } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('RecusalOverrideWithdrawPayload', ['Hasil menarik usul pencabutan.', 'What came of withdrawing an override.'], 'override', 'RecusalOverride', ['Pencabutannya.', 'The override.']);

@Resolver()
export class RecusalOverrideWithdrawMutation {
  @Mutation(() => payload, { description: describe([
    'Menarik usul pencabutan yang belum disahkan; mundurnya tetap berlaku.',
    'Withdraws an override that nobody confirmed; the recusal stands.',
  ]) })
  recusalOverrideWithdraw(@TenantArgument() tenant: string, @OverrideArgument() override: string, @ExpectedArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return runJudging(context, tenant, { type: 'RecusalOverride', argument: 'override', given: override, find: overrideAt }, {
      operation: 'recusalOverrideWithdraw', run: (tx, scope, { key, ...place }) => recusalOverrideWithdraw(tx, scope, { ...place, overrideId: key, expectedVersion }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const RECUSAL_OVERRIDE_WITHDRAW = [RecusalOverrideWithdrawMutation, resolver];
