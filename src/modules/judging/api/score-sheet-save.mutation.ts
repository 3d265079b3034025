import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { scoreSheetSave } from '../usecases/score-sheet-save';
import { actOnCell, sheetPayload, type CellMutated } from './act-on-cell';
import { AssignmentArgument, ScoreSheetInput, SeenArgument, sheetInputFaults, sheetOf, TenantArgument } from './scoring-arguments';

const { payload, resolver } = sheetPayload('ScoreSheetSavePayload', ['Hasil menyimpan draf lembar nilai.', 'What came of saving a draft of a score sheet.']);

@Resolver()
export class ScoreSheetSaveMutation {
  @Mutation(() => payload, {
    description: describe([
      'Menyimpan draf lembar nilai juri sendiri sebagai versi baru: belum dihitung, boleh belum lengkap, dan hanya terlihat oleh jurinya.',
      'Saves a draft of one\'s own score sheet as a new version: it does not count, may lack marks, and only its judge sees it.',
    ]),
  })
  scoreSheetSave(
    @TenantArgument() tenant: string,
    @AssignmentArgument() assignment: string,
    @Arg('input', () => ScoreSheetInput, { description: describe(['Isi lembar nilainya.', 'The content of the sheet.']) }) input: ScoreSheetInput,
    @SeenArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<CellMutated> {
    return actOnCell(context, { tenant, assignment, expectedVersion }, {
      operation: 'scoreSheetSave', right: 'judging.score', wrong: () => sheetInputFaults(input), command: sheetOf(input),
      run: (tx, scope, command) => scoreSheetSave(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const SCORE_SHEET_SAVE = [ScoreSheetSaveMutation, resolver];
