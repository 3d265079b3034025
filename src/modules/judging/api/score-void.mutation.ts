import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { scoreVoid } from '../usecases/score-void';
import { actOnCell } from './act-on-cell';
import { AssignmentArgument, SeenArgument, TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('ScoreVoidPayload', ['Hasil membatalkan nilai.', 'What came of voiding a score.'], 'assignment', 'Assignment', ['Penugasannya kini.', 'The assignment as it stands now.']);

@InputType('ScoreVoidInput', { description: describe(['Alasan membatalkan nilai.', 'Why a score is voided.']) })
export class ScoreVoidInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}

@Resolver()
export class ScoreVoidMutation {
  @Mutation(() => payload, {
    description: describe([
      'Membatalkan nilai seorang juri atas satu usulan selama tahap dinilai, dengan alasan; lembarnya tetap disimpan dan lembar baru dapat menggantikannya.',
      'Voids the score of a judge for an entry while the round is scored, with the reason; its sheets are kept, and a new one may take its place.',
    ]),
  })
  scoreVoid(
    @TenantArgument() tenant: string,
    @AssignmentArgument() assignment: string,
    @Arg('input', () => ScoreVoidInput, { description: describe(['Sebabnya.', 'The reason.']) }) input: ScoreVoidInput,
    @SeenArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnCell(context, { tenant, assignment, expectedVersion }, {
      operation: 'scoreVoid', right: 'judging.run', wrong: () => validateInput(input), command: { reason: input.reason },
      run: (tx, scope, command) => scoreVoid(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const SCORE_VOID = [ScoreVoidMutation, resolver];
