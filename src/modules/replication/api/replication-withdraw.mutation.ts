import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationWithdraw } from '../usecases/replication-withdraw';
import { ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationWithdrawPayload', ['Hasil menarik replikasi.', 'What came of withdrawing a replication.']);

@InputType('ReplicationWithdrawInput', { description: describe(['Alasan menarik replikasi.', 'Why a replication is withdrawn.']) })
export class ReplicationWithdrawInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 500 aksara; dibaca kedua pihak.', 'The reason, 3 to 500 characters; both sides read it.']) })
  reason: string;
}

@Resolver()
export class ReplicationWithdrawMutation {
  @Mutation(() => payload, { description: describe(['Menarik yang dibuka sendiri: minat sebelum disetujui pemilik, atau klaim sebelum dijawab pihak lain.', 'Takes back what one opened oneself: an interest before the owner approves it, or a claim before the other side answers it.']) })
  replicationWithdraw(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationWithdrawInput, { description: describe(['Alasannya.', 'The reason.']) }) input: ReplicationWithdrawInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const asked = { wrong: [...validateInput(input)], command: { reason: input.reason } };
    return stepReplication(context, 'replicationWithdraw', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationWithdraw(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_WITHDRAW = [ReplicationWithdrawMutation, resolver];
