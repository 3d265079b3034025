import { Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { PARTICIPANT_KIND, type ParticipantType } from '../../../domain/vocabulary/competition-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { keyIn } from '../../../graphql-kit/mutate';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { entryRevise } from '../usecases/entry-revise';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntryRevisePayload', ['Hasil mengubah usulan.', 'What came of changing an entry.'], 'entry', 'WorkspaceEntry', ['Usulan yang diubah.', 'The entry that was changed.']);

@InputType('EntryReviseInput', { description: describe(['Perubahan usulan: yang tidak disebut tetap, null mengosongkan.', 'A change of an entry: what is left out stays, null clears.']) })
export class EntryReviseInput {
  @Legible()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: describe(['Judul, 3 sampai 300 aksara; tidak dapat dikosongkan.', 'Title, 3 to 300 characters; it cannot be cleared.']) })
  title?: string | null;

  @Field(() => enumOf(PARTICIPANT_KIND), { nullable: true, description: describe(['Jenis peserta; tidak dapat dikosongkan.', 'The kind of participant; it cannot be cleared.']) })
  participant?: ParticipantType | null;

  @Length(1, 40)
  @Matches(/^[a-z0-9][a-z0-9.-]*$/)
  @Field(() => String, { nullable: true, description: describe(['Kode kelompok menurut paket aturan.', 'Code of the group in the rule pack.']) })
  group?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Kategori penyelenggaraan.', 'A category of the edition.']) })
  category?: string | null;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: describe(['Surat undangan: nomor dan tanggalnya; dicatat penyelenggara.', 'The letter of invitation: its number and date; for the organiser to record.']) })
  invitation?: string | null;
}

/** What the rules on the class do not see: what may not be cleared, and an id that can be no category. */
function faultsOf(input: EntryReviseInput, category: string | null | undefined): readonly Refusal[] {
  const cleared = (['title', 'participant'] as const).filter((name) => input[name] === null);
  return [
    ...validateInput(input),
    ...cleared.map((name): Refusal => ({ code: 'VALIDATION_FAILED', path: ['input', name], detail: {}, reason: ['tidak dapat dikosongkan', 'cannot be cleared'] })),
    ...(typeof input.category === 'string' && category === null ? [{ code: 'NOT_FOUND', path: ['input', 'category'], detail: { what: 'category' } } as const] : []),
  ];
}

@Resolver()
export class EntryReviseMutation {
  @Mutation(() => payload, { description: describe([
    'Mengubah usulan selama ada pada pengusul; usulan yang dikembalikan dapat diubah sampai hari terakhir perbaikannya.',
    'Changes an entry while it is with its entrant; one that was returned can be changed until the last day for mending.',
  ]) })
  entryRevise(
    @TenantArgument() tenant: string, @EntryArgument() entry: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => EntryReviseInput, { description: describe(['Perubahannya.', 'The change.']) }) input: EntryReviseInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const categoryId = typeof input.category === 'string' ? keyIn('Category', input.category) : input.category;
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'entryRevise', right: 'entry.draft', wrong: () => faultsOf(input, categoryId),
      command: { title: input.title ?? undefined, participant: input.participant ?? undefined, groupCode: input.group, categoryId, invitation: input.invitation },
      run: (tx, scope, command, by) => entryRevise(tx, scope, command, by, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ENTRY_REVISE = [EntryReviseMutation, resolver];
