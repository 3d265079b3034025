import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { editionCancel } from '../usecases/edition-cancel';
import { changeEdition, EDITION, editionPayload, EXPECTED, TENANT, type EditionMutated } from './edition-payload';

const { payload, resolver } = editionPayload('EditionCancelPayload', ['Hasil membatalkan penyelenggaraan.', 'What came of cancelling an edition.']);

@InputType('EditionCancelInput', { description: describe(['Pembatalan penyelenggaraan.', 'The cancelling of an edition.']) })
export class EditionCancelInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}

@Resolver()
export class EditionCancelMutation {
  @Mutation(() => payload, {
    description: describe([
      'Membatalkan penyelenggaraan selama tidak ada usulan yang diajukan atau sudah diputuskan di dalamnya.',
      'Cancels an edition, as long as no entry stands submitted or decided in it.',
    ]),
  })
  editionCancel(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('edition', () => ID, EDITION) edition: string,
    @Arg('input', () => EditionCancelInput, { description: describe(['Sebab pembatalan.', 'Why it is cancelled.']) }) input: EditionCancelInput,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<EditionMutated> {
    const asked = { operation: 'editionCancel', tenant, edition, expectedVersion, wrong: validateInput(input), input: input.reason };
    return changeEdition(context, asked, (tx, scope, at) => editionCancel(tx, scope, { ...at, reason: input.reason }, context));
  }
}

/** The resolvers of this mutation. */
export const EDITION_CANCEL = [EditionCancelMutation, resolver];
