import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { entryHandIn } from '../usecases/entry-hand-in';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntryHandInPayload', ['Hasil menyerahkan usulan.', 'What came of handing an entry in.'], 'entry', 'WorkspaceEntry', ['Usulan yang diserahkan.', 'The entry that was handed in.']);

@Resolver()
export class EntryHandInMutation {
  @Mutation(() => payload, { description: describe([
    'Menyerahkan usulan kepada penyelenggara selama pendaftaran dibuka; usulan terkumpul, belum diajukan.',
    'Hands an entry to the organiser while registration is open; it is collected, and not submitted.',
  ]) })
  entryHandIn(@TenantArgument() tenant: string, @EntryArgument() entry: string, @VersionArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'entryHandIn', right: 'entry.draft', command: {}, run: (tx, scope, command) => entryHandIn(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ENTRY_HAND_IN = [EntryHandInMutation, resolver];
