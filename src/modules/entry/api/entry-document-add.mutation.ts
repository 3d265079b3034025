import { Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { keyIn } from '../../../graphql-kit/mutate';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { entryDocumentAdd } from '../usecases/entry-document-add';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntryDocumentAddPayload', ['Hasil menambah dokumen.', 'What came of adding a document.'], 'entry', 'WorkspaceEntry', ['Usulan dengan dokumennya.', 'The entry with its documents.']);

@InputType('EntryDocumentAddInput', { description: describe(['Dokumen bukti.', 'An evidence document.']) })
export class EntryDocumentAddInput {
  @Length(1, 60)
  @Matches(/^[a-z0-9][a-z0-9.-]*$/)
  @Field(() => String, { description: describe(['Kode dokumen menurut paket aturan, atau kode lain untuk bukti tambahan.', 'Code of the document in the rule pack, or another code for further evidence.']) })
  requirement: string;

  @Legible()
  @Length(1, 120)
  @Field(() => String, { nullable: true, description: describe(['Nomornya, paling banyak 120 aksara.', 'Its number, at most 120 characters.']) })
  number?: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggalnya.', 'Its date.']) })
  dated?: string | null;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Tentang apa, 3 sampai 300 aksara.', 'What it is about, 3 to 300 characters.']) })
  about: string;

  @Field(() => ID, { nullable: true, description: describe(['Berkasnya, yang sudah diunggah.', 'Its file, which was uploaded before.']) })
  file?: string | null;
}

/** The key of the file, null where none is given, or the refusal of an id that can be none. */
function fileIn({ file }: EntryDocumentAddInput): string | null | Refusal {
  if (file === null || file === undefined) return null;
  return keyIn('StoredFile', file) ?? { code: 'NOT_FOUND', path: ['input', 'file'], detail: { what: 'file' } };
}

@Resolver()
export class EntryDocumentAddMutation {
  @Mutation(() => payload, { description: describe(['Menambah dokumen bukti pada suatu usulan.', 'Adds an evidence document to an entry.']) })
  entryDocumentAdd(
    @TenantArgument() tenant: string, @EntryArgument() entry: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => EntryDocumentAddInput, { description: describe(['Dokumennya.', 'The document.']) }) input: EntryDocumentAddInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const file = fileIn(input);
    const missing = typeof file === 'object' && file !== null ? [file] : [];
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'entryDocumentAdd', right: 'entry.draft', wrong: () => [...validateInput(input), ...missing],
      command: { requirement: input.requirement, number: input.number ?? null, dated: input.dated ?? null, about: input.about, fileId: typeof file === 'string' ? file : null },
      run: (tx, scope, command) => entryDocumentAdd(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ENTRY_DOCUMENT_ADD = [EntryDocumentAddMutation, resolver];
