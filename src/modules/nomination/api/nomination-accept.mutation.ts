import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { demand, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readBack } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { workPayload } from '../../../graphql-kit/work-payload';
import { nominationAccept } from '../usecases/nomination-accept';
import { actOnNomination, NominationArgument, TenantArgument, VersionArgument, type NominationDone } from './nomination-act';

const { payload, resolver } = workPayload('NominationAcceptPayload', ['Hasil menerima pengusulan sebagai usulan.', 'What came of accepting a nomination.'],
  'nomination', 'Nomination', ['Pengusulannya.', 'The nomination.']);

type Accepted = NominationDone<{ readonly id: string; readonly entryId: string }>;

@Resolver(() => payload as never)
export class NominationAcceptEntry {
  @FieldResolver(() => readType('WorkspaceEntry').cls as never, { nullable: true, description: describe(['Usulan yang dibuat darinya.', 'The entry that was made of it.']) })
  async entry(@Root() { result, tenantId }: Accepted, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (result === null) return null;
    return readBack(context, info, 'WorkspaceEntry', result.entryId, workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId })));
  }
}

@Resolver()
export class NominationAcceptMutation {
  @Mutation(() => payload, { description: describe([
    'Tingkat atas menerima pengusulan: aturannya diperiksa atas potretnya, lalu dibuat usulan yang diserahkan; yang butuh bukti diputuskan pada seleksi administrasi.',
    'The tier above accepts a nomination: its rules are asked about the snapshot, and an entry is made that is collected; what needs proof is left to screening.',
  ]) })
  nominationAccept(@TenantArgument() tenant: string, @NominationArgument() nomination: string, @VersionArgument() expectedVersion: number, @Ctx() context: Context): Promise<Accepted> {
    return actOnNomination(context, { tenant, nomination, expectedVersion }, {
      act: 'ACCEPT', operation: 'nominationAccept', command: {}, run: (tx, scope, asked) => nominationAccept(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const NOMINATION_ACCEPT = [NominationAcceptMutation, resolver, NominationAcceptEntry];
