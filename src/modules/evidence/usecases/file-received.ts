import { createHash } from 'node:crypto';
import { HEAD_BYTES, mediaTypeOf } from '../../../domain/evidence/media-type';
import type { FileRefusal } from '../../../files/file-desk';
import type { Draft } from '../../../files/file-store';
import type { FileRow } from '../data/file-rows';
import { stored } from './storage-fault';

/** What came in, when it is what was declared. */
export interface Received {
  readonly bytes: number;
  readonly sha256: string;
}

const refusedFile = (indonesian: string, english: string): FileRefusal => ({ refused: 'FILE_REFUSED', detail: { detail: [indonesian, english] } });

/** Why content that begins so is not of the declared type; null when it is. */
function typeFault(head: Uint8Array, declared: string): FileRefusal | null {
  const found = mediaTypeOf(head);
  if (found === declared) return null;
  return found === null
    ? refusedFile(`isinya bukan ${declared}`, `its content is not ${declared}`)
    : refusedFile(`isinya ${found}, bukan ${declared}`, `its content is ${found}, not ${declared}`);
}

/** Why a number of bytes is not the declared one; null when it is. */
export function sizeFault(bytes: number, { mostBytes }: Pick<FileRow, 'mostBytes'>): FileRefusal | null {
  if (bytes > mostBytes) return { refused: 'PAYLOAD_TOO_LARGE', detail: { limit: mostBytes } };
  if (bytes === 0) return refusedFile('berkasnya kosong', 'the file is empty');
  return bytes === mostBytes ? null : refusedFile(`${bytes} bita diterima, ${mostBytes} dinyatakan`, `${bytes} bytes came, ${mostBytes} were declared`);
}

/**
 * Writes what comes in to a draft, counting and hashing it on the way, and stops at the first byte too many or once the
 * first bytes show another type. Throws what the iteration throws, and StorageFault when the store cannot take the bytes.
 */
export async function fileReceived(row: FileRow, source: AsyncIterable<Uint8Array>, draft: Draft): Promise<Received | FileRefusal> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > row.mostBytes) return { refused: 'PAYLOAD_TOO_LARGE', detail: { limit: row.mostBytes } };
    if (head.length < HEAD_BYTES) {
      head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      const wrong = head.length < HEAD_BYTES ? null : typeFault(head, row.mediaType);
      if (wrong !== null) return wrong;
    }
    hash.update(chunk);
    await stored(draft.write(chunk));
  }
  return sizeFault(bytes, row) ?? typeFault(head, row.mediaType) ?? { bytes, sha256: hash.digest('hex') };
}

