import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { rankingRelease } from '../usecases/ranking-release';
import { actOnOne, RoundArgument, TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('RankingReleasePayload', ['Hasil mengumumkan peringkat.', 'What came of releasing a ranking.'], 'ranking', 'Ranking', ['Peringkat yang kini terbit.', 'The ranking that is published now.']);

@Resolver()
export class RankingReleaseMutation {
  @Mutation(() => payload, { description: describe([
    'Mengumumkan hasil suatu tahap: yang diterbitkan penyelenggaraan ini disalin ke rak terbitan sekaligus; ditolak sebelum saat yang direncanakan.',
    'Releases the results of a round: what the edition publishes is copied to the published shelf at once; refused before the planned moment.',
  ]) })
  rankingRelease(@TenantArgument() tenant: string, @RoundArgument() round: string, @Ctx() context: Context): Promise<WorkMutated> {
    return actOnOne(context, tenant, { argument: 'round', given: round }, { operation: 'rankingRelease', run: (tx, scope, roundId) => rankingRelease(tx, scope, { roundId }, context) });
  }
}

/** The resolvers of this mutation. */
export const RANKING_RELEASE = [RankingReleaseMutation, resolver];
