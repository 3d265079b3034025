import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { judgeDismiss } from '../usecases/judge-dismiss';
import { JudgingReasonInput } from './reason.input';
import { runJudging } from './run-judging';
import { ExpectedArgument, JudgeArgument, judgeGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('JudgeDismissPayload', ['Hasil memberhentikan juri.', 'What came of dismissing a judge.'], 'judge', 'Judge', ['Jurinya.', 'The judge.']);

@Resolver()
export class JudgeDismissMutation {
  @Mutation(() => payload, { description: describe([
    'Memberhentikan juri dengan alasan: ia keluar dari panelnya dan tidak lagi membaca apa pun; nilai yang sudah masuk tetap dihitung.',
    'Dismisses a judge with the reason: it leaves its panels and reads nothing more; scores that are in stay and count.',
  ]) })
  judgeDismiss(
    @TenantArgument() tenant: string, @JudgeArgument() judge: string,
    @Arg('input', () => JudgingReasonInput, { description: describe(['Sebab diberhentikan.', 'Why it is dismissed.']) }) input: JudgingReasonInput,
    @ExpectedArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return runJudging(context, tenant, judgeGiven(judge), {
      operation: 'judgeDismiss', input: [input.reason, expectedVersion], wrong: () => validateInput(input),
      run: (tx, scope, { key, editionId }) => judgeDismiss(tx, scope, { judgeId: key, editionId, expectedVersion, reason: input.reason }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const JUDGE_DISMISS = [JudgeDismissMutation, resolver];
