import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { monitoringCancel } from '../usecases/monitoring-cancel';
import { EXPECTED, MONITORING, monitoringPayload, rowNamed, TENANT, workOnIdeas } from './idea-payload';

@InputType('MonitoringCancelInput', { description: describe(['Pembatalan rencana pemantauan.', 'The cancelling of a plan to monitor.']) })
export class MonitoringCancelInput {
  @Legible()
  @Length(3, 1000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 1.000 aksara.', 'Why, 3 to 1,000 characters.']) })
  reason: string;
}

const { payload, resolver } = monitoringPayload('MonitoringCancelPayload', ['Hasil membatalkan rencana pemantauan.', 'What came of cancelling a plan to monitor.']);

@Resolver()
export class MonitoringCancelMutation {
  @Mutation(() => payload, { description: describe(['Membatalkan rencana pemantauan dengan alasan; rencananya tetap tercatat.', 'Cancels a plan to monitor with a reason; the plan stays on record.']) })
  monitoringCancel(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('monitoring', () => ID, MONITORING) monitoring: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => MonitoringCancelInput, { description: describe(['Alasannya.', 'Why.']) }) input: MonitoringCancelInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key: monitoringId, wrong } = rowNamed('Monitoring', monitoring, ['monitoring'], 'monitoring');
    const command = { monitoringId, expectedVersion, reason: input.reason };
    const asked = { operation: 'monitoringCancel', tenant, key: null, wrong: [...wrong, ...validateInput(input)], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => monitoringCancel(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const MONITORING_CANCEL = [MonitoringCancelMutation, resolver];
