import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { rankingCompute } from '../usecases/ranking-compute';
import { actOnOne, RoundArgument, TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('RankingComputePayload', ['Hasil menghitung peringkat.', 'What came of computing a ranking.'],
  'ranking', 'RankingRevision', ['Peringkatnya; kosong bagi yang mundur dari salah satu usulannya.', 'The ranking; null to whoever is recused from one of its entries.']);

@Resolver()
export class RankingComputeMutation {
  @Mutation(() => payload, { description: describe([
    'Menghitung peringkat pertama suatu tahap yang penilaiannya sudah ditutup; revisi berikutnya hanya lewat penghitungan ulang.',
    'Computes the first ranking of a round whose scoring is closed; later revisions come of recompute sets only.',
  ]) })
  rankingCompute(@TenantArgument() tenant: string, @RoundArgument() round: string, @Ctx() context: Context): Promise<WorkMutated> {
    return actOnOne(context, tenant, { argument: 'round', given: round }, { operation: 'rankingCompute', run: (tx, scope, roundId) => rankingCompute(tx, scope, { roundId }, context) });
  }
}

/** The resolvers of this mutation. */
export const RANKING_COMPUTE = [RankingComputeMutation, resolver];
