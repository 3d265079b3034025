import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { demand, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Problem, problemOf } from '../../../graphql-kit/problems';
import { keyOf } from '../../../platform/outward-id';
import { OWN_TOKENS } from '../usecases/own-tokens';
import { tokenRevoke } from '../usecases/token-revoke';

@ObjectType('AccessTokenRevokePayload', { description: describe(['Hasil mencabut token.', 'What came of revoking a token.']) })
export class AccessTokenRevokePayload {
  @Field(() => Boolean, { description: describe(['Benar bila token tidak berlaku lagi.', 'True when the token is no longer valid.']) })
  revoked: boolean;

  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver()
export class AccessTokenRevokeMutation {
  @Mutation(() => AccessTokenRevokePayload, { description: describe(['Mencabut token sendiri; berlaku seketika.', 'Revokes a token of one\'s own, at once.']) })
  async accessTokenRevoke(
    @Arg('token', () => ID, { description: describe(['Pengenal token.', 'Id of the token.']) }) token: string,
    @Ctx() context: Context,
  ): Promise<AccessTokenRevokePayload> {
    demand(context, { name: 'token.revoke' });
    const key = keyOf({ prefix: 'tok' }, token);
    const actorId = context.actor?.id ?? '';
    const came = key === null ? 'NOT_FOUND' : await context.db.transact(OWN_TOKENS.session, (tx) => tokenRevoke(tx, actorId, key, context.clock));
    switch (came) {
      case 'REVOKED':
        return { revoked: true, problems: [] };
      case 'ALREADY_DONE':
        return { revoked: true, problems: [problemOf({ code: 'ALREADY_DONE', path: ['token'], detail: {} }, context.language)] };
      case 'NOT_FOUND':
        return { revoked: false, problems: [problemOf({ code: 'NOT_FOUND', path: ['token'], detail: { what: 'token' } }, context.language)] };
    }
  }
}
