import type { Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import { isMediaType, MEDIA_TYPES } from '../../../domain/evidence/media-type';
import type { FileAddresses } from '../../../files/addresses';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { fileRow } from '../data/file-rows';
import { storedFile } from '../data/tables';

/** How long an address to upload is good, in milliseconds. */
export const UPLOAD_MS = 15 * 60 * 1000;

/** A file that shall be uploaded, as it is declared. */
export interface EvidenceUploadStart {
  readonly name: string;
  readonly mediaType: string;
  /** Exactly so many will come. */
  readonly bytes: number;
  /** The key of an agency; that it is one of the same tenant is the foreign key's to say. */
  readonly agencyId: string | null;
}

function wrongWith({ mediaType, bytes }: EvidenceUploadStart, mostBytes: number): readonly Refusal[] {
  const kinds = MEDIA_TYPES.join(', ');
  return [
    ...(isMediaType(mediaType) ? [] : [{ code: 'FILE_REFUSED', path: ['input', 'mediaType'], detail: {}, reason: [`jenisnya harus salah satu dari ${kinds}`, `its type must be one of ${kinds}`] } as const]),
    ...(bytes <= mostBytes ? [] : [{ code: 'FILE_REFUSED', path: ['input', 'bytes'], detail: {}, reason: [`paling besar ${mostBytes} bita`, `at most ${mostBytes} bytes`] } as const]),
  ];
}

/**
 * Expects a file for a quarter of an hour; its bytes come by a signed address. Answers its key; refuses FILE_REFUSED for a
 * type that is not on the list or a size over the limit, and NOT_FOUND for an agency that is not this tenant's.
 */
export async function evidenceUploadStart(
  tx: Tx, scope: TenantScope, command: EvidenceUploadStart, services: { readonly clock: Clock; readonly ids: Ids; readonly mostBytes: number },
): Promise<Outcome<{ readonly id: string }>> {
  const wrong = wrongWith(command, services.mostBytes);
  if (wrong.length > 0) return refusedAll(wrong);
  const id = services.ids.next();
  const now = services.clock.now();
  try {
    await new TenantRepository(storedFile, scope, tx).insert({
      id, synthetic: scope.synthetic, version: 1, created_at: toInstant(now), actor_id: scope.actorId, agency_id: command.agencyId, name: command.name,
      media_type: command.mediaType, bytes: null, most_bytes: command.bytes, sha256: null, state: 'EXPECTED', expires_at: toInstant(new Date(now.getTime() + UPLOAD_MS)), stored_at: null,
    });
  } catch (error) {
    // Absent and foreign are one to the key, and so to the caller.
    if (isForeignKey(error)) return refused('NOT_FOUND', ['input', 'agency'], { what: 'agency' });
    throw error;
  }
  await auditAppend(tx, scope, { action: 'evidenceUploadStart', subjectType: 'file', subjectId: id, detail: { mediaType: command.mediaType, bytes: command.bytes } }, services);
  return done({ id });
}

/** The address to which the bytes of a file are sent; null once it is stored or deleted. The same whenever it is asked for. */
export async function uploadAddressOf(ask: Ask, addresses: FileAddresses, tenantId: string, fileId: string): Promise<string | null> {
  const row = await fileRow(ask, tenantId, fileId);
  return row?.state === 'EXPECTED' ? addresses.write({ purpose: 'UPLOAD', tenantId, fileId, expiresAt: row.expiresAt }) : null;
}
