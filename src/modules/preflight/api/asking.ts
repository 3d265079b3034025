import { ApiError } from '../../../graphql-kit/api-error';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { readType } from '../../../graphql-kit/read-types';
import { keyOf } from '../../../platform/outward-id';
import { sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';

/** A workspace that the asker may open. */
export interface Opened {
  readonly tenantId: string;
  readonly viewer: Viewer;
}

/** Opens the workspace of a tenant by its code, or throws the error that says why not. */
export function openWorkspace(context: Context, tenant: string): Opened {
  const tenantId = tenantByCode(context, tenant);
  return { tenantId, viewer: workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId })) };
}

/** The type of an outward id among these; null for any other text. */
export function typeOfId(id: string, names: readonly string[]): { readonly name: string; readonly key: string } | null {
  for (const name of names) {
    const key = keyOf(readType(name).type, id);
    if (key !== null) return { name, key };
  }
  return null;
}

/** Throws NOT_FOUND unless the viewer sees the row of this type and key: absent, foreign and hidden are answered alike. */
export async function demandVisible(context: Context, viewer: Viewer, typeName: string, key: string, what: string): Promise<void> {
  const rows = await context.reads.rows(readType(typeName).type, { fields: new Set(['id']), ones: new Map(), manys: new Map() }, viewer, [sql('t0.id = ?', key)], 1);
  if (rows.length === 0) throw new ApiError('NOT_FOUND', { what });
}

/** The key in an id of a type; throws NOT_FOUND for a malformed one and one of another type. */
export function demandKey(typeName: string, id: string, what: string): string {
  const key = keyOf(readType(typeName).type, id);
  if (key === null) throw new ApiError('NOT_FOUND', { what });
  return key;
}

/** Whose recusals bind what a viewer of a workspace is told, and for which agencies it is an officer. */
export function readerOf(viewer: Viewer): { readonly actorId: string; readonly agencies: readonly string[] } | undefined {
  if (viewer.scope === null || viewer.actorId === null) return undefined;
  return { actorId: viewer.actorId, agencies: viewer.grants.flatMap((g) => (g.role === 'AGENCY_OFFICER' && g.agencyId !== null ? [g.agencyId] : [])) };
}

/** Whether the viewer may read the titles of all entries of the tenant: an officer of one agency, or a judge, may not. */
export function seesTitles(viewer: Viewer): boolean {
  return viewer.grants.some((g) => g.programId === null && ['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER'].includes(g.role));
}
