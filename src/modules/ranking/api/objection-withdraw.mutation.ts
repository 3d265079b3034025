import { Ctx, Mutation, Resolver } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { scopeForEntrant } from '../../../graphql-kit/entrant-scope';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { idempotent, outcomeOf } from '../../identity';
import { objectionPlace } from '../usecases/objecting';
import { objectionWithdraw } from '../usecases/objection-withdraw';
import { SeenArgument, TenantArgument } from './act-on-ranking';
import { ObjectionArgument } from './objection-argument';

const { payload, resolver } = workPayload('ObjectionWithdrawPayload', ['Hasil menarik sanggahan.', 'What came of withdrawing an objection.'], 'objection', 'Objection', ['Sanggahannya.', 'The objection.']);

@Resolver()
export class ObjectionWithdrawMutation {
  @Mutation(() => payload, { description: describe(['Menarik sanggahan yang masih menunggu; catatannya tetap ada.', 'Withdraws an objection that stands; it stays on record.']) })
  async objectionWithdraw(@TenantArgument() tenant: string, @ObjectionArgument() objection: string, @SeenArgument() expectedVersion: number, @Ctx() context: Context): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const objectionId = keyIn('Objection', objection);
    const found = await scopeForEntrant(context, tenantId, (ask) => (objectionId === null ? Promise.resolve(null) : objectionPlace(ask, tenantId, objectionId)), { path: ['objection'], what: 'objection' });
    if ('code' in found || objectionId === null) return { ...refusedWith(context, 'code' in found ? [found] : []), tenantId };
    const { scope, onBehalf } = found;
    const command = { objectionId, expectedVersion };
    const request = { operation: 'objectionWithdraw', key: null, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => objectionWithdraw(tx, scope, command, { onBehalf }, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const OBJECTION_WITHDRAW = [ObjectionWithdrawMutation, resolver];
