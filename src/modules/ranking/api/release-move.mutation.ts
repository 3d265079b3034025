import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { Instant } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { releaseMove } from '../usecases/release-move';
import { actOnOne, RoundArgument, SeenArgument, TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('ReleaseMovePayload', ['Hasil memindahkan pengumuman.', 'What came of moving a release.'], 'plan', 'ReleasePlan', ['Rencananya kini.', 'The plan as it stands now.']);

@InputType('ReleaseMoveInput', { description: describe(['Pemindahan pengumuman.', 'The move of a release.']) })
export class ReleaseMoveInput {
  @Field(() => Instant, { description: describe(['Saat yang baru, paling awal hari ini.', 'The new moment, today at the earliest.']) })
  plannedFor: string;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 500 aksara; terbit bersama pengumumannya.', 'The reason, 3 to 500 characters; it is published with the announcement.']) })
  reason: string;
}

@Resolver()
export class ReleaseMoveMutation {
  @Mutation(() => payload, { description: describe([
    'Memindahkan rencana pengumuman hasil suatu tahap, dengan alasan; yang ditahan ikut ditahan sampai saat yang baru.',
    'Moves the planned release of a round, with the reason; what is withheld is withheld until the new moment.',
  ]) })
  releaseMove(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('input', () => ReleaseMoveInput, { description: describe(['Ke kapan dan mengapa.', 'To when, and why.']) }) input: ReleaseMoveInput,
    @SeenArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { plannedFor, reason } = input;
    return actOnOne(context, tenant, { argument: 'round', given: round }, {
      operation: 'releaseMove', input: [plannedFor, reason, expectedVersion], wrong: () => validateInput(input),
      run: (tx, scope, roundId) => releaseMove(tx, scope, { roundId, plannedFor, reason, expectedVersion }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const RELEASE_MOVE = [ReleaseMoveMutation, resolver];
