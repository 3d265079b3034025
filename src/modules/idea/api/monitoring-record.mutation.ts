import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { monitoringRecord } from '../usecases/monitoring-record';
import { EXPECTED, MONITORING, monitoringPayload, rowNamed, TENANT, workOnIdeas } from './idea-payload';

@InputType('MonitoringRecordInput', { description: describe(['Hasil pemantauan.', 'What monitoring found.']) })
export class MonitoringRecordInput {
  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggal dilaksanakan, tidak sesudah hari ini; bawaannya hari ini.', 'The day on which it was done, not after today; today unless it is given.']) })
  doneOn?: string | null;

  @Legible()
  @Length(3, 8000)
  @Field(() => String, { description: describe(['Temuannya, 3 sampai 8.000 aksara.', 'What was found, 3 to 8,000 characters.']) })
  finding: string;
}

const { payload, resolver } = monitoringPayload('MonitoringRecordPayload', ['Hasil mencatat pemantauan.', 'What came of recording a finding.']);

@Resolver()
export class MonitoringRecordMutation {
  @Mutation(() => payload, { description: describe(['Mencatat bahwa rencana pemantauan dilaksanakan, dan temuannya.', 'Records that a plan to monitor was carried out, and what was found.']) })
  monitoringRecord(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('monitoring', () => ID, MONITORING) monitoring: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => MonitoringRecordInput, { description: describe(['Hasilnya.', 'What came of it.']) }) input: MonitoringRecordInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key: monitoringId, wrong } = rowNamed('Monitoring', monitoring, ['monitoring'], 'monitoring');
    const command = { monitoringId, expectedVersion, doneOn: input.doneOn ?? null, finding: input.finding };
    const asked = { operation: 'monitoringRecord', tenant, key: null, wrong: [...wrong, ...validateInput(input)], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => monitoringRecord(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const MONITORING_RECORD = [MonitoringRecordMutation, resolver];
