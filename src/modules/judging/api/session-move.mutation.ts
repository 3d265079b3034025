import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { Instant } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { sessionMove } from '../usecases/session-move';
import { runJudging } from './run-judging';
import { ExpectedArgument, SessionArgument, sessionGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('SessionMovePayload', ['Hasil memindahkan sesi.', 'What came of moving a session.'], 'session', 'SessionPlan', ['Sesinya kini.', 'The session as it stands now.']);

@InputType('SessionMoveInput', { description: describe(['Waktu dan tempat pengganti.', 'Another time and place.']) })
export class SessionMoveInput {
  @Field(() => Instant, { description: describe(['Saat mulai yang baru; sesudah saat ini, paling lama dua tahun lagi.', 'When it starts instead; later than now, within two years.']) })
  startsAt: string;

  @Field(() => Instant, { description: describe(['Saat selesai yang baru; lima menit sampai tiga hari sesudah mulai.', 'When it ends instead; five minutes to three days after the start.']) })
  endsAt: string;

  @Legible()
  @Length(2, 300)
  @Field(() => String, { nullable: true, description: describe(['Tempatnya, 2 sampai 300 aksara; kosong bila belum ditetapkan.', 'Where it is held, 2 to 300 characters; null where that is not settled.']) })
  venue?: string | null;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebab dipindahkan, 3 sampai 500 aksara.', 'Why it is moved, 3 to 500 characters.']) })
  reason: string;
}

@Resolver()
export class SessionMoveMutation {
  @Mutation(() => payload, { description: describe(['Memindahkan sesi ke waktu atau tempat lain dengan alasan; yang sebelumnya tetap tercatat.', 'Moves a session to another time or place, with the reason; what was before stays on record.']) })
  sessionMove(
    @TenantArgument() tenant: string, @SessionArgument() session: string,
    @Arg('input', () => SessionMoveInput, { description: describe(['Waktu, tempat, dan sebabnya.', 'Time, place and reason.']) }) input: SessionMoveInput,
    @ExpectedArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const command = { startsAt: input.startsAt, endsAt: input.endsAt, venue: input.venue ?? null, reason: input.reason, expectedVersion };
    return runJudging(context, tenant, sessionGiven(session, context), {
      operation: 'sessionMove', input: command, wrong: () => validateInput(input), run: (tx, scope, { key, roundId }) => sessionMove(tx, scope, { ...command, sessionId: key, roundId }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const SESSION_MOVE = [SessionMoveMutation, resolver];
