import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import { askAs } from '../../../graphql-kit/ask-as';
import { tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { validateKey } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { roundOf } from '../../competition';
import { idempotent, outcomeOf } from '../../identity';
import { assignmentApply } from '../usecases/assignment-apply';
import { assignmentFaults, AssignmentInput, settingsOf } from './assignment-input';
import { RoundArgument } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const Count = (about: readonly [string, string]): PropertyDecorator => Field(() => Int, { nullable: true, description: describe(about) });

@ObjectType('AssignmentApplyPayload', { description: describe(['Hasil melaksanakan penugasan.', 'What came of carrying out an assignment.']) })
export class AssignmentApplyPayload {
  @Count(['Banyaknya penugasan baru; kosong bila ditolak.', 'How many assignments are new; null when it was refused.']) added: number | null;
  @Count(['Banyaknya penugasan yang diambil kembali.', 'How many assignments were given up.']) removed: number | null;
  @Count(['Banyaknya usulan dan panel yang juri-jurinya kurang.', 'For how many entries and panels judges are lacking.']) lacking: number | null;

  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

async function runningScope(context: Context, tenantId: string, round: string): Promise<{ readonly scope: TenantScope; readonly roundId: string } | Refusal> {
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  if (!held.some((m) => authorise(context.actor, { name: 'judging.run', tenantId, programId: m.programId ?? '' }).allowed)) return { code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } };
  const roundId = keyIn('Round', round);
  const place = roundId === null ? null : await roundOf(askAs(context, workspaceViewer(context, held)), tenantId, roundId);
  const scope = place === null ? null : scopeFor(context, { name: 'judging.run', tenantId, programId: place.programId });
  return roundId === null || scope === null || 'code' in scope ? { code: 'NOT_FOUND', path: ['round'], detail: { what: 'round' } } : { scope, roundId };
}

@Resolver()
export class AssignmentApplyMutation {
  @Mutation(() => AssignmentApplyPayload, { description: describe([
    'Melaksanakan penugasan juri sebagaimana diperlihatkan assignmentPreview dengan masukan yang sama; benturan kepentingan dari data dicatat dahulu.',
    'Carries out the assignment of judges as assignmentPreview shows it for the same input; conflicts that the data shows are written down first.',
  ]) })
  async assignmentApply(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('input', () => AssignmentInput, { description: describe(['Cara membaginya.', 'How entries are given to judges.']) }) input: AssignmentInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Arg('expectedPlan', () => String, { nullable: true, description: describe(['Sidik rencana yang Anda lihat; bila kini hasilnya lain, ditolak. Kosong berarti apa pun hasilnya kini.', 'The fingerprint of the plan that you saw; refused where it would come to something else now. Null for whatever it comes to now.']) }) expectedPlan: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<AssignmentApplyPayload> {
    const tenantId = tenantByCode(context, tenant);
    const found = await runningScope(context, tenantId, round);
    const wrong = 'code' in found ? [found] : [...assignmentFaults(input), ...validateKey(idempotencyKey)];
    const none = { added: null, removed: null, lacking: null };
    if ('code' in found || wrong.length > 0) return { ...none, problems: refusedWith(context, wrong).problems };
    const { scope, roundId } = found;
    const command = { roundId, settings: settingsOf(input), expectedPlan: expectedPlan ?? null };
    const request = { operation: 'assignmentApply', key: idempotencyKey, input: command };
    const outcome = await outcomeOf(context.db.transact(scope.session, (tx) => idempotent(tx, scope, request, context, () => assignmentApply(tx, scope, command, context))));
    if (!outcome.ok) return { ...none, problems: refusedWith(context, outcome.refusals).problems };
    const { added, removed, lacking } = outcome.value;
    return { added, removed, lacking, problems: [] };
  }
}
