import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { recusalOverridePropose } from '../usecases/recusal-override-propose';
import { recusalAt } from '../usecases/recusal-places';
import { runJudging } from './run-judging';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('RecusalOverrideProposePayload', ['Hasil mengusulkan pencabutan mundurnya seseorang.', 'What came of proposing to lift a recusal.'], 'override', 'RecusalOverride', ['Usul pencabutannya.', 'The override that was proposed.']);

@InputType('RecusalOverrideProposeInput', { description: describe(['Alasan mencabut mundurnya seseorang.', 'Why a recusal is to be lifted.']) })
export class RecusalOverrideProposeInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}

@Resolver()
export class RecusalOverrideProposeMutation {
  @Mutation(() => payload, { description: describe([
    'Mengusulkan pencabutan mundurnya seseorang dari satu usulan; berlaku setelah orang kedua mengesahkan. Yang bersangkutan tidak dapat mengusulkan maupun mengesahkannya.',
    'Proposes to lift a recusal from an entry; it takes effect when a second person confirms. The one concerned can neither propose nor confirm it.',
  ]) })
  recusalOverridePropose(
    @TenantArgument() tenant: string,
    @Arg('recusal', () => ID, { description: describe(['Pengenal mundurnya seseorang.', 'Id of the recusal.']) }) recusal: string,
    @Arg('input', () => RecusalOverrideProposeInput, { description: describe(['Alasannya.', 'The reason.']) }) input: RecusalOverrideProposeInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return runJudging(context, tenant, { type: 'Recusal', argument: 'recusal', given: recusal, find: recusalAt }, {
      operation: 'recusalOverridePropose', idempotencyKey, wrong: () => [...validateInput(input), ...validateKey(idempotencyKey)], input: { ...input },
      run: (tx, scope, place) => recusalOverridePropose(tx, scope, { ...place, reason: input.reason }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const RECUSAL_OVERRIDE_PROPOSE = [RecusalOverrideProposeMutation, resolver];
