import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { LogReceipt } from '../../../graphql-kit/log-receipt';
import { keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { readType } from '../../../graphql-kit/read-types';
import { validateKey } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import type { ReadRow } from '../../../reads/level';
import { idempotent, outcomeOf } from '../../identity';
import { MOST_SHEETS, scoreSheetsSubmit } from '../usecases/score-sheets-submit';
import { KeyArgument, RoundArgument, ScoreSheetInput, sheetInputFaults, sheetOf, TenantArgument } from './scoring-arguments';
import { readBackAll, scopeOnRound, type ManyMutated } from './scoring-scope';

@InputType('FilledSheetInput', { description: describe(['Satu lembar nilai yang diisi di tempat lain.', 'A score sheet that was filled in elsewhere.']) })
export class FilledSheetInput extends ScoreSheetInput {
  @Field(() => ID, { description: describe(['Pengenal penugasannya.', 'Id of its assignment.']) })
  assignment: string;

  @Field(() => Int, { description: describe(['Versi penugasan yang Anda lihat.', 'The version of the assignment that you saw.']) })
  expectedVersion: number;
}

interface SheetsMutated extends ManyMutated {
  readonly receipts: readonly LogReceipt[];
}

@ObjectType('ScoreSheetsSubmitPayload', { description: describe(['Hasil mengirim banyak lembar nilai sekaligus.', 'What came of submitting many score sheets at once.']) })
export class ScoreSheetsSubmitPayload {
  @Field(() => [LogReceipt], { description: describe(['Tanda terima tiap lembar, menurut urutannya; kosong bila ditolak.', 'The receipt for each sheet, in their order; empty when they were refused.']) })
  receipts: readonly LogReceipt[];

  @Field(() => [Problem], { description: describe(['Sebab penolakan, dengan nomor lembarnya; kosong bila berhasil.', 'Why they were refused, with the index of the sheet; empty when it was done.']) })
  problems: readonly Problem[];
}

function faultsOf(sheets: readonly FilledSheetInput[], idempotencyKey: string): readonly Refusal[] {
  const key = validateKey(idempotencyKey);
  if (sheets.length > MOST_SHEETS) return [...key, { code: 'VALIDATION_FAILED', path: ['sheets'], detail: {}, reason: [`paling banyak ${MOST_SHEETS} nilai`, `at most ${MOST_SHEETS} values`] }];
  return [...key, ...sheets.flatMap((sheet, at) => sheetInputFaults(sheet, ['sheets', String(at)]))];
}

@Resolver()
export class ScoreSheetsSubmitMutation {
  @Mutation(() => ScoreSheetsSubmitPayload, {
    description: describe([
      'Mengirim sampai 100 lembar nilai juri sendiri pada satu tahap dalam satu tindakan, misalnya yang diisi tanpa jaringan: semuanya, atau tidak satu pun.',
      'Submits up to 100 of one\'s own score sheets of a round in one act, for example those filled in offline: all of them, or none.',
    ]),
  })
  async scoreSheetsSubmit(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('sheets', () => [FilledSheetInput], { description: describe(['Lembar nilainya, 1 sampai 100.', 'The sheets, 1 to 100.']) }) sheets: FilledSheetInput[],
    @KeyArgument() idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<SheetsMutated> {
    const tenantId = tenantByCode(context, tenant);
    const found = await scopeOnRound(context, tenantId, round, 'judging.score');
    const wrong = 'code' in found ? [found] : faultsOf(sheets, idempotencyKey);
    if ('code' in found || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId, keys: [], receipts: [] };
    const { scope, place: { roundId } } = found;
    // No cell has an empty key: an id of anything else is one that is not there.
    const command = { roundId, sheets: sheets.map((sheet) => ({ ...sheetOf(sheet), cellId: keyIn('Assignment', sheet.assignment) ?? '', expectedVersion: sheet.expectedVersion })) };
    const request = { operation: 'scoreSheetsSubmit', key: idempotencyKey, input: command };
    const outcome = await outcomeOf(context.db.transact(scope.session, (tx) => idempotent(tx, scope, request, context, () => scoreSheetsSubmit(tx, scope, command, context))));
    if (!outcome.ok) return { ...refusedWith(context, outcome.refusals), tenantId, keys: [], receipts: [] };
    const { id, kept } = outcome.value;
    return { key: id, problems: [], tenantId, keys: kept.map((k) => k.id), receipts: kept.map(({ seq, hash }) => ({ seq, hash })) };
  }
}

@Resolver(() => ScoreSheetsSubmitPayload)
export class ScoreSheetsSubmitRows {
  @FieldResolver(() => [readType('ScoreSheet').cls as never], { nullable: true, description: describe(['Versi yang disimpan, menurut urutan lembarnya; kosong bila ditolak.', 'The versions that were kept, in the order of the sheets; null when they were refused.']) })
  sheets(@Root() root: SheetsMutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly ReadRow[] | null> {
    return readBackAll(context, info, 'ScoreSheet', root);
  }
}

/** The resolvers of this mutation. */
export const SCORE_SHEETS_SUBMIT = [ScoreSheetsSubmitMutation, ScoreSheetsSubmitRows];
