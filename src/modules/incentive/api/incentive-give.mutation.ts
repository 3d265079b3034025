import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { incentiveGive } from '../usecases/incentive-give';
import { EXPECTED, INCENTIVE, incentiveNamed, incentivePayload, onIncentive, TENANT } from './incentive-payload';

@InputType('IncentiveGiveInput', { description: describe(['Pemberian suatu insentif.', 'The giving of an incentive.']) })
export class IncentiveGiveInput {
  @Legible()
  @Length(3, 1000)
  @Field(() => String, { description: describe(['Bagaimana diberikan, 3 sampai 1.000 aksara.', 'How it was given, 3 to 1,000 characters.']) })
  reason: string;

  @Field(() => LocalDate, { description: describe(['Tanggal diberikan, tidak sebelum diputuskan dan tidak sesudah hari ini.', 'The day on which it was given, not before it was decided and not after today.']) })
  givenOn: string;
}

const { payload, resolver } = incentivePayload('IncentiveGivePayload', ['Hasil mencatat pemberian insentif.', 'What came of recording that an incentive was given.']);

@Resolver()
export class IncentiveGiveMutation {
  @Mutation(() => payload, { description: describe(['Mencatat bahwa insentif yang sudah diputuskan telah diberikan.', 'Records that an incentive which was decided has been given.']) })
  incentiveGive(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('incentive', () => ID, INCENTIVE) incentive: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IncentiveGiveInput, { description: describe(['Pemberiannya.', 'The giving.']) }) input: IncentiveGiveInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { incentiveId, wrong } = incentiveNamed(incentive);
    const command = { incentiveId, expectedVersion, reason: input.reason, givenOn: input.givenOn };
    const asked = { operation: 'incentiveGive', tenant, key: null, wrong: [...wrong, ...validateInput(input)], command };
    return onIncentive(context, asked, (tx, scope, what) => incentiveGive(tx, scope, what, context));
  }
}

/** The resolvers of this mutation. */
export const INCENTIVE_GIVE = [IncentiveGiveMutation, resolver];
