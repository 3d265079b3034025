import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { REPLICATION_NOTE_KIND, type ReplicationNoteKind } from '../../../domain/vocabulary/replication-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationNoteAdd } from '../usecases/replication-note-add';
import { KeyArgument, namedIn, onReplications, ReplicationArgument, TenantArgument, told } from './replication-act';

const { payload, resolver } = workPayload('ReplicationNoteAddPayload', ['Hasil menulis catatan replikasi.', 'What came of writing a note on a replication.'], 'note', 'WorkspaceReplicationNote', ['Catatannya.', 'The note.']);

@InputType('ReplicationNoteAddInput', { description: describe(['Catatan atas replikasi.', 'A note on a replication.']) })
export class ReplicationNoteAddInput {
  @Field(() => enumOf(REPLICATION_NOTE_KIND), { description: describe([
    'Jenisnya: bimbingan ditulis pemilik asal, kemajuan dan laporan ditulis replikator, masalah oleh keduanya.', 'Its kind: the owner of the origin writes guidance, the replicator progress and reports, both of them problems.',
  ]) })
  kind: ReplicationNoteKind;

  @Field(() => LocalDate, { description: describe(['Tanggal kejadiannya, tidak sesudah hari ini.', 'The day on which it happened, not after today.']) })
  happenedOn: string;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { description: describe(['Judulnya, 3 sampai 200 aksara.', 'Its title, 3 to 200 characters.']) })
  title: string;

  @Length(0, 8000)
  @Field(() => String, { nullable: true, description: describe(['Isinya, paling banyak 8.000 aksara.', 'What it says, at most 8,000 characters.']) })
  words?: string | null;
}

@Resolver()
export class ReplicationNoteAddMutation {
  @Mutation(() => payload, { description: describe(['Menulis catatan atas replikasi yang berjalan; kedua pihak membacanya.', 'Writes a note on a replication under way, which both sides read.']) })
  replicationNoteAdd(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @Arg('input', () => ReplicationNoteAddInput, { description: describe(['Catatannya.', 'The note.']) }) input: ReplicationNoteAddInput,
    @KeyArgument() idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key, wrong } = namedIn('WorkspaceReplication', ['replication'], 'replication', replication);
    const command = { caseId: key ?? '', kind: input.kind, happenedOn: input.happenedOn, title: input.title, words: told(input.words) };
    const asked = { operation: 'replicationNoteAdd', tenant, key: idempotencyKey, wrong: [...wrong, ...validateInput(input), ...validateKey(idempotencyKey)], command };
    return onReplications(context, asked, (tx, scope, what) => replicationNoteAdd(tx, scope, what, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_NOTE_ADD = [ReplicationNoteAddMutation, resolver];
