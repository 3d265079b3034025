import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { panelRemove } from '../usecases/panel-remove';
import { runJudging } from './run-judging';
import { PanelArgument, panelGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('PanelRemovePayload', ['Hasil menghapus panel.', 'What came of removing a panel.'], 'roundRun', 'RoundRun', ['Jalannya tahap itu kini.', 'The running of its round as it stands now.']);

@Resolver()
export class PanelRemoveMutation {
  @Mutation(() => payload, { description: describe(['Menghapus panel yang keliru dibentuk, sebelum penilaian dibuka dan selama tidak pernah diduduki juri.', 'Removes a panel that was formed by mistake, before scoring opens and while no judge ever sat on it.']) })
  panelRemove(@TenantArgument() tenant: string, @PanelArgument() panel: string, @Ctx() context: Context): Promise<WorkMutated> {
    return runJudging(context, tenant, panelGiven(panel), { operation: 'panelRemove', run: (tx, scope, { key, roundId }) => panelRemove(tx, scope, { panelId: key, roundId }, context) });
  }
}

/** The resolvers of this mutation. */
export const PANEL_REMOVE = [PanelRemoveMutation, resolver];
