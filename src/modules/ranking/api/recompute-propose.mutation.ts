import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { recomputePropose } from '../usecases/recompute-propose';
import { actOnOne, KeyArgument, RoundArgument, TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('RecomputeProposePayload', ['Hasil mengusulkan penghitungan ulang.', 'What came of proposing to compute a ranking anew.'],
  'recompute', 'RecomputeSet', ['Usulnya, menunggu orang kedua.', 'The recompute set, which waits for a second person.']);

@InputType('RecomputeProposeInput', { description: describe(['Usul menghitung ulang.', 'A proposal to compute anew.']) })
export class RecomputeProposeInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 500 aksara; terbit bersama revisinya.', 'The reason, 3 to 500 characters; it is published with the revision.']) })
  reason: string;
}

@Resolver()
export class RecomputeProposeMutation {
  @Mutation(() => payload, { description: describe([
    'Mengusulkan menghitung ulang peringkat suatu tahap; belum mengubah apa pun, perubahannya dilihat dengan recomputePreview.',
    'Proposes to compute the ranking of a round anew; nothing changes yet, what would is seen by recomputePreview.',
  ]) })
  recomputePropose(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('input', () => RecomputeProposeInput, { description: describe(['Alasannya.', 'The reason.']) }) input: RecomputeProposeInput,
    @KeyArgument() idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnOne(context, tenant, { argument: 'round', given: round }, {
      operation: 'recomputePropose', idempotencyKey, input: input.reason, wrong: () => [...validateInput(input), ...validateKey(idempotencyKey)],
      run: (tx, scope, roundId) => recomputePropose(tx, scope, { roundId, reason: input.reason, objectionId: null }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const RECOMPUTE_PROPOSE = [RecomputeProposeMutation, resolver];
