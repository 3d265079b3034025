import { ArrayMaxSize, Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { readType } from '../../../graphql-kit/read-types';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import type { ReadRow } from '../../../reads/level';
import { idempotent, outcomeOf } from '../../identity';
import { judgeRemind } from '../usecases/judge-remind';
import { KeyArgument, RoundArgument, TenantArgument } from './scoring-arguments';
import { readBackAll, scopeOnRound, type ManyMutated } from './scoring-scope';

@InputType('JudgeRemindInput', { description: describe(['Siapa yang diingatkan, dan dengan kata apa.', 'Who is reminded, and in what words.']) })
export class JudgeRemindInput {
  @ArrayMaxSize(100)
  @Field(() => [ID], { nullable: true, description: describe(['Juri yang diingatkan, paling banyak 100; kosong berarti semua yang penilaiannya masih ditunggu.', 'The judges to remind, at most 100; null for all whose scoring is pending.']) })
  judges?: string[] | null;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { nullable: true, description: describe(['Pesan penyelenggara, 3 sampai 500 aksara.', 'A message of the organiser, 3 to 500 characters.']) })
  words?: string | null;
}

@ObjectType('JudgeRemindPayload', { description: describe(['Hasil mengingatkan juri.', 'What came of reminding judges.']) })
export class JudgeRemindPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver()
export class JudgeRemindMutation {
  @Mutation(() => JudgeRemindPayload, {
    description: describe([
      'Mengingatkan juri yang penilaiannya masih ditunggu; tiap juri paling banyak sekali dalam satu jam.',
      'Reminds judges whose scoring is pending; each judge at most once an hour.',
    ]),
  })
  async judgeRemind(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('input', () => JudgeRemindInput, { description: describe(['Siapa yang diingatkan, dan pesannya.', 'Who is reminded, and the message.']) }) input: JudgeRemindInput,
    @KeyArgument() idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<ManyMutated> {
    const tenantId = tenantByCode(context, tenant);
    const found = await scopeOnRound(context, tenantId, round, 'judging.run');
    const wrong = 'code' in found ? [found] : [...validateKey(idempotencyKey), ...validateInput(input)];
    if ('code' in found || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId, keys: [] };
    const { scope, place: { roundId } } = found;
    const command = { roundId, judges: input.judges?.map((id) => keyIn('Judge', id)) ?? null, words: input.words ?? null };
    const request = { operation: 'judgeRemind', key: idempotencyKey, input: command };
    const outcome = await outcomeOf(context.db.transact(scope.session, (tx) => idempotent(tx, scope, request, context, () => judgeRemind(tx, scope, command, context))));
    if (!outcome.ok) return { ...refusedWith(context, outcome.refusals), tenantId, keys: [] };
    return { key: outcome.value.id, problems: [], tenantId, keys: outcome.value.reminders };
  }
}

@Resolver(() => JudgeRemindPayload)
export class JudgeRemindRows {
  @FieldResolver(() => [readType('JudgeReminder').cls as never], { nullable: true, description: describe(['Pengingat yang dibuat, satu tiap juri; kosong bila ditolak.', 'The reminders that were made, one for each judge; null when it was refused.']) })
  reminders(@Root() root: ManyMutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly ReadRow[] | null> {
    return readBackAll(context, info, 'JudgeReminder', root);
  }
}

/** The resolvers of this mutation. */
export const JUDGE_REMIND = [JudgeRemindMutation, JudgeRemindRows];
