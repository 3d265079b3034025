import { Length, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationEvaluate } from '../usecases/replication-evaluate';
import { ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationEvaluatePayload', ['Hasil mencatat evaluasi replikasi.', 'What came of evaluating a replication.']);

@InputType('ReplicationEvaluateInput', { description: describe(['Hasil evaluasi replikasi.', 'What the evaluation of a replication found.']) })
export class ReplicationEvaluateInput {
  @Legible()
  @Length(3, 8000)
  @Field(() => String, { description: describe(['Hasilnya, 3 sampai 8.000 aksara; tampil di rak terbuka.', 'What it found, 3 to 8,000 characters; it is on the open shelf.']) })
  evaluation: string;

  @Min(1)
  @Max(5)
  @Field(() => Int, { description: describe(['Tingkat buktinya, 1 (terlemah) sampai 5 (terkuat).', 'Level of its evidence, 1 (weakest) to 5 (strongest).']) })
  evidenceLevel: number;

  @Field(() => LocalDate, { description: describe(['Tanggal evaluasinya, tidak sebelum dimulai dan tidak sesudah hari ini.', 'Day of the evaluation, not before the start and not after today.']) })
  evaluatedOn: string;
}

@Resolver()
export class ReplicationEvaluateMutation {
  @Mutation(() => payload, { description: describe(['Replikator mencatat hasil evaluasi replikanya.', 'The replicator keeps what the evaluation of its replica found.']) })
  replicationEvaluate(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationEvaluateInput, { description: describe(['Evaluasinya.', 'The evaluation.']) }) input: ReplicationEvaluateInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const asked = { wrong: [...validateInput(input)], command: { evaluation: input.evaluation, evidenceLevel: input.evidenceLevel, evaluatedOn: input.evaluatedOn } };
    return stepReplication(context, 'replicationEvaluate', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationEvaluate(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_EVALUATE = [ReplicationEvaluateMutation, resolver];
