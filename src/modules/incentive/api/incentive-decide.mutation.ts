import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { incentiveDecide } from '../usecases/incentive-decide';
import { EXPECTED, INCENTIVE, incentiveNamed, incentivePayload, onIncentive, TENANT } from './incentive-payload';
import { IncentiveRecipientInput, readRecipients, RECIPIENTS_LIMIT } from './recipient.input';

@InputType('IncentiveDecideInput', { description: describe(['Keputusan atas suatu insentif.', 'A decision on an incentive.']) })
export class IncentiveDecideInput {
  @Legible()
  @Length(3, 1000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 1.000 aksara.', 'Why, 3 to 1,000 characters.']) })
  reason: string;

  @Legible()
  @Length(1, 120)
  @Field(() => String, { description: describe(['Nomor surat keputusannya, paling banyak 120 aksara.', 'Number of the decree, at most 120 characters.']) })
  decreeNumber: string;

  @Field(() => LocalDate, { description: describe(['Tanggal surat keputusannya, tidak sesudah hari ini.', 'Date of the decree, not after today.']) })
  decidedOn: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(RECIPIENTS_LIMIT)
  @Field(() => [IncentiveRecipientInput], { description: describe(['Perangkat daerah penerimanya, 1 sampai 200; menggantikan yang diusulkan.', 'The agencies that receive it, 1 to 200; in the place of those that were proposed.']) })
  recipients: IncentiveRecipientInput[];
}

const { payload, resolver } = incentivePayload('IncentiveDecidePayload', ['Hasil memutuskan insentif.', 'What came of deciding an incentive.']);

@Resolver()
export class IncentiveDecideMutation {
  @Mutation(() => payload, { description: describe(['Memutuskan insentif: surat keputusan, tanggal, dan penerimanya.', 'Decides an incentive: by decree, with its date and recipients.']) })
  incentiveDecide(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('incentive', () => ID, INCENTIVE) incentive: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IncentiveDecideInput, { description: describe(['Keputusannya.', 'The decision.']) }) input: IncentiveDecideInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { incentiveId, wrong } = incentiveNamed(incentive);
    const { recipients, wrong: unread } = readRecipients(input.recipients);
    const command = { incentiveId, expectedVersion, reason: input.reason, decreeNumber: input.decreeNumber, decidedOn: input.decidedOn, recipients };
    const asked = { operation: 'incentiveDecide', tenant, key: null, wrong: [...wrong, ...validateInput(input), ...unread], command };
    return onIncentive(context, asked, (tx, scope, what) => incentiveDecide(tx, scope, what, context));
  }
}

/** The resolvers of this mutation. */
export const INCENTIVE_DECIDE = [IncentiveDecideMutation, resolver];
