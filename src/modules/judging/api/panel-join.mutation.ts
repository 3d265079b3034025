import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { keyIn } from '../../../graphql-kit/mutate';
import { panelJoin } from '../usecases/panel-join';
import { runJudging } from './run-judging';
import { JudgeArgument, PanelArgument, panelGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('PanelJoinPayload', ['Hasil mendudukkan juri.', 'What came of seating a judge.'], 'member', 'PanelMember', ['Kedudukannya pada panel.', 'The seat on the panel.']);

@Resolver()
export class PanelJoinMutation {
  @Mutation(() => payload, { description: describe(['Mendudukkan juri pada panel; satu juri duduk pada satu panel dalam satu tahap.', 'Seats a judge on a panel; a judge sits on one panel of a round.']) })
  panelJoin(@TenantArgument() tenant: string, @PanelArgument() panel: string, @JudgeArgument() judge: string, @Ctx() context: Context): Promise<WorkMutated> {
    const judgeId = keyIn('Judge', judge) ?? '';
    return runJudging(context, tenant, panelGiven(panel), {
      operation: 'panelJoin', input: judgeId, run: (tx, scope, { key, roundId }) => panelJoin(tx, scope, { panelId: key, roundId, judgeId }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const PANEL_JOIN = [PanelJoinMutation, resolver];
