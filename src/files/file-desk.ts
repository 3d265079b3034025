import type { Readable } from 'node:stream';
import type { MessageCode, MessageDetail } from '../platform/messages';
import type { FileAddresses } from './addresses';

/** Why bytes are neither taken nor given. */
export interface FileRefusal {
  readonly refused: Extract<MessageCode, 'NOT_FOUND' | 'ADDRESS_EXPIRED' | 'ALREADY_DONE' | 'PAYLOAD_TOO_LARGE' | 'FILE_REFUSED' | 'BAD_REQUEST' | 'STORAGE_UNAVAILABLE' | 'DATABASE_UNAVAILABLE'>;
  readonly detail: MessageDetail;
}

/** A file that was stored. */
export interface TakenFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file to hand out. The stream must be read to its end or destroyed. */
export interface GivenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly stream: Readable;
}

/** An upload whose address is good: it takes the bytes, once. */
export interface Admission {
  /** Stores the bytes if they are what was declared; an iteration that throws (a client that is gone) leaves nothing. */
  take(bytes: AsyncIterable<Uint8Array>): Promise<TakenFile | FileRefusal>;
}

/** Where files are handed in and out, by the last part of a signed address and nothing else. */
export interface FileDesk {
  /** Looks whether an upload may begin; `stated` is the number of bytes that the client announces, null when it does not. */
  admit(token: string, stated: number | null): Promise<Admission | FileRefusal>;
  give(token: string): Promise<GivenFile | FileRefusal>;
}

/** What those who make addresses need. */
export interface FileAccess {
  readonly addresses: FileAddresses;
  /** The largest file, in bytes. */
  readonly mostBytes: number;
}
