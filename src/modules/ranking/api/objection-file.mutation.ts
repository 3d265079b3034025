import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { OBJECTION_KIND, type ObjectionKind } from '../../../domain/vocabulary/judging-words';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { scopeForEntrant } from '../../../graphql-kit/entrant-scope';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { idempotent, outcomeOf } from '../../identity';
import { entrantOf } from '../usecases/objecting';
import { objectionFile } from '../usecases/objection-file';
import { KeyArgument, TenantArgument } from './act-on-ranking';

const { payload, resolver } = workPayload('ObjectionFilePayload', ['Hasil mengajukan sanggahan.', 'What came of filing an objection.'], 'objection', 'Objection', ['Sanggahannya.', 'The objection.']);

@InputType('ObjectionFileInput', { description: describe(['Sanggahan atas hasil satu tahap.', 'An objection to the result of a round.']) })
export class ObjectionFileInput {
  @Field(() => ID, { description: describe(['Tahap yang hasilnya disanggah.', 'The round whose result is objected to.']) })
  round: string;

  @Field(() => ID, { description: describe(['Usulan yang menyanggah.', 'The entry that objects.']) })
  entry: string;

  @Field(() => enumOf(OBJECTION_KIND), { description: describe(['Jenisnya; tiap jenis paling banyak satu yang menunggu.', 'Its kind; of each kind at most one stands.']) })
  kind: ObjectionKind;

  @Legible()
  @Length(10, 8000)
  @Field(() => String, { description: describe(['Isinya, 10 sampai 8.000 aksara.', 'What it says, 10 to 8,000 characters.']) })
  words: string;
}

@Resolver()
export class ObjectionFileMutation {
  @Mutation(() => payload, { description: describe([
    'Mengajukan sanggahan atas hasil yang diumumkan, selama masa sanggah; oleh perangkat daerah pengusul, atau oleh penyelenggara atas nama peserta luar.',
    'Files an objection to a released result while the days for it last; by the agency that entered, or by the organiser on behalf of an entrant outside.',
  ]) })
  async objectionFile(
    @TenantArgument() tenant: string,
    @Arg('input', () => ObjectionFileInput, { description: describe(['Sanggahannya.', 'The objection.']) }) input: ObjectionFileInput,
    @KeyArgument() idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const [entryId, roundId] = [keyIn('WorkspaceEntry', input.entry), keyIn('Round', input.round)];
    const found = await scopeForEntrant(context, tenantId, (ask) => (entryId === null ? Promise.resolve(null) : entrantOf(ask, tenantId, entryId)), { path: ['input', 'entry'], what: 'entry' });
    const missing: Refusal[] = roundId === null ? [{ code: 'NOT_FOUND', path: ['input', 'round'], detail: { what: 'round' } }] : [];
    const wrong = 'code' in found ? [found] : [...validateInput(input), ...validateKey(idempotencyKey), ...missing];
    if ('code' in found || wrong.length > 0 || entryId === null || roundId === null) return { ...refusedWith(context, wrong), tenantId };
    const { scope, onBehalf } = found;
    const command = { roundId, entryId, kind: input.kind, words: input.words };
    const request = { operation: 'objectionFile', key: idempotencyKey, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => objectionFile(tx, scope, command, { onBehalf }, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const OBJECTION_FILE = [ObjectionFileMutation, resolver];
