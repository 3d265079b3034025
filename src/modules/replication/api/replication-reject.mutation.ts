import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationReject } from '../usecases/replication-reject';
import { ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationRejectPayload', ['Hasil menolak replikasi.', 'What came of refusing a replication.']);

@InputType('ReplicationRejectInput', { description: describe(['Alasan menolak replikasi.', 'Why a replication is refused.']) })
export class ReplicationRejectInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 500 aksara; dibaca kedua pihak.', 'The reason, 3 to 500 characters; both sides read it.']) })
  reason: string;
}

@Resolver()
export class ReplicationRejectMutation {
  @Mutation(() => payload, { description: describe(['Pemilik inovasi asal menolak minat atau kesepakatan, dengan alasan.', 'The owner of the innovation of origin refuses an interest or an agreement, with a reason.']) })
  replicationReject(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationRejectInput, { description: describe(['Alasannya.', 'The reason.']) }) input: ReplicationRejectInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const asked = { wrong: [...validateInput(input)], command: { reason: input.reason } };
    return stepReplication(context, 'replicationReject', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationReject(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_REJECT = [ReplicationRejectMutation, resolver];
