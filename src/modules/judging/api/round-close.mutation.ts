import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { roundClose } from '../usecases/round-close';
import { runJudging } from './run-judging';
import { ExpectedArgument, RoundArgument, roundGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('RoundClosePayload', ['Hasil menutup penilaian.', 'What came of closing the scoring of a round.'], 'roundRun', 'RoundRun', ['Jalannya tahap itu kini.', 'The running of the round as it stands now.']);

@Resolver()
export class RoundCloseMutation {
  @Mutation(() => payload, { description: describe([
    'Menutup penilaian suatu tahap; ditolak selama masih ada penilaian yang ditunggu.',
    'Closes the scoring of a round; refused while a scoring is still pending.',
  ]) })
  roundClose(@TenantArgument() tenant: string, @RoundArgument() round: string, @ExpectedArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return runJudging(context, tenant, roundGiven(round), {
      operation: 'roundClose', input: expectedVersion, run: (tx, scope, { key }) => roundClose(tx, scope, { roundId: key, expectedVersion }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ROUND_CLOSE = [RoundCloseMutation, resolver];
