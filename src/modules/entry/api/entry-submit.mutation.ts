import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { entrySubmit } from '../usecases/entry-submit';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntrySubmitPayload', ['Hasil mengajukan usulan.', 'What came of submitting an entry.'], 'entry', 'WorkspaceEntry', ['Usulan yang diajukan.', 'The entry that was submitted.']);

@Resolver()
export class EntrySubmitMutation {
  @Mutation(() => payload, { description: describe([
    'Mengajukan usulan yang terkumpul; hanya penyelenggara. Ditolak dengan satu sebab untuk tiap pasal mengikat yang tidak terpenuhi.',
    'Submits an entry that was collected; the organiser only. Refused with one problem for each binding clause that is not met.',
  ]) })
  entrySubmit(@TenantArgument() tenant: string, @EntryArgument() entry: string, @VersionArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'entrySubmit', right: 'entry.submit', command: {}, run: (tx, scope, command) => entrySubmit(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ENTRY_SUBMIT = [EntrySubmitMutation, resolver];
