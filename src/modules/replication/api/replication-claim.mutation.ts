import { Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { REPLICATION_KIND, type ReplicationKind } from '../../../domain/vocabulary/innovation-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationClaim } from '../usecases/replication-claim';
import { KeyArgument, namedIn, onReplications, periodIn, replicationPayload, TenantArgument, told } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationClaimPayload', ['Hasil mengajukan klaim replikasi.', 'What came of claiming a replication.']);

@InputType('ReplicationClaimInput', { description: describe(['Klaim bahwa suatu inovasi telah direplikasi.', 'A claim that an innovation was replicated.']) })
export class ReplicationClaimInput {
  @Field(() => ID, { description: describe(['Inovasi asal yang terbit; bila milik Anda, Anda mengklaim sebagai pemilik asal.', 'The published innovation of origin; where it is yours, you claim as its owner.']) })
  source: string;

  @Length(1, 60)
  @Matches(/^[a-z0-9][a-z0-9.-]*$/)
  @Field(() => String, { nullable: true, description: describe(['Kode pemerintah replikator; wajib bila Anda pemilik asal dan replikanya tidak disebut.', 'Code of the government that replicates; compulsory where you own the origin and name no replica.']) })
  replicator?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Inovasi hasil replikasi yang terbit di pihak replikator.', 'The published innovation of the replicator that came of it.']) })
  replica?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Replikasi Anda atas replika yang sama dengan asal lain; fakta replikanya lalu mengikuti yang sudah tercatat.', 'A replication of yours of the same replica with another origin; the facts of the replica are then those on record.']) })
  alongside?: string | null;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: describe(['Judul replikanya; kosong berarti judul inovasi asal.', 'Title of the replica; left out, that of the innovation of origin.']) })
  title?: string | null;

  @Field(() => enumOf(REPLICATION_KIND), { nullable: true, description: describe(['Cara replikasinya, bila diketahui.', 'Kind of replication, where it is known.']) })
  kind?: ReplicationKind | null;

  @Length(4, 21)
  @Field(() => String, { nullable: true, description: describe(['Kapan dimulai: 2023, 2023-03, 2023-03-28, atau rentang seperti 2022/2023-03.', 'When it began: 2023, 2023-03, 2023-03-28, or a range such as 2022/2023-03.']) })
  started?: string | null;

  @Length(4, 21)
  @Field(() => String, { nullable: true, description: describe(['Kapan berhenti, ditulis serupa; bila disebut, klaim dikonfirmasi sebagai berhenti.', 'When it stopped, written alike; where it is told, the claim is confirmed as stopped.']) })
  stopped?: string | null;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: describe(['Sebab berhenti.', 'Why it stopped.']) })
  stopReason?: string | null;

  @Length(0, 4000)
  @Field(() => String, { nullable: true, description: describe(['Bagian inovasi asal yang dipertahankan, paling banyak 4.000 aksara.', 'What was kept of the innovation, at most 4,000 characters.']) })
  partsKept?: string | null;

  @Length(0, 4000)
  @Field(() => String, { nullable: true, description: describe(['Bagian inovasi asal yang diubah, paling banyak 4.000 aksara.', 'What was changed of the innovation, at most 4,000 characters.']) })
  partsChanged?: string | null;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: describe(['Kantor yang dapat dihubungi; bukan nama orang.', 'The office to turn to; no name of a person.']) })
  contactOffice?: string | null;
}

@Resolver()
export class ReplicationClaimMutation {
  @Mutation(() => payload, { description: describe([
    'Mengajukan klaim bahwa suatu inovasi telah direplikasi, sebagai replikator atau pemilik asal; tetap klaim sampai pihak lain mengonfirmasi.',
    'Claims that an innovation was replicated, as replicator or as owner of the origin; it stays a claim until the other side confirms it.',
  ]) })
  replicationClaim(
    @TenantArgument() tenant: string,
    @Arg('input', () => ReplicationClaimInput, { description: describe(['Klaimnya.', 'The claim.']) }) input: ReplicationClaimInput,
    @KeyArgument() idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const source = namedIn('Innovation', ['input', 'source'], 'innovation', input.source);
    const replica = namedIn('Innovation', ['input', 'replica'], 'innovation', input.replica);
    const alongside = namedIn('WorkspaceReplication', ['input', 'alongside'], 'replication', input.alongside);
    const [started, stopped] = [periodIn('started', input.started), periodIn('stopped', input.stopped)];
    const command = {
      sourceId: source.key ?? '', replicator: input.replicator ?? null, replicaId: replica.key, alongside: alongside.key, title: input.title ?? null, kind: input.kind ?? null,
      started: started.period, stopped: stopped.period, stopReason: input.stopReason ?? null, partsKept: told(input.partsKept), partsChanged: told(input.partsChanged),
      contactOffice: input.contactOffice ?? null,
    };
    const wrong = [...validateInput(input), ...validateKey(idempotencyKey), ...[source, replica, alongside, started, stopped].flatMap((read) => read.wrong)];
    return onReplications(context, { operation: 'replicationClaim', tenant, key: idempotencyKey, wrong, command }, (tx, scope, asked) => replicationClaim(tx, scope, asked, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_CLAIM = [ReplicationClaimMutation, resolver];
