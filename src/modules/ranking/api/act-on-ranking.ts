import { Arg, ID, Int } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import type { Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { askAs } from '../../../graphql-kit/ask-as';
import { tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { roundOf } from '../../competition';
import { idempotent, outcomeOf } from '../../identity';
import { recomputeRound } from '../usecases/recompute-round';

/** The tenant in whose workspace something is done. */
export function TenantArgument(): ReturnType<typeof Arg> {
  return Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) });
}

/** The round of which it is done. */
export function RoundArgument(): ReturnType<typeof Arg> {
  return Arg('round', () => ID, { description: describe(['Pengenal tahap.', 'Id of the round.']) });
}

/** The recompute set to which it is done. */
export function RecomputeArgument(): ReturnType<typeof Arg> {
  return Arg('recompute', () => ID, { description: describe(['Pengenal usul penghitungan ulang.', 'Id of the recompute set.']) });
}

/** The version that was seen: the natural key of a change. */
export function SeenArgument(): ReturnType<typeof Arg> {
  return Arg('expectedVersion', () => Int, { description: describe(['Versi yang Anda lihat.', 'The version that you saw.']) });
}

/** The key under which a repeated request is known. */
export function KeyArgument(): ReturnType<typeof Arg> {
  return Arg('idempotencyKey', () => String, { description: describe(['Kunci agar permintaan yang diulang berakibat satu kali.', 'A key so that a repeated request has one effect.']) });
}

/** What an act is done to, as its argument names it. */
export interface ActedOn {
  readonly argument: 'round' | 'recompute';
  readonly given: string;
}

/** An act of running the judging: its name, the key of a repeated request, what is wrong with the input, what it was asked, and the use-case. */
export interface RankingAct<T> {
  readonly operation: string;
  readonly idempotencyKey?: string;
  readonly wrong?: () => readonly Refusal[];
  readonly input?: unknown;
  readonly run: (tx: Tx, scope: TenantScope, key: string) => Promise<Outcome<T>>;
}

const TYPES = { round: 'Round', recompute: 'RecomputeSet' } as const;

async function programOf(ask: Ask, tenantId: string, { argument }: ActedOn, key: string): Promise<string | null> {
  const roundId = argument === 'round' ? key : await recomputeRound(ask, tenantId, key);
  return roundId === null ? null : ((await roundOf(ask, tenantId, roundId))?.programId ?? null);
}

/**
 * Carries out an act of running the judging in one transaction. Who may run no judging here is FORBIDDEN, whatever is there; who may not run that
 * of this programme is told what is told of a thing that is not there.
 */
export async function actOnRanking<T>(context: Context, tenant: string, on: ActedOn, act: RankingAct<T>): Promise<{ readonly tenantId: string; readonly outcome: Outcome<T> }> {
  const tenantId = tenantByCode(context, tenant);
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  const refuse = (...refusals: readonly Refusal[]): { readonly tenantId: string; readonly outcome: Outcome<T> } => ({ tenantId, outcome: { ok: false, refusals } });
  if (!held.some((m) => authorise(context.actor, { name: 'judging.run', tenantId, programId: m.programId ?? '' }).allowed)) return refuse({ code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } });
  const key = keyIn(TYPES[on.argument], on.given);
  const programId = key === null ? null : await programOf(askAs(context, workspaceViewer(context, held)), tenantId, on, key);
  const scope = programId === null ? null : scopeFor(context, { name: 'judging.run', tenantId, programId });
  if (key === null || scope === null || 'code' in scope) return refuse({ code: 'NOT_FOUND', path: [on.argument], detail: { what: on.argument } });
  const wrong = act.wrong?.() ?? [];
  if (wrong.length > 0) return refuse(...wrong);
  const request = { operation: act.operation, key: act.idempotencyKey ?? null, input: [key, act.input] };
  return { tenantId, outcome: await outcomeOf(context.db.transact(scope.session, (tx) => idempotent(tx, scope, request, context, () => act.run(tx, scope, key)))) };
}

/** The same for an act on one thing, as its payload wants it. */
export async function actOnOne(context: Context, tenant: string, on: ActedOn, act: RankingAct<{ readonly id: string }>): Promise<WorkMutated> {
  const { tenantId, outcome } = await actOnRanking(context, tenant, on, act);
  return outcome.ok ? { key: outcome.value.id, problems: [], tenantId } : { ...refusedWith(context, outcome.refusals), tenantId };
}
