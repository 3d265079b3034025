import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { scopeInProgram } from '../../../graphql-kit/program-scope';
import { readType } from '../../../graphql-kit/read-types';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import { idempotent, outcomeOf } from '../../identity';
import { awardPlace } from '../usecases/award-place';
import { awardRevoke } from '../usecases/award-revoke';
import { AwardArgument, TenantArgument } from './award-arguments';
import './award.types';

@InputType('AwardRevokeInput', { description: describe(['Pencabutan suatu penghargaan.', 'How an award is taken back.']) })
export class AwardRevokeInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { description: describe(['Keputusan yang mencabutnya, 3 sampai 200 aksara.', 'The decree that takes it back, 3 to 200 characters.']) })
  decree: string;

  @Field(() => LocalDate, { description: describe(['Sejak hari apa tidak berlaku; tidak sesudah hari ini.', 'From which day it stands no more; not after today.']) })
  revokedOn: string;

  @Field(() => ID, { nullable: true, description: describe(['Usulan yang mendapat penghargaan yang sama sebagai gantinya.', 'The entry that gets the same award in its place.']) })
  successor?: string | null;
}

@ObjectType('AwardRevokePayload', { description: describe(['Hasil mencabut penghargaan.', 'What came of taking an award back.']) })
export class AwardRevokePayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => AwardRevokePayload)
export class AwardRevokeMutation {
  @Mutation(() => AwardRevokePayload, { description: describe([
    'Mencabut penghargaan yang terbit: riwayatnya tetap ada, tetapi tidak dihitung lagi; usulan lain dapat menggantikannya.',
    'Takes a published award back: its history stays, but it counts no more; another entry may take its place.',
  ]) })
  async awardRevoke(
    @TenantArgument() tenant: string,
    @AwardArgument() award: string,
    @Arg('input', () => AwardRevokeInput, { description: describe(['Sebab, keputusan, dan penggantinya.', 'The reason, the decree and the successor.']) }) input: AwardRevokeInput,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const tenantId = tenantByCode(context, tenant);
    const awardId = keyIn('Award', award);
    const found = await scopeInProgram(context, tenantId, 'award.give', (ask) => (awardId === null ? Promise.resolve(null) : awardPlace(ask, tenantId, awardId)), { path: ['award'], what: 'award' });
    const asked = input.successor ?? null;
    const successorEntryId = asked === null ? null : keyIn('WorkspaceEntry', asked);
    const missing: Refusal[] = asked !== null && successorEntryId === null ? [{ code: 'NOT_FOUND', path: ['input', 'successor'], detail: { what: 'entry' } }] : [];
    const wrong = 'code' in found ? [found] : [...validateInput(input), ...missing];
    if ('code' in found || awardId === null || wrong.length > 0) return refusedWith(context, wrong);
    const { scope, place: { zone } } = found;
    const command = { awardId, reason: input.reason, decree: input.decree, revokedOn: input.revokedOn, successorEntryId, zone };
    const request = { operation: 'awardRevoke', key: null, input: command };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => awardRevoke(tx, scope, command, context)));
  }

  @FieldResolver(() => readType('Award').cls as never, { nullable: true, description: describe(['Penghargaannya dengan pencabutannya; kosong bila ditolak.', 'The award with its revocation; null when it was refused.']) })
  award(@Root() { key }: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'Award', key, shelf(context));
  }
}
