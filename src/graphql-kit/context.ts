import type { GraphQLResolveInfo } from 'graphql';
import type DataLoader from 'dataloader';
import { authorise, type Actor } from '../authz/authorise';
import type { Action } from '../authz/actions';
import type { Database } from '../db/database';
import type { FileAccess } from '../files/file-desk';
import type { Clock } from '../platform/clock';
import type { Ids } from '../platform/ids';
import type { Language } from '../platform/messages';
import type { Cursors } from '../reads/cursor';
import type { ReadRow } from '../reads/level';
import type { ReadRoom } from '../reads/read-room';
import { shelfViewer, type Viewer } from '../reads/viewer';
import { TenantScope, type ProvenMembership } from '../tenancy/tenant-scope';
import { ApiError } from './api-error';

/** What a request carries through its resolvers; made once, loaders included, and never shared with another request. */
export interface Context {
  readonly requestId: string;
  readonly language: Language;
  readonly actor: Actor | null;
  readonly reads: ReadRoom;
  /** Makes and reads the places of lists that the reads room does not know. */
  readonly cursors: Cursors;
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: FileAccess;
  /** The instant of the request, the same in all of its fields. */
  readonly instant: string;
  /** How many made-up rows the answer holds. */
  readonly notes: { synthetic: number; cost: number };
  /** Loaders of nodes, one for each selection of this request. */
  readonly nodeLoaders: Map<string, DataLoader<string, ReadRow | null>>;
}

/** The reader of the published shelf in this request. */
export function shelf(context: Context): Viewer {
  return shelfViewer(context.actor?.id ?? null);
}

/** Allows an action or throws the error that says why not; answers the memberships that allow it. */
export function demand(context: Context, action: Action): readonly ProvenMembership[] {
  const verdict = authorise(context.actor, action);
  if (verdict.allowed) return verdict.by;
  throw new ApiError(verdict.why, verdict.why === 'NOT_FOUND' ? { what: 'workspace' } : {});
}

/** The key of a tenant by its code; an unknown tenant and one that is not yours are the same to a reader. */
export function tenantByCode(context: Context, code: string): string {
  const membership = context.actor?.memberships.find((m) => m.tenantCode === code);
  if (context.actor === null) throw new ApiError('UNAUTHENTICATED');
  if (membership === undefined) throw new ApiError('NOT_FOUND', { what: 'workspace' });
  return membership.tenantId;
}

/** The viewer of one tenant's workspace, from the memberships that allow it to be opened. */
export function workspaceViewer(context: Context, memberships: readonly ProvenMembership[]): Viewer {
  return {
    actorId: context.actor?.id ?? null,
    scope: TenantScope.of(memberships[0]),
    grants: memberships.map(({ role, agencyId, programId }) => ({ role, agencyId, programId })),
  };
}

/** A value that is asked for with its selection. */
export type Info = GraphQLResolveInfo;
