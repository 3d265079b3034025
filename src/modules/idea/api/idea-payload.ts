import type { Tx } from '../../../db/database';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { scopeInReach, type ReachScope } from '../../../graphql-kit/reach-scope';
import { workPayload, type WorkMutated, type WorkPayload } from '../../../graphql-kit/work-payload';
import type { Outcome, Refusal } from '../../../platform/outcome';
import { idempotent, outcomeOf } from '../../identity';

/** The descriptions of the arguments that acts on ideas share. */
export const TENANT = { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) };
export const IDEA = { description: describe(['Pengenal gagasan.', 'Id of the idea.']) };
export const MONITORING = { description: describe(['Pengenal rencana pemantauan.', 'Id of the plan to monitor.']) };
export const EXPECTED = { description: describe(['Versi yang Anda lihat.', 'The version that you saw.']) };
export const ONCE = { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) };

/** The payload of an act on an idea. */
export function ideaPayload(name: string, about: Bilingual): WorkPayload {
  return workPayload(name, about, 'idea', 'WorkspaceIdea', ['Gagasannya sesudah itu.', 'The idea after it.']);
}

/** The payload of an act on a plan to monitor. */
export function monitoringPayload(name: string, about: Bilingual): WorkPayload {
  return workPayload(name, about, 'monitoring', 'Monitoring', ['Rencananya sesudah itu.', 'The plan after it.']);
}

/** An act on ideas before it is known who may do it. */
export interface Asked<C> {
  readonly operation: string;
  readonly tenant: string;
  /** Null where a natural key protects: the expected version of the row. */
  readonly key: string | null;
  readonly wrong: readonly Refusal[];
  readonly command: C;
}

/** Carries out an act of whoever works on ideas, for the agencies for which it does. Who works on none is told so, and nothing of what is there. */
export async function workOnIdeas<C>(context: Context, asked: Asked<C>, work: (tx: Tx, right: ReachScope, command: C) => Promise<Outcome<{ readonly id: string }>>): Promise<WorkMutated> {
  const tenantId = tenantByCode(context, asked.tenant);
  const right = scopeInReach(context, tenantId, (agencyId) => ({ name: 'idea.work', tenantId, agencyId }));
  if ('code' in right) return { ...refusedWith(context, [right]), tenantId };
  if (asked.wrong.length > 0) return { ...refusedWith(context, asked.wrong), tenantId };
  const { scope } = right;
  const request = { operation: asked.operation, key: asked.key, input: asked.command };
  return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => work(tx, right, asked.command)))), tenantId };
}

/** The key in the id of a row that an act is about, and the refusal where there is none in it. */
export function rowNamed(typeName: string, id: string, path: readonly string[], what: string): { readonly key: string; readonly wrong: readonly Refusal[] } {
  const key = keyIn(typeName, id);
  return { key: key ?? '', wrong: key === null ? [{ code: 'NOT_FOUND', path, detail: { what } }] : [] };
}
