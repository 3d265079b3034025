import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { ROLE } from '../../../domain/vocabulary/region-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { demand, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Instant } from '../../../graphql-kit/scalars';
import { PAGE_LIMIT } from '../../../reads/read-room';
import { tokensOf } from '../usecases/tokens-of';
import { TOKEN_SCOPE } from './token-words';

/** A function of the viewer. */
@ObjectType('ViewerMembership', { description: describe(['Fungsi Anda pada satu penyelenggara.', 'A function of yours in one organiser.']) })
export class ViewerMembership {
  @Field(() => String, { description: describe(['Kode penyelenggara; pakai pada `workspace(tenant:)`.', 'Code of the organiser; use it in `workspace(tenant:)`.']) })
  tenantCode: string;

  @Field(() => enumOf(ROLE), { description: describe(['Peran Anda.', 'Your role.']) })
  role: string;

  @Field(() => Boolean, { description: describe(['Benar bila hanya untuk satu perangkat daerah.', 'True when it is for one agency only.']) })
  forOneAgency: boolean;
}

/** A token of the viewer, without its secret. */
@ObjectType('AccessToken', { description: describe(['Token akses Anda; rahasianya tidak pernah ditampilkan lagi.', 'An access token of yours; its secret is never shown again.']) })
export class AccessToken {
  @Field(() => ID, { description: describe(['Pengenal token.', 'Id of the token.']) })
  id: string;

  @Field(() => String, { description: describe(['Nama yang Anda berikan.', 'The name that you gave it.']) })
  label: string;

  @Field(() => [TOKEN_SCOPE], { description: describe(['Untuk apa token ini boleh dipakai.', 'What it may be used for.']) })
  scopes: readonly string[];

  @Field(() => Instant, { description: describe(['Saat dibuat.', 'When it was made.']) })
  createdAt: string;

  @Field(() => Instant, { description: describe(['Saat kedaluwarsa.', 'When it expires.']) })
  expiresAt: string;

  @Field(() => Instant, { nullable: true, description: describe(['Saat dicabut, bila sudah.', 'When it was revoked, if it was.']) })
  revokedAt: string | null;
}

/** Who asks. */
@ObjectType('Viewer', { description: describe(['Siapa yang bertanya.', 'Who asks.']) })
export class ViewerAnswer {
  @Field(() => Boolean, { description: describe(['Benar bila permintaan ini membawa token yang berlaku.', 'True when the request carries a valid token.']) })
  signedIn: boolean;

  @Field(() => String, { nullable: true, description: describe(['Kantor pemilik token.', 'The office that the token belongs to.']) })
  office: string | null;

  @Field(() => [ViewerMembership], { description: describe(['Fungsi-fungsinya.', 'Its functions.']) })
  memberships: readonly ViewerMembership[];
}

@Resolver(() => ViewerAnswer)
export class ViewerQuery {
  @Query(() => ViewerAnswer, { description: describe(['Siapa Anda bagi server ini; tanpa token, pembaca rak terbuka.', 'Who you are to this server; without a token, a reader of the published shelf.']) })
  viewer(@Ctx() { actor }: Context): ViewerAnswer {
    return {
      signedIn: actor !== null,
      office: actor?.label ?? null,
      memberships: (actor?.memberships ?? []).map((m) => ({ tenantCode: m.tenantCode, role: m.role, forOneAgency: m.agencyId !== null })),
    };
  }

  // Nullable: a token that may not list the others still tells who it is.
  @FieldResolver(() => [AccessToken], { nullable: true, description: describe(['Token Anda, yang terbaru dahulu.', 'Your tokens, the newest first.']) })
  async tokens(
    @Root() _viewer: ViewerAnswer,
    @Arg('first', () => Int, { defaultValue: 20, description: describe(['Banyaknya, 1 sampai 100.', 'How many, 1 to 100.']) }) first: number,
    @Ctx() context: Context,
  ): Promise<readonly AccessToken[]> {
    if (first < 1 || first > PAGE_LIMIT) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: PAGE_LIMIT });
    if (context.actor === null) return [];
    demand(context, { name: 'token.list' });
    return tokensOf(context.db, context.actor.id, first);
  }
}
