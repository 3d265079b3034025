import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { conflictRecord } from '../usecases/conflict-record';
import { aboutOf, conflictFaults, ConflictInput } from './conflict-input';
import { runJudging } from './run-judging';
import { JudgeArgument, judgeGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('ConflictRecordPayload', ['Hasil mencatat benturan kepentingan juri.', 'What came of recording a conflict of a judge.'], 'conflict', 'Conflict', ['Benturan kepentingannya.', 'The conflict.']);

@Resolver()
export class ConflictRecordMutation {
  @Mutation(() => payload, { description: describe([
    'Mencatat benturan kepentingan seorang juri. Sejak itu juri tersebut tidak membaca apa pun dari usulan yang kena, dan nilai yang sudah diberikannya tidak dihitung.',
    'Records a conflict of interest of a judge. From then on the judge reads nothing of the entries that it touches, and scores that it gave do not count.',
  ]) })
  async conflictRecord(
    @TenantArgument() tenant: string,
    @JudgeArgument() judge: string,
    @Arg('input', () => ConflictInput, { description: describe(['Benturan kepentingannya.', 'The conflict.']) }) input: ConflictInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const about = await aboutOf(context, tenantId, input);
    return runJudging(context, tenant, judgeGiven(judge), {
      operation: 'conflictRecord', idempotencyKey, wrong: () => [...conflictFaults(input), ...validateKey(idempotencyKey)], input: { ...input },
      run: (tx, scope, { key, editionId }) => conflictRecord(tx, scope, { judgeId: key, editionId, kind: input.kind, reason: input.reason, ...about }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const CONFLICT_RECORD = [ConflictRecordMutation, resolver];
