import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { REPLICATION_KIND, type ReplicationKind } from '../../../domain/vocabulary/innovation-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationImplement } from '../usecases/replication-implement';
import { namedIn, periodIn, ReplicationArgument, replicationPayload, stepReplication, TenantArgument, told, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationImplementPayload', ['Hasil mencatat pelaksanaan replikasi.', 'What came of implementing a replication.']);

@InputType('ReplicationImplementInput', { description: describe(['Pelaksanaan replikasi.', 'How a replication runs.']) })
export class ReplicationImplementInput {
  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Judul replikanya, 3 sampai 300 aksara.', 'Title of the replica, 3 to 300 characters.']) })
  title: string;

  @Field(() => enumOf(REPLICATION_KIND), { description: describe(['Cara replikasinya.', 'Kind of replication.']) })
  kind: ReplicationKind;

  @Length(4, 21)
  @Field(() => String, { description: describe(['Kapan dimulai, tidak sesudah hari ini: 2023, 2023-03, 2023-03-28, atau rentang seperti 2022/2023-03.', 'When it began, not after today: 2023, 2023-03, 2023-03-28, or a range such as 2022/2023-03.']) })
  started: string;

  @Length(0, 4000)
  @Field(() => String, { nullable: true, description: describe(['Bagian inovasi asal yang dipertahankan, paling banyak 4.000 aksara; kosong berarti tidak disebutkan.', 'What was kept of the innovation, at most 4,000 characters; left out, nothing is said.']) })
  partsKept?: string | null;

  @Length(0, 4000)
  @Field(() => String, { nullable: true, description: describe(['Bagian inovasi asal yang diubah, paling banyak 4.000 aksara; kosong berarti tidak disebutkan.', 'What was changed of the innovation, at most 4,000 characters; left out, nothing is said.']) })
  partsChanged?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Inovasi Anda hasil replikasi ini, bila sudah terbit; kosong membiarkan yang sudah tercatat.', 'Your innovation that came of it, once it is published; left out, what is known stays.']) })
  replica?: string | null;
}

@Resolver()
export class ReplicationImplementMutation {
  @Mutation(() => payload, { description: describe(['Replikator mencatat bahwa replikanya berjalan, dengan judulnya sendiri.', 'The replicator says that its replica runs, under its own title.']) })
  replicationImplement(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationImplementInput, { description: describe(['Pelaksanaannya.', 'How it runs.']) }) input: ReplicationImplementInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { period, wrong } = periodIn('started', input.started);
    const named = namedIn('Innovation', ['input', 'replica'], 'innovation', input.replica);
    const asked = { wrong: [...validateInput(input), ...wrong, ...named.wrong], command: { title: input.title, kind: input.kind, started: period ?? { earliest: null, latest: null }, partsKept: told(input.partsKept), partsChanged: told(input.partsChanged), replicaId: named.key } };
    return stepReplication(context, 'replicationImplement', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationImplement(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_IMPLEMENT = [ReplicationImplementMutation, resolver];
