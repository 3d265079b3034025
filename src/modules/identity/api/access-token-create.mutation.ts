import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, Length, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { TokenScope } from '../../../authz/actions';
import { demand, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { Problem, problemOf } from '../../../graphql-kit/problems';
import { Instant } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { outwardId } from '../../../platform/outward-id';
import { OWN_TOKENS } from '../usecases/own-tokens';
import { tokenCreate, TOKEN_DAYS } from '../usecases/token-create';
import { tokenLimitOf } from '../usecases/tokens-of';
import { TOKEN_SCOPE } from './token-words';

@InputType('AccessTokenCreateInput', { description: describe(['Token yang ingin dibuat.', 'The token to be made.']) })
export class AccessTokenCreateInput {
  @Legible()
  @Length(1, 120)
  @Field(() => String, { description: describe(['Nama bagi Anda sendiri.', 'A name for yourself.']) })
  label: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @Field(() => [TOKEN_SCOPE], { description: describe(['Kegunaannya, tidak lebih dari token yang dipakai sekarang.', 'What it may be used for, no more than the token in use.']) })
  scopes: TokenScope[];

  @IsInt()
  @Min(TOKEN_DAYS.least)
  @Max(TOKEN_DAYS.most)
  @Field(() => Int, { defaultValue: 90, description: describe(['Lama berlaku dalam hari, 1 sampai 366.', 'How many days it lasts, 1 to 366.']) })
  days: number;
}

@ObjectType('AccessTokenCreatePayload', { description: describe(['Hasil membuat token.', 'What came of making a token.']) })
export class AccessTokenCreatePayload {
  @Field(() => String, { nullable: true, description: describe(['Pengenal token baru.', 'Id of the new token.']) })
  tokenId: string | null;

  @Field(() => String, { nullable: true, description: describe(['Rahasianya; tampil sekali ini saja.', 'Its secret; shown this once.']) })
  secret: string | null;

  @Field(() => Instant, { nullable: true, description: describe(['Saat kedaluwarsa.', 'When it expires.']) })
  expiresAt: string | null;

  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver()
export class AccessTokenCreateMutation {
  @Mutation(() => AccessTokenCreatePayload, { description: describe(['Membuat token akses untuk diri sendiri.', 'Makes an access token for oneself.']) })
  async accessTokenCreate(
    @Arg('input', () => AccessTokenCreateInput, { description: describe(['Token yang ingin dibuat.', 'The token to be made.']) }) input: AccessTokenCreateInput,
    @Ctx() context: Context,
  ): Promise<AccessTokenCreatePayload> {
    demand(context, { name: 'token.create' });
    const { actor } = context;
    const none = { tokenId: null, secret: null, expiresAt: null };
    const wrong = validateInput(input);
    // A token never gives more than the one that made it.
    if (input.scopes.some((s) => actor?.scopes.has(s) !== true)) wrong.push({ code: 'FORBIDDEN', path: ['input', 'scopes'], detail: {} });
    if (wrong.length > 0 || actor === null) return { ...none, problems: wrong.map((r) => problemOf(r, context.language)) };
    const command = { actorId: actor.id, label: input.label, scopes: input.scopes, days: input.days };
    const made = await context.db.transact(OWN_TOKENS.session, (tx) => tokenCreate(tx, command, context.clock, context.ids));
    if (made === null) return { ...none, problems: [problemOf({ code: 'LIMIT_REACHED', path: [], detail: { limit: await tokenLimitOf(context.db, actor.id) } }, context.language)] };
    return { tokenId: outwardId('tok', made.id), secret: made.secret, expiresAt: made.expiresAt, problems: [] };
  }
}
