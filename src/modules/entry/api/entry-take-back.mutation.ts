import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { entryTakeBack } from '../usecases/entry-take-back';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntryTakeBackPayload', ['Hasil mengambil kembali usulan.', 'What came of taking an entry back.'], 'entry', 'WorkspaceEntry', ['Usulan yang diambil kembali.', 'The entry that was taken back.']);

@Resolver()
export class EntryTakeBackMutation {
  @Mutation(() => payload, { description: describe([
    'Mengambil kembali usulan yang sudah diserahkan tetapi belum diajukan, untuk diubah.',
    'Takes back an entry that was handed in and not submitted, to change it.',
  ]) })
  entryTakeBack(@TenantArgument() tenant: string, @EntryArgument() entry: string, @VersionArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'entryTakeBack', right: 'entry.draft', command: {}, run: (tx, scope, command) => entryTakeBack(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ENTRY_TAKE_BACK = [EntryTakeBackMutation, resolver];
