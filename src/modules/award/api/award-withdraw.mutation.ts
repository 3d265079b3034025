import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { scopeInProgram } from '../../../graphql-kit/program-scope';
import { idempotent, outcomeOf } from '../../identity';
import { awardPlanPlace } from '../usecases/award-place';
import { awardWithdraw } from '../usecases/award-withdraw';
import { PlanArgument, TenantArgument } from './award-arguments';

@ObjectType('AwardWithdrawPayload', { description: describe(['Hasil menarik penghargaan yang disiapkan.', 'What came of withdrawing an award in preparation.']) })
export class AwardWithdrawPayload {
  @Field(() => ID, { nullable: true, description: describe(['Pengenal yang ditarik; kosong bila ditolak.', 'The id that was withdrawn; null when it was refused.']) })
  withdrawn: string | null;

  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver()
export class AwardWithdrawMutation {
  @Mutation(() => AwardWithdrawPayload, { description: describe(['Menarik penghargaan yang disiapkan, sebelum diterbitkan.', 'Withdraws an award in preparation, before it is published.']) })
  async awardWithdraw(
    @TenantArgument() tenant: string,
    @PlanArgument() award: string,
    @Arg('expectedVersion', () => Int, { description: describe(['Versi yang Anda lihat.', 'The version that you saw.']) }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<AwardWithdrawPayload> {
    const tenantId = tenantByCode(context, tenant);
    const planId = keyIn('AwardPlan', award);
    const found = await scopeInProgram(context, tenantId, 'award.give', (ask) => (planId === null ? Promise.resolve(null) : awardPlanPlace(ask, tenantId, planId)), { path: ['award'], what: 'award' });
    if ('code' in found || planId === null) return { withdrawn: null, problems: refusedWith(context, 'code' in found ? [found] : []).problems };
    const { scope, place } = found;
    const command = { planId, roundId: place.roundId, expectedVersion };
    const request = { operation: 'awardWithdraw', key: null, input: command };
    const done = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => awardWithdraw(tx, scope, command, context)));
    return { withdrawn: done.key === null ? null : award, problems: done.problems };
  }
}
