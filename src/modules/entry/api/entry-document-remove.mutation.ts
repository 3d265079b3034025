import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { entryDocumentRemove } from '../usecases/entry-document-remove';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntryDocumentRemovePayload', ['Hasil menghapus dokumen.', 'What came of taking a document away.'], 'entry', 'WorkspaceEntry', ['Usulan dengan dokumen yang tersisa.', 'The entry with the documents that are left.']);

@Resolver()
export class EntryDocumentRemoveMutation {
  @Mutation(() => payload, { description: describe(['Menghapus satu dokumen bukti dari suatu usulan.', 'Takes an evidence document away from an entry.']) })
  entryDocumentRemove(
    @TenantArgument() tenant: string, @EntryArgument() entry: string, @VersionArgument() expectedVersion: number,
    @Arg('document', () => ID, { description: describe(['Pengenal dokumennya.', 'Id of the document.']) }) document: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const documentId = keyIn('EntryDocument', document);
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'entryDocumentRemove', right: 'entry.draft',
      wrong: () => (documentId === null ? [{ code: 'NOT_FOUND', path: ['document'], detail: { what: 'document' } }] : []),
      command: { documentId: documentId ?? '' }, run: (tx, scope, command) => entryDocumentRemove(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ENTRY_DOCUMENT_REMOVE = [EntryDocumentRemoveMutation, resolver];
