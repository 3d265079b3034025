import type { GraphQLResolveInfo } from 'graphql';
import { authorise } from '../../../authz/authorise';
import type { Ask } from '../../../db/ask';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { keyIn, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import type { Refusal } from '../../../platform/outcome';
import type { ReadRow } from '../../../reads/level';
import { selectionOf } from '../../../reads/selection';
import { within } from '../../../reads/sql';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { cellPlace, type CellPlace } from '../usecases/cell-place';
import { roundState } from '../usecases/round-state';

/** To score one's own cells, or to run the judging. */
export type ScoringRight = 'judging.score' | 'judging.run';

/** A mutation that made several rows, before its payload is filled. */
export interface ManyMutated extends Mutated {
  readonly tenantId: string;
  readonly keys: readonly string[];
}

const forbidden: Refusal = { code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } };

/** The programme of what somebody acts on, looked up only for who may do it to anything at all: to others it is FORBIDDEN, whatever is there. */
async function scopeAt<P extends { readonly programId: string }>(
  context: Context, tenantId: string, right: ScoringRight, what: 'assignment' | 'round', find: (ask: Ask) => Promise<P | null>,
): Promise<{ readonly scope: TenantScope; readonly place: P } | Refusal> {
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  if (!held.some((m) => authorise(context.actor, { name: right, tenantId, programId: m.programId ?? '' }).allowed)) return forbidden;
  const place = await find(askAs(context, workspaceViewer(context, held)));
  const scope = place === null ? null : scopeFor(context, { name: right, tenantId, programId: place.programId });
  // Of another programme is told like not there.
  return place === null || scope === null || 'code' in scope ? { code: 'NOT_FOUND', path: [what], detail: { what } } : { scope, place };
}

/** The scope in which somebody acts on the scoring of one entry by one judge, or the refusal. */
export function scopeOnCell(context: Context, tenantId: string, assignment: string, right: ScoringRight): Promise<{ readonly scope: TenantScope; readonly place: CellPlace } | Refusal> {
  const cellId = keyIn('Assignment', assignment);
  return scopeAt(context, tenantId, right, 'assignment', (ask) => (cellId === null ? Promise.resolve(null) : cellPlace(ask, tenantId, cellId, context.actor?.id ?? '')));
}

/** The scope in which somebody acts on a round that was prepared, or the refusal. */
export function scopeOnRound(context: Context, tenantId: string, round: string, right: ScoringRight): Promise<{ readonly scope: TenantScope; readonly place: { readonly programId: string; readonly roundId: string } } | Refusal> {
  const roundId = keyIn('Round', round);
  return scopeAt(context, tenantId, right, 'round', async (ask) => {
    const row = roundId === null ? null : await roundState(ask, tenantId, roundId);
    return row === null || roundId === null ? null : { programId: row.programId, roundId };
  });
}

/** Reads back rows that a mutation made, in the order of their keys, as its viewer may see them; null when it was refused. */
export async function readBackAll(context: Context, info: GraphQLResolveInfo, typeName: string, { keys, key, tenantId }: ManyMutated): Promise<readonly ReadRow[] | null> {
  if (key === null) return null;
  const { type } = readType(typeName);
  const selection = selectionOf(info, type, info.fieldNodes);
  const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
  const rows = await context.reads.rows(type, { ...selection, fields: new Set([...selection.fields, 'id']) }, viewer, [within('t0.id', keys)], keys.length);
  const found = new Map(rows.map((row) => [String(row.id), row]));
  return keys.flatMap((k): readonly ReadRow[] => {
    const row = found.get(`${type.prefix}_${k}`);
    return row === undefined ? [] : [row];
  });
}
