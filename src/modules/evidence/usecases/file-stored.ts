import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import type { FileRow } from '../data/file-rows';
import { storedFile } from '../data/tables';
import { GRACE_MS } from './file-hold';
import type { Received } from './file-received';

/**
 * Says that the bytes of an expected file are kept: of several uploads to one address, and of an upload and the clearing
 * away of what is overdue, exactly one changes the row. Answers false to the others.
 */
export async function fileStored(tx: Tx, scope: TenantScope, row: FileRow, { bytes, sha256 }: Received, services: { readonly clock: Clock; readonly ids: Ids }): Promise<boolean> {
  const now = services.clock.now();
  try {
    await new TenantRepository(storedFile, scope, tx).update(
      row.id, { state: 'STORED', bytes, sha256, stored_at: toInstant(now), expires_at: toInstant(new Date(now.getTime() + GRACE_MS)) }, { state: 'EXPECTED' },
    );
  } catch (error) {
    if (error instanceof NotAffected) return false;
    throw error;
  }
  const detail = { mediaType: row.mediaType, bytes, sha256 };
  await auditAppend(tx, scope, { action: 'evidenceUpload', subjectType: 'file', subjectId: row.id, detail, by: { actorId: row.actorId, synthetic: row.synthetic } }, services);
  return true;
}
