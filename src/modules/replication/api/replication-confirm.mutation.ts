import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationConfirm } from '../usecases/replication-confirm';
import { ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationConfirmPayload', ['Hasil mengonfirmasi klaim replikasi.', 'What came of confirming a claim of a replication.']);

@Resolver()
export class ReplicationConfirmMutation {
  @Mutation(() => payload, { description: describe(['Mengonfirmasi klaim pihak lain; sejak itu kedua pihak membenarkannya.', 'Confirms a claim of the other side; from then on both stand behind it.']) })
  replicationConfirm(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const asked = { wrong: [], command: {} };
    return stepReplication(context, 'replicationConfirm', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationConfirm(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_CONFIRM = [ReplicationConfirmMutation, resolver];
