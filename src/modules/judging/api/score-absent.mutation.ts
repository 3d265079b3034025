import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { scoreAbsent } from '../usecases/score-absent';
import { actOnCell } from './act-on-cell';
import { AssignmentArgument, SeenArgument, TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('ScoreAbsentPayload', ['Hasil menyatakan tidak dinilai.', 'What came of calling a score absent.'], 'assignment', 'Assignment', ['Penugasannya kini.', 'The assignment as it stands now.']);

@InputType('ScoreAbsentInput', { description: describe(['Alasan menyatakan tidak dinilai.', 'Why a score is called absent.']) })
export class ScoreAbsentInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}

@Resolver()
export class ScoreAbsentMutation {
  @Mutation(() => payload, {
    description: describe([
      'Menyatakan bahwa seorang juri tidak menilai satu usulan, dengan alasan; tidak dihitung nol, dan juri masih dapat menilai selama tahap dinilai.',
      'Says that a judge does not score an entry, with the reason; it is no zero, and the judge may still score while the round is scored.',
    ]),
  })
  scoreAbsent(
    @TenantArgument() tenant: string,
    @AssignmentArgument() assignment: string,
    @Arg('input', () => ScoreAbsentInput, { description: describe(['Sebabnya.', 'The reason.']) }) input: ScoreAbsentInput,
    @SeenArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnCell(context, { tenant, assignment, expectedVersion }, {
      operation: 'scoreAbsent', right: 'judging.run', wrong: () => validateInput(input), command: { reason: input.reason },
      run: (tx, scope, command) => scoreAbsent(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const SCORE_ABSENT = [ScoreAbsentMutation, resolver];
