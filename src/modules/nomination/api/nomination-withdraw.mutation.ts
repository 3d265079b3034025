import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { nominationWithdraw } from '../usecases/nomination-withdraw';
import { actOnNomination, NominationArgument, TenantArgument, VersionArgument } from './nomination-act';

const { payload, resolver } = workPayload('NominationWithdrawPayload', ['Hasil menarik pengusulan.', 'What came of withdrawing a nomination.'], 'nomination', 'Nomination', ['Pengusulannya.', 'The nomination.']);

@InputType('NominationWithdrawInput', { description: describe(['Alasan menarik pengusulan.', 'Why a nomination is withdrawn.']) })
export class NominationWithdrawInput {
  @Legible()
  @Length(3, 2000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 2.000 aksara; dibaca kedua pihak.', 'The reason, 3 to 2,000 characters; both sides read it.']) })
  reason: string;
}

@Resolver()
export class NominationWithdrawMutation {
  @Mutation(() => payload, { description: describe(['Tingkat bawah menarik pengusulannya sebelum diputuskan; inovasinya dapat dikirim lagi.', 'The tier below withdraws its nomination before it is settled; the innovation can be sent anew.']) })
  nominationWithdraw(
    @TenantArgument() tenant: string,
    @NominationArgument() nomination: string,
    @Arg('input', () => NominationWithdrawInput, { description: describe(['Alasannya.', 'The reason.']) }) input: NominationWithdrawInput,
    @VersionArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnNomination(context, { tenant, nomination, expectedVersion }, {
      act: 'WITHDRAW', operation: 'nominationWithdraw', wrong: () => validateInput(input), command: { reason: input.reason }, run: (tx, scope, asked) => nominationWithdraw(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const NOMINATION_WITHDRAW = [NominationWithdrawMutation, resolver];
