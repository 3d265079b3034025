import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { scopeInProgram } from '../../../graphql-kit/program-scope';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { roundOf } from '../../competition';
import { idempotent, outcomeOf } from '../../identity';
import { feedbackWrite } from '../usecases/feedback-write';
import { TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('FeedbackWritePayload', ['Hasil menulis umpan balik.', 'What came of writing feedback.'], 'feedback', 'EntryFeedback', ['Umpan baliknya.', 'The feedback.']);

@InputType('FeedbackWriteInput', { description: describe(['Umpan balik bagi satu peserta.', 'Feedback to an entrant.']) })
export class FeedbackWriteInput {
  @Field(() => ID, { description: describe(['Tahapnya.', 'The round.']) })
  round: string;

  @Field(() => ID, { description: describe(['Usulannya.', 'The entry.']) })
  entry: string;

  @Legible()
  @Length(3, 8000)
  @Field(() => String, { description: describe(['Isinya, 3 sampai 8.000 aksara.', 'What it says, 3 to 8,000 characters.']) })
  words: string;
}

@Resolver()
export class FeedbackWriteMutation {
  @Mutation(() => payload, { description: describe([
    'Menulis atau menulis ulang umpan balik bagi peserta, sejak penilaian ditutup; peserta membacanya sesudah hasil diumumkan.',
    'Writes or rewrites the feedback to an entrant, once scoring is closed; the entrant reads it when the results are released.',
  ]) })
  async feedbackWrite(
    @TenantArgument() tenant: string,
    @Arg('input', () => FeedbackWriteInput, { description: describe(['Umpan baliknya.', 'The feedback.']) }) input: FeedbackWriteInput,
    @Arg('expectedVersion', () => Int, { nullable: true, description: describe(['Versi yang Anda lihat; kosong bagi yang pertama.', 'The version that you saw; left out for the first.']) }) expectedVersion: number | null,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const [roundId, entryId] = [keyIn('Round', input.round), keyIn('WorkspaceEntry', input.entry)];
    const found = await scopeInProgram(context, tenantId, 'judging.run', (ask) => (roundId === null ? Promise.resolve(null) : roundOf(ask, tenantId, roundId)), { path: ['input', 'round'], what: 'round' });
    const missing: Refusal[] = entryId === null ? [{ code: 'NOT_FOUND', path: ['input', 'entry'], detail: { what: 'entry' } }] : [];
    const wrong = 'code' in found ? [found] : [...validateInput(input), ...missing];
    if ('code' in found || roundId === null || entryId === null || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId };
    const { scope } = found;
    const command = { roundId, entryId, words: input.words, expectedVersion: expectedVersion ?? null };
    const request = { operation: 'feedbackWrite', key: null, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => feedbackWrite(tx, scope, command, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const FEEDBACK_WRITE = [FeedbackWriteMutation, resolver];
