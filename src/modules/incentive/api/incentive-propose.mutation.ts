import { ArrayMaxSize, IsInt, Length, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { INCENTIVE_KIND, type IncentiveKind } from '../../../domain/vocabulary/competition-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { incentivePropose } from '../usecases/incentive-propose';
import { incentivePayload, ONCE, onIncentive, TENANT } from './incentive-payload';
import { IncentiveRecipientInput, readRecipients, RECIPIENTS_LIMIT } from './recipient.input';

@InputType('IncentiveProposeInput', { description: describe(['Insentif yang diusulkan.', 'The incentive that is proposed.']) })
export class IncentiveProposeInput {
  @Field(() => enumOf(INCENTIVE_KIND), { description: describe(['Jenisnya.', 'Its kind.']) })
  kind: IncentiveKind;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Namanya, 3 sampai 300 aksara.', 'Its name, 3 to 300 characters.']) })
  name: string;

  @Legible()
  @Length(3, 1000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 1.000 aksara.', 'Why, 3 to 1,000 characters.']) })
  reason: string;

  @IsInt()
  @Min(1)
  @Max(100_000)
  @Field(() => Int, { nullable: true, description: describe(['Untuk berapa penerima, bila sudah diketahui sebelum disebut namanya.', 'For how many it is meant, where that is known before they are named.']) })
  recipientCount?: number | null;

  @ArrayMaxSize(RECIPIENTS_LIMIT)
  @Field(() => [IncentiveRecipientInput], { defaultValue: [], description: describe(['Perangkat daerah penerimanya; boleh belum ada, paling banyak 200.', 'The agencies that it is meant for; perhaps none yet, at most 200.']) })
  recipients: IncentiveRecipientInput[];
}

const { payload, resolver } = incentivePayload('IncentiveProposePayload', ['Hasil mengusulkan insentif.', 'What came of proposing an incentive.']);

@Resolver()
export class IncentiveProposeMutation {
  @Mutation(() => payload, { description: describe(['Mengusulkan insentif bagi yang berinovasi; tidak terbit.', 'Proposes an incentive to those who innovate; nothing is published.']) })
  incentivePropose(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('input', () => IncentiveProposeInput, { description: describe(['Usulannya.', 'What is proposed.']) }) input: IncentiveProposeInput,
    @Arg('idempotencyKey', () => String, ONCE) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { recipients, wrong } = readRecipients(input.recipients);
    const command = { kind: input.kind, name: input.name, reason: input.reason, recipientCount: input.recipientCount ?? null, recipients };
    const asked = { operation: 'incentivePropose', tenant, key: idempotencyKey, wrong: [...validateInput(input), ...validateKey(idempotencyKey), ...wrong], command };
    return onIncentive(context, asked, (tx, scope, what) => incentivePropose(tx, scope, what, context));
  }
}

/** The resolvers of this mutation. */
export const INCENTIVE_PROPOSE = [IncentiveProposeMutation, resolver];
