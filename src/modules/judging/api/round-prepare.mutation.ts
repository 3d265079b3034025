import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { roundPrepare } from '../usecases/round-prepare';
import { runJudging } from './run-judging';
import { RoundArgument, roundGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('RoundPreparePayload', ['Hasil menyiapkan tahap.', 'What came of preparing a round.'], 'roundRun', 'RoundRun', ['Jalannya tahap itu kini.', 'The running of the round as it stands now.']);

@Resolver()
export class RoundPrepareMutation {
  @Mutation(() => payload, { description: describe([
    'Menyiapkan tahap untuk dinilai: usulan yang lolos seleksi administrasi, atau yang masuk dari tahap sebelumnya, menjadi pesertanya. Bila sudah disiapkan, perubahan peringkat tahap sebelumnya diambil.',
    'Prepares a round to be judged: the entries that passed screening, or that the round before let in, come into it. Once prepared, it takes in what changed in the ranking before.',
  ]) })
  roundPrepare(@TenantArgument() tenant: string, @RoundArgument() round: string, @Ctx() context: Context): Promise<WorkMutated> {
    return runJudging(context, tenant, roundGiven(round), { operation: 'roundPrepare', run: (tx, scope, { key }) => roundPrepare(tx, scope, { roundId: key }, context) });
  }
}

/** The resolvers of this mutation. */
export const ROUND_PREPARE = [RoundPrepareMutation, resolver];
