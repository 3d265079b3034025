import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Problem } from '../../../graphql-kit/problems';
import { visitClosureRemove } from '../usecases/visit-closure-remove';
import { Named, TenantArgument, workOnVisits } from './visit-act';

@ObjectType('VisitClosureRemovePayload', { description: describe(['Hasil membuka kembali hari yang ditutup.', 'What came of opening closed days again.']) })
export class VisitClosureRemovePayload {
  @Field(() => ID, { nullable: true, description: describe(['Pengenal penutupan yang dihapus.', 'Id of the closure that is gone.']) })
  removed: string | null;

  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver()
export class VisitClosureRemoveMutation {
  @Mutation(() => VisitClosureRemovePayload, { description: describe(['Menghapus penutupan hari; hari-harinya dapat diminta lagi.', 'Takes a closure away; its days can be asked for again.']) })
  async visitClosureRemove(
    @TenantArgument() tenant: string,
    @Arg('closure', () => ID, { description: describe(['Pengenal penutupannya.', 'Id of the closure.']) }) closure: string,
    @Ctx() context: Context,
  ): Promise<VisitClosureRemovePayload> {
    const named = new Named();
    const command = { closureId: named.key('VisitClosure', closure, ['closure'], 'closure') ?? '' };
    const { key, problems } = await workOnVisits(context, { operation: 'visitClosureRemove', tenant, key: null, command, wrong: () => named.wrong, run: (tx, scope, asked) => visitClosureRemove(tx, scope, asked, context) });
    return { removed: key === null ? null : closure, problems };
  }
}

/** The resolvers of this mutation. */
export const VISIT_CLOSURE_REMOVE = [VisitClosureRemoveMutation];
