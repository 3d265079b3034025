import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { scoreSheetSubmit } from '../usecases/score-sheet-submit';
import { actOnCell, sheetPayload, type CellMutated } from './act-on-cell';
import { AssignmentArgument, ScoreSheetInput, SeenArgument, sheetInputFaults, sheetOf, TenantArgument } from './scoring-arguments';

const { payload, resolver } = sheetPayload('ScoreSheetSubmitPayload', ['Hasil mengirim lembar nilai.', 'What came of submitting a score sheet.']);

@Resolver()
export class ScoreSheetSubmitMutation {
  @Mutation(() => payload, {
    description: describe([
      'Mengirim lembar nilai juri sendiri selama tahap dinilai: lengkap, menggantikan kiriman sebelumnya dengan alasan, dan semua versi tetap disimpan.',
      'Submits one\'s own score sheet while the round is scored: complete, replacing the one before with a reason, every version kept.',
    ]),
  })
  scoreSheetSubmit(
    @TenantArgument() tenant: string,
    @AssignmentArgument() assignment: string,
    @Arg('input', () => ScoreSheetInput, { description: describe(['Isi lembar nilainya.', 'The content of the sheet.']) }) input: ScoreSheetInput,
    @SeenArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<CellMutated> {
    return actOnCell(context, { tenant, assignment, expectedVersion }, {
      operation: 'scoreSheetSubmit', right: 'judging.score', wrong: () => sheetInputFaults(input), command: sheetOf(input),
      run: (tx, scope, command) => scoreSheetSubmit(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const SCORE_SHEET_SUBMIT = [ScoreSheetSubmitMutation, resolver];
