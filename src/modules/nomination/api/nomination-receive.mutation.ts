import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { nominationReceive } from '../usecases/nomination-receive';
import { actOnNomination, NominationArgument, TenantArgument, VersionArgument } from './nomination-act';

const { payload, resolver } = workPayload('NominationReceivePayload', ['Hasil menerima pengusulan untuk diperiksa.', 'What came of receiving a nomination.'],
  'nomination', 'Nomination', ['Pengusulannya.', 'The nomination.']);

@Resolver()
export class NominationReceiveMutation {
  @Mutation(() => payload, { description: describe(['Tingkat atas menyatakan pengusulan sudah diterima dan sedang diperiksa.', 'The tier above acknowledges a nomination: from here on it is being checked.']) })
  nominationReceive(@TenantArgument() tenant: string, @NominationArgument() nomination: string, @VersionArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    return actOnNomination(context, { tenant, nomination, expectedVersion }, {
      act: 'RECEIVE', operation: 'nominationReceive', command: {}, run: (tx, scope, asked) => nominationReceive(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const NOMINATION_RECEIVE = [NominationReceiveMutation, resolver];
