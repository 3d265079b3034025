import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { recusalOverrideConfirm } from '../usecases/recusal-override-confirm';
import { overrideAt } from '../usecases/recusal-places';
import { OverrideArgument } from './override-argument';
import { runJudging } from './run-judging';
import { ExpectedArgument } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('RecusalOverrideConfirmPayload', ['Hasil mengesahkan pencabutan.', 'What came of confirming an override.'], 'override', 'RecusalOverride', ['Pencabutannya.', 'The override.']);

@Resolver()
export class RecusalOverrideConfirmMutation {
  @Mutation(() => payload, { description: describe([
    'Mengesahkan pencabutan mundurnya seseorang, sebagai orang kedua. Pada tahap yang belum ditutup ia kembali menilai; lembar lamanya tetap tersimpan dan tidak dihitung sampai ada lembar baru.',
    'Confirms the lifting of a recusal, as the second person. In rounds that are not closed the judge scores again; its old sheets stay on record and do not count until there is a new one.',
  ]) })
  recusalOverrideConfirm(@TenantArgument() tenant: string, @OverrideArgument() override: string, @ExpectedArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return runJudging(context, tenant, { type: 'RecusalOverride', argument: 'override', given: override, find: overrideAt }, {
      operation: 'recusalOverrideConfirm', run: (tx, scope, { key, ...place }) => recusalOverrideConfirm(tx, scope, { ...place, overrideId: key, expectedVersion }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const RECUSAL_OVERRIDE_CONFIRM = [RecusalOverrideConfirmMutation, resolver];
