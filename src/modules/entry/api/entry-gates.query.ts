import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { sessionOf } from '../../../reads/viewer';
import { entryRowsFor } from '../../../reads/visible-to';
import { programOfEdition } from '../../competition';
import { entryGates } from '../usecases/entry-gates';
import { EntryGates, gatesAnswer } from './entry-gates.types';
import { ENTRY_READERS } from './entry-readers';

@Resolver()
export class EntryGatesQuery {
  @Query(() => EntryGates, { nullable: true, description: describe([
    'Hitungan usulan satu penyelenggaraan pada tiap gerbang, bagi penyelenggara programnya dan bagi yang boleh membaca laporan musim.',
    'The counts of the entries of an edition at every gate, for the organiser of its programme and for whoever may read the reports of a season.',
  ]) })
  async entryGates(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('edition', () => ID, { description: describe(['Pengenal penyelenggaraan.', 'Id of the edition.']) }) edition: string,
    @Ctx() context: Context,
  ): Promise<EntryGates> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const ask = (sql: string, params: readonly unknown[]): Promise<unknown[][]> => context.db.query(sessionOf(viewer), sql, params);
    const editionId = keyIn('Edition', edition);
    const programId = editionId === null ? null : await programOfEdition(ask, tenantId, editionId);
    // An organiser of one programme reads that programme's counts, and no other report of the season.
    const organizes = programId !== null && viewer.grants.some((g) => g.role === 'ORGANIZER' && g.programId === programId);
    if (!organizes) demand(context, { name: 'season.read', tenantId });
    if (editionId === null || programId === null) throw new ApiError('NOT_FOUND', { what: 'edition' });
    // What cannot be read is not counted either: entries from which the asker is recused.
    const counted = await entryGates(ask, tenantId, editionId, entryRowsFor(ENTRY_READERS)(viewer, 'e'));
    context.notes.synthetic += counted.synthetic;
    return gatesAnswer(counted, context.language);
  }
}
