import type { Tx } from '../../../db/database';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { workPayload, type WorkMutated, type WorkPayload } from '../../../graphql-kit/work-payload';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotent, outcomeOf } from '../../identity';

/** The descriptions of the arguments that acts on incentives share. */
export const TENANT = { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) };
export const INCENTIVE = { description: describe(['Pengenal insentif di ruang kerja.', 'Id of the incentive in the workspace.']) };
export const EXPECTED = { description: describe(['Versi yang Anda lihat.', 'The version that you saw.']) };
export const ONCE = { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) };

/** The payload of an act on an incentive. */
export function incentivePayload(name: string, about: Bilingual): WorkPayload {
  return workPayload(name, about, 'incentive', 'WorkspaceIncentive', ['Insentifnya sesudah itu.', 'The incentive after it.']);
}

/** An act on an incentive before it is known who may do it. */
export interface AskedOfIncentive<C> {
  readonly operation: string;
  readonly tenant: string;
  /** Null where a natural key protects: the expected version of the row. */
  readonly key: string | null;
  readonly wrong: readonly Refusal[];
  readonly command: C;
}

/** Carries out an act of an office that decides incentives. */
export async function onIncentive<C>(context: Context, asked: AskedOfIncentive<C>, work: (tx: Tx, scope: TenantScope, command: C) => Promise<Outcome<{ readonly id: string }>>): Promise<WorkMutated> {
  const tenantId = tenantByCode(context, asked.tenant);
  const scope = scopeFor(context, { name: 'incentive.decide', tenantId });
  if ('code' in scope) return { ...refusedWith(context, [scope]), tenantId };
  if (asked.wrong.length > 0) return { ...refusedWith(context, asked.wrong), tenantId };
  const request = { operation: asked.operation, key: asked.key, input: asked.command };
  return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => work(tx, scope, asked.command)))), tenantId };
}

/** The key of the incentive that an act is about, and the refusal where the id has none. */
export function incentiveNamed(id: string): { readonly incentiveId: string; readonly wrong: readonly Refusal[] } {
  const key = keyIn('WorkspaceIncentive', id);
  return { incentiveId: key ?? '', wrong: key === null ? [{ code: 'NOT_FOUND', path: ['incentive'], detail: { what: 'incentive' } }] : [] };
}
