import type { GraphQLResolveInfo } from 'graphql';
import type { Action } from '../authz/actions';
import { authorise } from '../authz/authorise';
import type { Tx } from '../db/database';
import type { Outcome, Refusal } from '../platform/outcome';
import { keyOf } from '../platform/outward-id';
import { selectionOf } from '../reads/selection';
import { sql } from '../reads/sql';
import type { ReadRow } from '../reads/level';
import type { Viewer } from '../reads/viewer';
import { TenantScope } from '../tenancy/tenant-scope';
import { ApiError } from './api-error';
import type { Context } from './context';
import { problemOf, type Problem } from './problems';
import { readType } from './read-types';

/** What a mutation answers before its payload is filled: the key of what it made or changed, or problems. */
export interface Mutated {
  readonly key: string | null;
  readonly problems: readonly Problem[];
}

/** Turns refusals into the problems of a payload. */
export function refusedWith(context: Context, refusals: readonly Refusal[]): Mutated {
  return { key: null, problems: refusals.map((r) => problemOf(r, context.language)) };
}

/** The scope in which a mutation runs, or the refusal; nobody signed in is an error of the request, not a problem of the input. */
export function scopeFor(context: Context, action: Extract<Action, { tenantId: string }>): TenantScope | Refusal {
  const verdict = authorise(context.actor, action);
  if (verdict.allowed) return TenantScope.of(verdict.by[0]);
  if (verdict.why === 'UNAUTHENTICATED') throw new ApiError('UNAUTHENTICATED');
  return { code: verdict.why, path: ['tenant'], detail: { what: 'workspace' } };
}

/** Runs a use-case in one transaction of the scope; `settle` turns the way out of a refused transaction into its outcome. */
export async function carryOut<T extends { readonly id: string }>(
  context: Context, scope: TenantScope, settle: (work: Promise<Outcome<T>>) => Promise<Outcome<T>>, work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Mutated> {
  const outcome = await settle(context.db.transact(scope.session, work));
  return outcome.ok ? { key: outcome.value.id, problems: [] } : refusedWith(context, outcome.refusals);
}

/** Reads back what a mutation made, as its viewer may see it; null when there is nothing. */
export async function readBack(context: Context, info: GraphQLResolveInfo, typeName: string, key: string | null, viewer: Viewer): Promise<ReadRow | null> {
  if (key === null) return null;
  const { type } = readType(typeName);
  const [row] = await context.reads.rows(type, selectionOf(info, type, info.fieldNodes), viewer, [sql('t0.id = ?', key)], 1);
  return row ?? null;
}

/** The key in an outward id of a type, or null: of another type, malformed and unknown are the same. */
export function keyIn(typeName: string, id: string): string | null {
  return keyOf(readType(typeName).type, id);
}
