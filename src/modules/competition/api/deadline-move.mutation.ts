import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { deadlineMove } from '../usecases/deadline-move';
import { changeEdition, EDITION, editionPayload, EXPECTED, TENANT, type EditionMutated } from './edition-payload';

const { payload, resolver } = editionPayload('DeadlineMovePayload', ['Hasil memindahkan hari penutupan.', 'What came of moving the closing day.']);

@InputType('DeadlineMoveInput', { description: describe(['Hari penutupan yang baru.', 'The new closing day.']) })
export class DeadlineMoveInput {
  @Field(() => LocalDate, { description: describe(['Hari terakhir yang baru, termasuk hari itu; tidak sebelum hari ini.', 'The new last day, this one included; not before today.']) })
  closesOn: string;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}

@Resolver()
export class DeadlineMoveMutation {
  @Mutation(() => payload, {
    description: describe([
      'Memindahkan hari terakhir pendaftaran bagi semua peserta; kelayakan yang dihitung dari hari itu langsung berubah.',
      'Moves the last day of registration for all entrants; what is counted from that day changes at once.',
    ]),
  })
  deadlineMove(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('edition', () => ID, EDITION) edition: string,
    @Arg('input', () => DeadlineMoveInput, { description: describe(['Hari dan sebabnya.', 'The day and the reason.']) }) input: DeadlineMoveInput,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<EditionMutated> {
    const { closesOn, reason } = input;
    const asked = { operation: 'deadlineMove', tenant, edition, expectedVersion, wrong: validateInput(input), input: { closesOn, reason } };
    return changeEdition(context, asked, (tx, scope, at) => deadlineMove(tx, scope, { ...at, closesOn, reason }, context));
  }
}

/** The resolvers of this mutation. */
export const DEADLINE_MOVE = [DeadlineMoveMutation, resolver];
