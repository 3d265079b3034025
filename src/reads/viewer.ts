import { SHELF_SESSION, type Session } from '../db/session';
import type { TenantScope } from '../tenancy/tenant-scope';

/** For whom something is read: nobody in particular, or an actor inside the scope of one tenant with the functions held there. */
export interface Viewer {
  /** Binds cursors; never shown. */
  readonly actorId: string | null;
  readonly scope: TenantScope | null;
  /** The functions that the actor holds in that tenant; empty on the shelf. */
  readonly grants: readonly Grant[];
}

/** One function of an actor in a tenant, perhaps only for one agency or one programme. */
export interface Grant {
  readonly role: string;
  readonly agencyId: string | null;
  readonly programId: string | null;
}

/** Anybody, signed in or not, looking at the published shelf. */
export function shelfViewer(actorId: string | null): Viewer {
  return { actorId, scope: null, grants: [] };
}

/** What the guard holds the viewer's statements against. */
export function sessionOf(viewer: Viewer): Session {
  return viewer.scope?.session ?? SHELF_SESSION;
}
