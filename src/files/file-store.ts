import type { Readable } from 'node:stream';

/**
 * Which bytes are meant: a file of a tenant and the SHA-256 of its content. The content is in the key, so that two uploads
 * to one file never overwrite each other, and a row that names a hash gets those bytes or none.
 */
export interface FileKey {
  readonly tenantId: string;
  readonly fileId: string;
  readonly sha256: string;
}

/** Bytes on their way in: nobody can read them until they are kept. Exactly one of `keep` and `drop` ends a draft. */
export interface Draft {
  /** Adds bytes at the end; resolves when the store has taken them. */
  write(bytes: Uint8Array): Promise<void>;
  /** Makes the bytes durable and readable under a key, at once and whole; what lay there before had the same content. */
  keep(key: FileKey): Promise<void>;
  /** Forgets the bytes; never throws. */
  drop(): Promise<void>;
}

/** Stored bytes, opened. The stream must be read to its end or destroyed. */
export interface OpenedFile {
  readonly bytes: number;
  readonly stream: Readable;
}

/**
 * Where the bytes of files lie, without a database: a folder here, an object store elsewhere (a draft is then an upload
 * that has not been completed, a key is the name of an object). What exists according to whom is decided above it.
 */
export interface FileStore {
  draft(): Promise<Draft>;
  /** The bytes under a key; null when there are none. */
  open(key: FileKey): Promise<OpenedFile | null>;
  /** Removes the bytes under a key; nothing happens when there are none. */
  erase(key: FileKey): Promise<void>;
  /** The keys of everything that is kept for a tenant. */
  list(tenantId: string): Promise<readonly FileKey[]>;
  /** Removes drafts that were last written before an instant and answers how many: what a process that died has left. */
  eraseDrafts(before: Date): Promise<number>;
}
