import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { idempotent, outcomeOf } from '../../identity';
import { observationDispute } from '../usecases/observation-dispute';
import { Observation } from './observation.types';
import { readTold, ToldFigureInput } from './told-figure.input';

@InputType('ObservationDisputeInput', { description: describe(['Angka yang diajukan sebagai ganti angka yang disanggah; hal, tahun, dan cakupannya sama.', 'The figure that is put in the place of one that is disputed; about the same thing, year and part.']) })
export class ObservationDisputeInput extends ToldFigureInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'Why, 3 to 500 characters.']) })
  reason: string;
}

@ObjectType('ObservationDisputePayload', { description: describe(['Hasil menyanggah angka.', 'What came of disputing a figure.']) })
export class ObservationDisputePayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => ObservationDisputePayload)
export class ObservationDisputeMutation {
  @Mutation(() => ObservationDisputePayload, { description: describe([
    'Menyanggah angka di rak terbuka, juga milik pemerintah lain, dengan angka dan sumber lain: keduanya tetap ada dan dibaca sebagai CONFLICTING.',
    'Disputes a figure on the open shelf, perhaps another government\'s, by another figure with its source: both stay and are read as CONFLICTING.',
  ]) })
  async observationDispute(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('observation', () => ID, { description: describe(['Angka yang disanggah, di rak terbuka.', 'The figure that is disputed, on the open shelf.']) }) observation: string,
    @Arg('input', () => ObservationDisputeInput, { description: describe(['Angka penggantinya, sumbernya, dan sebabnya.', 'The figure in its place, its source and the reason.']) }) input: ObservationDisputeInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const tenantId = tenantByCode(context, tenant);
    const scope = scopeFor(context, { name: 'figure.record', tenantId });
    if ('code' in scope) return refusedWith(context, [scope]);
    const { told, wrong: unread } = readTold(input);
    const observationId = keyIn('Observation', observation);
    const wrong = [...validateInput(input), ...validateKey(idempotencyKey), ...unread];
    if (observationId === null) wrong.push({ code: 'NOT_FOUND', path: ['observation'], detail: { what: 'observation' } });
    if (observationId === null || wrong.length > 0) return refusedWith(context, wrong);
    const command = { ...told, observationId, reason: input.reason };
    const request = { operation: 'observationDispute', key: idempotencyKey, input: command };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => observationDispute(tx, scope, command, context)));
  }

  @FieldResolver(() => Observation, { nullable: true, description: describe(['Angka yang diajukan; kosong bila ditolak.', 'The figure that was put beside it; null when it was refused.']) })
  observation(@Root() { key }: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'Observation', key, shelf(context));
  }
}
