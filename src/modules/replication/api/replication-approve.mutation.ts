import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationApprove } from '../usecases/replication-approve';
import { ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationApprovePayload', ['Hasil menyetujui replikasi.', 'What came of approving a replication.']);

@InputType('ReplicationApproveInput', { description: describe(['Surat persetujuan pemilik.', 'The letter of approval of the owner.']) })
export class ReplicationApproveInput {
  @Legible()
  @Length(1, 120)
  @Field(() => String, { description: describe(['Nomor suratnya, paling banyak 120 aksara.', 'Number of the letter, at most 120 characters.']) })
  approvalNumber: string;

  @Field(() => LocalDate, { description: describe(['Tanggal suratnya, tidak sebelum kesepakatan dan tidak sesudah hari ini.', 'Date of the letter, not before the agreement and not after today.']) })
  approvedOn: string;
}

@Resolver()
export class ReplicationApproveMutation {
  @Mutation(() => payload, { description: describe(['Pemilik inovasi asal menyetujui replikasi; sejak itu tampil di rak terbuka.', 'The owner of the innovation of origin approves a replication, which is on the open shelf from then on.']) })
  replicationApprove(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationApproveInput, { description: describe(['Surat persetujuannya.', 'The letter of approval.']) }) input: ReplicationApproveInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const asked = { wrong: [...validateInput(input)], command: { approvalNumber: input.approvalNumber, approvedOn: input.approvedOn } };
    return stepReplication(context, 'replicationApprove', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationApprove(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_APPROVE = [ReplicationApproveMutation, resolver];
