import { Arg, ID, Int } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import type { Tx } from '../../../db/database';
import { sideOf, type NominationAct } from '../../../domain/nomination/life';
import { askAs } from '../../../graphql-kit/ask-as';
import { tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotent, outcomeOf } from '../../identity';
import { nominationPlace } from '../usecases/nomination-place';
import type { NominationAt } from '../usecases/take-nomination';

/** The tenant in whose workspace something is done. */
export function TenantArgument(): ReturnType<typeof Arg> {
  return Arg('tenant', () => String, { description: describe(['Kode penyelenggara yang bertindak.', 'Code of the organiser that acts.']) });
}

/** The nomination to which something is done. */
export function NominationArgument(): ReturnType<typeof Arg> {
  return Arg('nomination', () => ID, { description: describe(['Pengenal pengusulan.', 'Id of the nomination.']) });
}

/** The version of the nomination that was seen: the natural key of every change of it. */
export function VersionArgument(): ReturnType<typeof Arg> {
  return Arg('expectedVersion', () => Int, { description: describe(['Versi pengusulan yang Anda lihat.', 'The version of the nomination that you saw.']) });
}

/** A nomination as the arguments of a mutation name it. */
export interface NominationNamed {
  readonly tenant: string;
  readonly nomination: string;
  readonly expectedVersion: number;
}

/** An act on a nomination, what is wrong with its input, and its use-case with what it is asked beside the nomination. */
export interface NominationDeed<C extends object, T extends { readonly id: string }> {
  readonly act: NominationAct;
  readonly operation: string;
  readonly wrong?: () => readonly Refusal[];
  readonly command: C;
  readonly run: (tx: Tx, scope: TenantScope, command: C & NominationAt) => Promise<Outcome<T>>;
}

/**
 * The scope in which somebody acts on a nomination on its side, or the refusal. Who may do it to none at all is FORBIDDEN, whatever
 * is there; who may not do it to this one (of another programme, recused from its entry) is told what is told of one that is not there.
 */
async function nominationScope(context: Context, tenantId: string, nomination: string, act: NominationAct): Promise<{ readonly scope: TenantScope; readonly nominationId: string } | Refusal> {
  const side = sideOf(act);
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  const action = (programId: string): Parameters<typeof scopeFor>[1] => ({ name: side === 'LOWER' ? 'nomination.send' : 'nomination.decide', tenantId, programId });
  if (!held.some((m) => authorise(context.actor, action(m.programId ?? '')).allowed)) return { code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } };
  const nominationId = keyIn('Nomination', nomination);
  const place = nominationId === null ? null : await nominationPlace(askAs(context, workspaceViewer(context, held)), tenantId, nominationId, side, context.actor?.id ?? '');
  const scope = place === null ? null : scopeFor(context, action(place.programId ?? ''));
  if (nominationId === null || scope === null || 'code' in scope) return { code: 'NOT_FOUND', path: ['nomination'], detail: { what: 'nomination' } };
  return { scope, nominationId };
}

/** What an act on a nomination came to: that of every mutation of a workspace, and the use-case's own result. */
export interface NominationDone<T> extends WorkMutated {
  readonly result: T | null;
}

/** Carries out an act on a nomination in one transaction. The expected version is its natural key: a repeated request meets a newer version and is told so. */
export async function actOnNomination<C extends object, T extends { readonly id: string }>(context: Context, named: NominationNamed, deed: NominationDeed<C, T>): Promise<NominationDone<T>> {
  const tenantId = tenantByCode(context, named.tenant);
  const found = await nominationScope(context, tenantId, named.nomination, deed.act);
  const wrong = 'code' in found ? [found] : (deed.wrong?.() ?? []);
  if ('code' in found || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId, result: null };
  const { scope, nominationId } = found;
  const command = { ...deed.command, nominationId, expectedVersion: named.expectedVersion };
  const request = { operation: deed.operation, key: null, input: command };
  let result: T | null = null;
  const settled = async (work: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await outcomeOf(work);
    result = outcome.ok ? outcome.value : null;
    return outcome;
  };
  const mutated = await carryOut(context, scope, settled, (tx) => idempotent(tx, scope, request, context, () => deed.run(tx, scope, command)));
  return { ...mutated, tenantId, result };
}
