import type { Ask } from '../db/ask';
import type { Viewer } from '../reads/viewer';
import { ApiError } from './api-error';
import { askAs } from './ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from './context';
import { keyIn } from './mutate';

/** A report of an edition that somebody may read: through whose eyes, of whom, and of which edition. */
export interface EditionReport {
  readonly viewer: Viewer;
  readonly ask: Ask;
  readonly tenantId: string;
  readonly editionId: string;
}

/**
 * Opens a report of an edition of a tenant for whoever may read the reports of a season, and for the organiser of the edition's programme,
 * who reads no other one's. Throws what `demand` throws, and NOT_FOUND for an edition that the tenant does not have.
 */
export async function editionReport(
  context: Context, tenant: string, edition: string, programOf: (ask: Ask, tenantId: string, editionId: string) => Promise<string | null>,
): Promise<EditionReport> {
  const tenantId = tenantByCode(context, tenant);
  const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
  const ask = askAs(context, viewer);
  const editionId = keyIn('Edition', edition);
  const programId = editionId === null ? null : await programOf(ask, tenantId, editionId);
  const organizes = programId !== null && viewer.grants.some((g) => g.role === 'ORGANIZER' && g.programId === programId);
  if (!organizes) demand(context, { name: 'season.read', tenantId });
  if (editionId === null || programId === null) throw new ApiError('NOT_FOUND', { what: 'edition' });
  return { viewer, ask, tenantId, editionId };
}
