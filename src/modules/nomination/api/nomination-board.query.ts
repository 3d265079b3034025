import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { sessionOf } from '../../../reads/viewer';
import { programOfEdition } from '../../competition';
import { nominationBoard } from '../usecases/nomination-board';
import { boardAnswer, NominationBoard, type BoardKeys } from './nomination-board.types';

@Resolver()
export class NominationBoardQuery {
  @Query(() => NominationBoard, { nullable: true, description: describe([
    'Papan pengusulan ke satu penyelenggaraan Anda, bagi penyelenggara programnya, koordinator, dan yang boleh membaca laporan musim.',
    'The board of nominations to an edition of yours, for the organiser of its programme, the coordinator, and whoever may read the reports of a season.',
  ]) })
  async nominationBoard(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara tingkat atas.', 'Code of the organiser of the tier above.']) }) tenant: string,
    @Arg('edition', () => ID, { description: describe(['Pengenal penyelenggaraan.', 'Id of the edition.']) }) edition: string,
    @Ctx() context: Context,
  ): Promise<NominationBoard & BoardKeys> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const ask = (sql: string, params: readonly unknown[]): Promise<unknown[][]> => context.db.query(sessionOf(viewer), sql, params);
    const editionId = keyIn('Edition', edition);
    const programId = editionId === null ? null : await programOfEdition(ask, tenantId, editionId);
    // An organiser of one programme reads that programme's board, and no other report of the season.
    const organizes = programId !== null && viewer.grants.some((g) => g.role === 'ORGANIZER' && g.programId === programId);
    if (!organizes) demand(context, { name: 'season.read', tenantId });
    const board = editionId === null || programId === null ? null : await nominationBoard(ask, tenantId, editionId, context.instant);
    if (board === null || editionId === null) throw new ApiError('NOT_FOUND', { what: 'edition' });
    context.notes.synthetic += board.synthetic;
    return boardAnswer(board, editionId, viewer, context.language);
  }
}
