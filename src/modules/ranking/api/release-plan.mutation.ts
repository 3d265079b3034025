import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Instant } from '../../../graphql-kit/scalars';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { releasePlan } from '../usecases/release-plan';
import { actOnOne, RoundArgument, TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('ReleasePlanPayload', ['Hasil merencanakan pengumuman.', 'What came of planning a release.'], 'plan', 'ReleasePlan', ['Rencananya.', 'The plan.']);

@InputType('ReleasePlanInput', { description: describe(['Rencana pengumuman.', 'The plan of a release.']) })
export class ReleasePlanInput {
  @Field(() => Instant, { description: describe(['Saat hasilnya diumumkan, paling awal hari ini.', 'The moment at which the results come out, today at the earliest.']) })
  plannedFor: string;
}

@Resolver()
export class ReleasePlanMutation {
  @Mutation(() => payload, { description: describe([
    'Merencanakan kapan hasil suatu tahap diumumkan, dan memberitahukannya di rak terbitan; hasilnya sendiri tetap ditahan.',
    'Plans when the results of a round come out, and says so on the published shelf; the results themselves stay withheld.',
  ]) })
  releasePlan(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('input', () => ReleasePlanInput, { description: describe(['Kapan.', 'When.']) }) input: ReleasePlanInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnOne(context, tenant, { argument: 'round', given: round }, {
      operation: 'releasePlan', input: input.plannedFor, run: (tx, scope, roundId) => releasePlan(tx, scope, { roundId, plannedFor: input.plannedFor }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const RELEASE_PLAN = [ReleasePlanMutation, resolver];
