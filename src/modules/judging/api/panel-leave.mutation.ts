import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { panelLeave } from '../usecases/panel-leave';
import { JudgingReasonInput } from './reason.input';
import { runJudging } from './run-judging';
import { JudgeArgument, PanelArgument, panelGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('PanelLeavePayload', ['Hasil mengeluarkan juri dari panel.', 'What came of a judge leaving a panel.'], 'member', 'PanelMember', ['Kedudukannya pada panel.', 'The seat on the panel.']);

@Resolver()
export class PanelLeaveMutation {
  @Mutation(() => payload, { description: describe([
    'Mengeluarkan juri dari panel dengan alasan: nilai yang sudah masuk tetap dihitung, yang belum dinilai tidak lagi ditunggu.',
    'Lets a judge leave a panel, with the reason: scores that are in stay and count, what was not scored is no longer waited for.',
  ]) })
  panelLeave(
    @TenantArgument() tenant: string, @PanelArgument() panel: string, @JudgeArgument() judge: string,
    @Arg('input', () => JudgingReasonInput, { description: describe(['Sebab keluar.', 'Why it leaves.']) }) input: JudgingReasonInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const judgeId = keyIn('Judge', judge) ?? '';
    return runJudging(context, tenant, panelGiven(panel), {
      operation: 'panelLeave', input: [judgeId, input.reason], wrong: () => validateInput(input),
      run: (tx, scope, { key, roundId }) => panelLeave(tx, scope, { panelId: key, roundId, judgeId, reason: input.reason }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const PANEL_LEAVE = [PanelLeaveMutation, resolver];
