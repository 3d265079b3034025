import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Refusal } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { storedFile } from '../data/tables';

/** How long a stored file stays though nothing refers to it, in milliseconds: from its upload, and from the last time it was held. */
export const GRACE_MS = 24 * 60 * 60 * 1000;

/**
 * Takes a stored file for a row that is about to refer to it, in the transaction of that row; null when it is held, else
 * why not (absent and foreign: NOT_FOUND; not uploaded or already cleaned away: WRONG_STATE). The file's row is written,
 * not only read, so that cleaning and attaching exclude each other on every engine, Galera included.
 */
export async function fileHold(tx: Tx, scope: TenantScope, fileId: string, path: readonly string[], services: { readonly clock: Clock }): Promise<Refusal | null> {
  const files = new TenantRepository(storedFile, scope, tx);
  try {
    await files.update(fileId, { expires_at: toInstant(new Date(services.clock.now().getTime() + GRACE_MS)) }, { state: 'STORED' });
    return null;
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const known = await files.find(fileId);
    if (known === null) return { code: 'NOT_FOUND', path, detail: { what: 'file' } };
    const reason = known.state === 'DELETED'
      ? (['berkas sudah dihapus; unggah lagi', 'the file was deleted; upload it again'] as const)
      : (['berkas belum diunggah', 'the file has not been uploaded'] as const);
    return { code: 'WRONG_STATE', path, detail: { state: known.state }, reason };
  }
}
