import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationStop } from '../usecases/replication-stop';
import { periodIn, ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationStopPayload', ['Hasil mencatat berhentinya replikasi.', 'What came of telling that a replication has stopped.']);

@InputType('ReplicationStopInput', { description: describe(['Berhentinya replikasi.', 'The end of a replication.']) })
export class ReplicationStopInput {
  @Length(4, 21)
  @Field(() => String, { description: describe(['Kapan berhenti, tidak sesudah hari ini: 2023, 2023-03, 2023-03-28, atau rentang seperti 2022/2023-03.', 'When it stopped, not after today: 2023, 2023-03, 2023-03-28, or a range such as 2022/2023-03.']) })
  stopped: string;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 300 aksara; tampil di rak terbuka.', 'Why, 3 to 300 characters; it is on the open shelf.']) })
  reason: string;
}

@Resolver()
export class ReplicationStopMutation {
  @Mutation(() => payload, { description: describe(['Replikator mencatat bahwa replikanya berhenti, bagi semua asalnya; catatannya tetap.', 'The replicator says that its replica has stopped, with all of its parents; it stays on record.']) })
  replicationStop(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationStopInput, { description: describe(['Kapan dan mengapa.', 'When and why.']) }) input: ReplicationStopInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { period, wrong } = periodIn('stopped', input.stopped);
    const asked = { wrong: [...validateInput(input), ...wrong], command: { stopped: period ?? { earliest: null, latest: null }, reason: input.reason } };
    return stepReplication(context, 'replicationStop', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationStop(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_STOP = [ReplicationStopMutation, resolver];
