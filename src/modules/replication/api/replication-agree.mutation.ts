import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationAgree } from '../usecases/replication-agree';
import { ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationAgreePayload', ['Hasil mencatat kesepakatan replikasi.', 'What came of agreeing to a replication.']);

@InputType('ReplicationAgreeInput', { description: describe(['Surat kesepakatan replikasi.', 'The letter of agreement of a replication.']) })
export class ReplicationAgreeInput {
  @Legible()
  @Length(1, 120)
  @Field(() => String, { description: describe(['Nomor suratnya, paling banyak 120 aksara.', 'Number of the letter, at most 120 characters.']) })
  agreementNumber: string;

  @Field(() => LocalDate, { description: describe(['Tanggal suratnya, tidak sesudah hari ini.', 'Date of the letter, not after today.']) })
  agreedOn: string;
}

@Resolver()
export class ReplicationAgreeMutation {
  @Mutation(() => payload, { description: describe(['Replikator mencatat surat kesepakatannya.', 'The replicator writes down its letter of agreement.']) })
  replicationAgree(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationAgreeInput, { description: describe(['Surat kesepakatannya.', 'The letter of agreement.']) }) input: ReplicationAgreeInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const asked = { wrong: [...validateInput(input)], command: { agreementNumber: input.agreementNumber, agreedOn: input.agreedOn } };
    return stepReplication(context, 'replicationAgree', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationAgree(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_AGREE = [ReplicationAgreeMutation, resolver];
