import type { Ask } from '../../../db/ask';
import type { FileState } from '../../../domain/vocabulary/entry-words';
import { fileRow } from '../data/file-rows';

/** What others may know of a file of their tenant. */
export interface FileFacts {
  readonly state: FileState;
  readonly agencyId: string | null;
  readonly name: string;
  readonly mediaType: string;
  /** Null until it is stored. */
  readonly bytes: number | null;
}

/**
 * A file of a tenant as it stands, or null: absent and foreign are the same. It only looks: whoever is about to refer to
 * the file calls `fileHold` in the same transaction, or the file may be cleaned away in between.
 */
export async function fileOf(ask: Ask, tenantId: string, fileId: string): Promise<FileFacts | null> {
  const row = await fileRow(ask, tenantId, fileId);
  return row === null ? null : { state: row.state, agencyId: row.agencyId, name: row.name, mediaType: row.mediaType, bytes: row.bytes };
}
