import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationDeny } from '../usecases/replication-deny';
import { ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationDenyPayload', ['Hasil membantah klaim replikasi.', 'What came of denying a claim of a replication.']);

@InputType('ReplicationDenyInput', { description: describe(['Alasan membantah klaim.', 'Why a claim is denied.']) })
export class ReplicationDenyInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 500 aksara; dibaca kedua pihak.', 'The reason, 3 to 500 characters; both sides read it.']) })
  reason: string;
}

@Resolver()
export class ReplicationDenyMutation {
  @Mutation(() => payload, { description: describe(['Membantah klaim pihak lain; klaimnya tetap tampil sebagai klaim yang dibantah.', 'Denies a claim of the other side, which stays on the shelf as a claim that is denied.']) })
  replicationDeny(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationDenyInput, { description: describe(['Alasannya.', 'The reason.']) }) input: ReplicationDenyInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const asked = { wrong: [...validateInput(input)], command: { reason: input.reason } };
    return stepReplication(context, 'replicationDeny', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationDeny(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_DENY = [ReplicationDenyMutation, resolver];
