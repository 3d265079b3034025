import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { incentiveStudy } from '../usecases/incentive-study';
import { EXPECTED, INCENTIVE, incentiveNamed, incentivePayload, onIncentive, TENANT } from './incentive-payload';

@InputType('IncentiveStudyInput', { description: describe(['Pengkajian suatu insentif.', 'The study of an incentive.']) })
export class IncentiveStudyInput {
  @Legible()
  @Length(3, 1000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 1.000 aksara.', 'Why, 3 to 1,000 characters.']) })
  reason: string;
}

const { payload, resolver } = incentivePayload('IncentiveStudyPayload', ['Hasil menaruh insentif dalam kajian.', 'What came of putting an incentive under study.']);

@Resolver()
export class IncentiveStudyMutation {
  @Mutation(() => payload, { description: describe(['Menaruh insentif dalam kajian; keputusan yang sudah ada dicabut dan tetap tercatat di jejak tindakan.', 'Puts an incentive under study; a decision that was made falls, and stays in the audit trail.']) })
  incentiveStudy(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('incentive', () => ID, INCENTIVE) incentive: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IncentiveStudyInput, { description: describe(['Alasannya.', 'Why.']) }) input: IncentiveStudyInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { incentiveId, wrong } = incentiveNamed(incentive);
    const command = { incentiveId, expectedVersion, reason: input.reason };
    const asked = { operation: 'incentiveStudy', tenant, key: null, wrong: [...wrong, ...validateInput(input)], command };
    return onIncentive(context, asked, (tx, scope, what) => incentiveStudy(tx, scope, what, context));
  }
}

/** The resolvers of this mutation. */
export const INCENTIVE_STUDY = [IncentiveStudyMutation, resolver];
