import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationCertify } from '../usecases/replication-certify';
import { ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationCertifyPayload', ['Hasil memberi sertifikat replikasi.', 'What came of certifying a replication.']);

@InputType('ReplicationCertifyInput', { description: describe(['Sertifikat replikasi.', 'The certificate of a replication.']) })
export class ReplicationCertifyInput {
  @Legible()
  @Length(1, 120)
  @Field(() => String, { description: describe(['Nomornya, paling banyak 120 aksara.', 'Its number, at most 120 characters.']) })
  certificateNumber: string;

  @Field(() => LocalDate, { description: describe(['Tanggalnya, tidak sebelum evaluasi dan tidak sesudah hari ini.', 'Its day, not before the evaluation and not after today.']) })
  certifiedOn: string;
}

@Resolver()
export class ReplicationCertifyMutation {
  @Mutation(() => payload, { description: describe(['Pemilik inovasi asal memberi sertifikat kepada replikasi yang sudah dievaluasi.', 'The owner of the innovation of origin gives an evaluated replication its certificate.']) })
  replicationCertify(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationCertifyInput, { description: describe(['Sertifikatnya.', 'The certificate.']) }) input: ReplicationCertifyInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const asked = { wrong: [...validateInput(input)], command: { certificateNumber: input.certificateNumber, certifiedOn: input.certifiedOn } };
    return stepReplication(context, 'replicationCertify', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationCertify(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_CERTIFY = [ReplicationCertifyMutation, resolver];
