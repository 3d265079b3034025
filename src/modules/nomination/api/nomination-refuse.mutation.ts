import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { nominationRefuse } from '../usecases/nomination-refuse';
import { actOnNomination, NominationArgument, TenantArgument, VersionArgument } from './nomination-act';

const { payload, resolver } = workPayload('NominationRefusePayload', ['Hasil menolak pengusulan.', 'What came of refusing a nomination.'], 'nomination', 'Nomination', ['Pengusulannya.', 'The nomination.']);

@InputType('NominationRefuseInput', { description: describe(['Alasan menolak pengusulan.', 'Why a nomination is refused.']) })
export class NominationRefuseInput {
  @Legible()
  @Length(3, 2000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 2.000 aksara; dibaca kedua pihak.', 'The reason, 3 to 2,000 characters; both sides read it.']) })
  reason: string;
}

@Resolver()
export class NominationRefuseMutation {
  @Mutation(() => payload, { description: describe(['Tingkat atas menolak pengusulan dengan alasan; pasal yang tidak terpenuhi tercatat dengan sendirinya.', 'The tier above refuses a nomination with a reason; clauses that are not met are kept by themselves.']) })
  nominationRefuse(
    @TenantArgument() tenant: string,
    @NominationArgument() nomination: string,
    @Arg('input', () => NominationRefuseInput, { description: describe(['Alasannya.', 'The reason.']) }) input: NominationRefuseInput,
    @VersionArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnNomination(context, { tenant, nomination, expectedVersion }, {
      act: 'REFUSE', operation: 'nominationRefuse', wrong: () => validateInput(input), command: { reason: input.reason }, run: (tx, scope, asked) => nominationRefuse(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const NOMINATION_REFUSE = [NominationRefuseMutation, resolver];
