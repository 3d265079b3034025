import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { roundOpen } from '../usecases/round-open';
import { runJudging } from './run-judging';
import { ExpectedArgument, RoundArgument, roundGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('RoundOpenPayload', ['Hasil membuka penilaian.', 'What came of opening a round for scoring.'], 'roundRun', 'RoundRun', ['Jalannya tahap itu kini.', 'The running of the round as it stands now.']);

@Resolver()
export class RoundOpenMutation {
  @Mutation(() => payload, { description: describe([
    'Membuka penilaian suatu tahap dan membekukan aturannya; ditolak bila ada panel tanpa juri, atau usulan yang jurinya kurang dari yang diminta aturan.',
    'Opens a round for scoring and freezes its rules; refused while a panel has no judge, or an entry fewer judges than the rules ask for.',
  ]) })
  roundOpen(@TenantArgument() tenant: string, @RoundArgument() round: string, @ExpectedArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return runJudging(context, tenant, roundGiven(round), {
      operation: 'roundOpen', input: expectedVersion, run: (tx, scope, { key }) => roundOpen(tx, scope, { roundId: key, expectedVersion }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ROUND_OPEN = [RoundOpenMutation, resolver];
