import { authorise } from '../../../authz/authorise';
import type { Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { askAs } from '../../../graphql-kit/ask-as';
import { tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotent, outcomeOf } from '../../identity';

/** What an act of running a contest is done to: its type, the argument that names it, and how its programme is found. */
export interface ActedOn<P extends { readonly programId: string }> {
  readonly type: string;
  readonly argument: string;
  readonly given: string;
  readonly find: (ask: Ask, tenantId: string, key: string) => Promise<P | null>;
}

/** An act of somebody who runs the judging of a programme. */
export interface RunningAct<P> {
  readonly operation: string;
  /** The key under which a repeated request is known; null where a natural key protects. */
  readonly idempotencyKey?: string;
  readonly wrong?: () => readonly Refusal[];
  /** What was asked beside the thing itself: a repeated key with another input is refused. */
  readonly input?: unknown;
  readonly run: (tx: Tx, scope: TenantScope, place: P & { readonly key: string }) => Promise<Outcome<{ readonly id: string }>>;
}

/**
 * Carries out an act of running the judging, in one transaction. Who may run no judging here is FORBIDDEN, whatever is there; who may
 * not run that of this programme is told what is told of a thing that is not there.
 */
export async function runJudging<P extends { readonly programId: string }>(context: Context, tenant: string, on: ActedOn<P>, act: RunningAct<P>): Promise<WorkMutated> {
  const tenantId = tenantByCode(context, tenant);
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  const refuse = (refusals: readonly Refusal[]): WorkMutated => ({ ...refusedWith(context, refusals), tenantId });
  if (!held.some((m) => authorise(context.actor, { name: 'judging.run', tenantId, programId: m.programId ?? '' }).allowed)) return refuse([{ code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } }]);
  const key = keyIn(on.type, on.given);
  const place = key === null ? null : await on.find(askAs(context, workspaceViewer(context, held)), tenantId, key);
  const scope = place === null ? null : scopeFor(context, { name: 'judging.run', tenantId, programId: place.programId });
  if (key === null || place === null || scope === null || 'code' in scope) return refuse([{ code: 'NOT_FOUND', path: [on.argument], detail: { what: on.argument } }]);
  const wrong = act.wrong?.() ?? [];
  if (wrong.length > 0) return refuse(wrong);
  const request = { operation: act.operation, key: act.idempotencyKey ?? null, input: [key, act.input] };
  return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => act.run(tx, scope, { ...place, key })))), tenantId };
}
