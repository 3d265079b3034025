import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { editionReport } from '../../../graphql-kit/edition-report';
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
    const { viewer, ask, tenantId, editionId } = await editionReport(context, tenant, edition, programOfEdition);
    const board = await nominationBoard(ask, tenantId, editionId, context.instant);
    if (board === null) throw new ApiError('NOT_FOUND', { what: 'edition' });
    context.notes.synthetic += board.synthetic;
    return boardAnswer(board, editionId, viewer, context.language);
  }
}
