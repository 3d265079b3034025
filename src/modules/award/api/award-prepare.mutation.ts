import { Length, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { AWARD_LEVEL, type AwardLevel } from '../../../domain/vocabulary/competition-words';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { scopeInProgram } from '../../../graphql-kit/program-scope';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { roundOf } from '../../competition';
import { idempotent, outcomeOf } from '../../identity';
import { awardPrepare } from '../usecases/award-prepare';
import { TenantArgument } from './award-arguments';

const LEVEL = enumOf(AWARD_LEVEL);
const { payload, resolver } = workPayload('AwardPreparePayload', ['Hasil menyiapkan penghargaan.', 'What came of preparing an award.'], 'award', 'AwardPlan', ['Penghargaan yang disiapkan.', 'The award that was prepared.']);

@InputType('AwardPrepareInput', { description: describe(['Penghargaan bagi satu usulan.', 'An award for an entry.']) })
export class AwardPrepareInput {
  @Field(() => ID, { description: describe(['Tahap yang peringkatnya mendasarinya.', 'The round on whose ranking it rests.']) })
  round: string;

  @Field(() => ID, { description: describe(['Usulan yang mendapatkannya.', 'The entry that gets it.']) })
  entry: string;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { description: describe(['Namanya sebagaimana akan diumumkan, 3 sampai 200 aksara.', 'Its name as it will be announced, 3 to 200 characters.']) })
  name: string;

  @Field(() => LEVEL, { description: describe(['Jenisnya; peringkat dan daftar Top hanya bagi usulan yang masuk.', 'Its kind; a rank and a place in a Top list are for entries inside the cut only.']) })
  level: AwardLevel;

  @Min(1)
  @Max(10_000)
  @Field(() => Int, { nullable: true, description: describe(['Peringkat yang diberikan; wajib pada penghargaan peringkat. Nama dan peringkat yang sama hanya bagi usulan yang berbagi tempat.', 'The rank that it gives; compulsory for an award that is a rank. The same name and rank go to entries that share a place only.']) })
  rank?: number | null;

  @Field(() => ID, { nullable: true, description: describe(['Hadiahnya, salah satu hadiah penyelenggaraan itu.', 'Its prize, one of those of the edition.']) })
  prize?: string | null;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: describe(['Keputusan yang memberikannya, 3 sampai 200 aksara.', 'The decree that gives it, 3 to 200 characters.']) })
  decree?: string | null;
}

const given = (id: string | null | undefined): id is string => id !== null && id !== undefined;
const missing = (name: string): Refusal => ({ code: 'NOT_FOUND', path: ['input', name], detail: { what: name } });

@Resolver()
export class AwardPrepareMutation {
  @Mutation(() => payload, { description: describe([
    'Menyiapkan penghargaan bagi usulan suatu tahap yang ditutup; tertutup sampai hasilnya diumumkan, dan langsung terbit sesudahnya.',
    'Prepares an award for an entry of a round that is closed; private until its results are released, and published at once after that.',
  ]) })
  async awardPrepare(
    @TenantArgument() tenant: string,
    @Arg('input', () => AwardPrepareInput, { description: describe(['Penghargaannya.', 'The award.']) }) input: AwardPrepareInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const roundId = keyIn('Round', input.round);
    const found = await scopeInProgram(context, tenantId, 'award.give', (ask) => (roundId === null ? Promise.resolve(null) : roundOf(ask, tenantId, roundId)), { path: ['input', 'round'], what: 'round' });
    const [entryId, prizeId] = [keyIn('WorkspaceEntry', input.entry), given(input.prize) ? keyIn('Prize', input.prize) : null];
    const wrong = 'code' in found ? [found] : [
      ...validateInput(input), ...validateKey(idempotencyKey), ...(entryId === null ? [missing('entry')] : []), ...(given(input.prize) && prizeId === null ? [missing('prize')] : []),
    ];
    if ('code' in found || wrong.length > 0 || roundId === null || entryId === null) return { ...refusedWith(context, wrong), tenantId };
    const { scope } = found;
    const command = { roundId, entryId, name: input.name.trim(), level: input.level, rank: input.rank ?? null, prizeId, decree: input.decree ?? null };
    const request = { operation: 'awardPrepare', key: idempotencyKey, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => awardPrepare(tx, scope, command, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const AWARD_PREPARE = [AwardPrepareMutation, resolver];
