import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { SESSION_OUTCOME, type SessionOutcome } from '../../../domain/vocabulary/judging-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { sessionSettle } from '../usecases/session-settle';
import { runJudging } from './run-judging';
import { ExpectedArgument, SessionArgument, sessionGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const OUTCOME = enumOf(SESSION_OUTCOME);
const { payload, resolver } = workPayload('SessionSettlePayload', ['Hasil mencatat sesi.', 'What came of settling a session.'], 'session', 'SessionPlan', ['Sesinya kini.', 'The session as it stands now.']);

@InputType('SessionSettleInput', { description: describe(['Apa yang terjadi dengan sesi.', 'What became of a session.']) })
export class SessionSettleInput {
  @Field(() => OUTCOME, { description: describe(['Berlangsung atau dibatalkan.', 'Held or cancelled.']) })
  outcome: SessionOutcome;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { nullable: true, description: describe(['Sebab dibatalkan, wajib di sana, atau catatan; 3 sampai 500 aksara.', 'Why it is cancelled, compulsory there, or a note; 3 to 500 characters.']) })
  reason?: string | null;
}

@Resolver()
export class SessionSettleMutation {
  @Mutation(() => payload, { description: describe(['Mencatat bahwa sesi berlangsung, atau membatalkannya dengan alasan.', 'Records that a session was held, or cancels it with the reason.']) })
  sessionSettle(
    @TenantArgument() tenant: string, @SessionArgument() session: string,
    @Arg('input', () => SessionSettleInput, { description: describe(['Apa yang terjadi.', 'What became of it.']) }) input: SessionSettleInput,
    @ExpectedArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const command = { state: input.outcome, reason: input.reason ?? null, expectedVersion };
    return runJudging(context, tenant, sessionGiven(session, context), {
      operation: 'sessionSettle', input: command, wrong: () => validateInput(input), run: (tx, scope, { key, roundId }) => sessionSettle(tx, scope, { ...command, sessionId: key, roundId }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const SESSION_SETTLE = [SessionSettleMutation, resolver];
