import { Arg, Ctx, Field, ID, Mutation, Resolver } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import { askAs } from '../../../graphql-kit/ask-as';
import { tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { LogReceipt } from '../../../graphql-kit/log-receipt';
import { keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { programOfEdition } from '../../competition';
import { idempotent, outcomeOf } from '../../identity';
import { conflictDeclare } from '../usecases/conflict-declare';
import { aboutOf, conflictFaults, ConflictInput } from './conflict-input';
import { TenantArgument } from './scoring-arguments';

const { payload, resolver } = workPayload('ConflictDeclarePayload', ['Hasil menyatakan benturan kepentingan.', 'What came of declaring a conflict.'], 'conflict', 'Conflict', ['Benturan kepentingannya.', 'The conflict.']);
Field(() => LogReceipt, { nullable: true, description: describe(['Tanda terima dari log penyelenggaraan; kosong bila ditolak.', 'The receipt from the log of the edition; null when it was refused.']) })(payload.prototype as object, 'receipt');

interface Declared extends WorkMutated {
  readonly receipt: LogReceipt | null;
}

/** The scope in which somebody declares a conflict of its own in an edition, or the refusal; of another programme is told like not there. */
async function declaringScope(context: Context, tenantId: string, edition: string): Promise<{ readonly scope: TenantScope; readonly editionId: string } | Refusal> {
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  if (!held.some((m) => authorise(context.actor, { name: 'conflict.declare', tenantId, programId: m.programId ?? '' }).allowed)) return { code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } };
  const editionId = keyIn('Edition', edition);
  const programId = editionId === null ? null : await programOfEdition(askAs(context, workspaceViewer(context, held)), tenantId, editionId);
  const scope = programId === null ? null : scopeFor(context, { name: 'conflict.declare', tenantId, programId });
  return editionId === null || scope === null || 'code' in scope ? { code: 'NOT_FOUND', path: ['edition'], detail: { what: 'edition' } } : { scope, editionId };
}

@Resolver()
export class ConflictDeclareMutation {
  @Mutation(() => payload, { description: describe([
    'Menyatakan benturan kepentingan sendiri, sebagai juri atau penyelenggara. Sejak itu Anda tidak membaca apa pun dari usulan yang kena, dan nilai yang sudah Anda berikan tidak dihitung.',
    'Declares a conflict of interest of your own, as a judge or organiser. From then on you read nothing of the entries that it touches, and scores that you gave do not count.',
  ]) })
  async conflictDeclare(
    @TenantArgument() tenant: string,
    @Arg('edition', () => ID, { description: describe(['Pengenal penyelenggaraan.', 'Id of the edition.']) }) edition: string,
    @Arg('input', () => ConflictInput, { description: describe(['Benturan kepentingannya.', 'The conflict.']) }) input: ConflictInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Declared> {
    const tenantId = tenantByCode(context, tenant);
    const found = await declaringScope(context, tenantId, edition);
    const wrong = 'code' in found ? [found] : [...conflictFaults(input), ...validateKey(idempotencyKey)];
    if ('code' in found || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId, receipt: null };
    const { scope, editionId } = found;
    const said = { editionId, kind: input.kind, reason: input.reason, ...(await aboutOf(context, tenantId, input)) };
    const request = { operation: 'conflictDeclare', key: idempotencyKey, input: [editionId, { ...input }] };
    const outcome = await outcomeOf(context.db.transact(scope.session, (tx) => idempotent(tx, scope, request, context, () => conflictDeclare(tx, scope, said, context))));
    if (!outcome.ok) return { ...refusedWith(context, outcome.refusals), tenantId, receipt: null };
    const { id, seq, hash } = outcome.value;
    return { key: id, problems: [], tenantId, receipt: { seq, hash } };
  }
}

/** The resolvers of this mutation. */
export const CONFLICT_DECLARE = [ConflictDeclareMutation, resolver];
