import type { Ask } from '../../../db/ask';
import type { Database } from '../../../db/database';
import type { AddressPurpose, FileAddress } from '../../../files/addresses';
import type { Admission, FileAccess, FileDesk, FileRefusal, GivenFile, TakenFile } from '../../../files/file-desk';
import type { FileKey, FileStore } from '../../../files/file-store';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Log } from '../../../platform/log';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { fileRow, type FileRow } from '../data/file-rows';
import { fileReceived, sizeFault } from './file-received';
import { scopeOfAddress } from './file-scopes';
import { fileStored } from './file-stored';
import { stored, StorageFault } from './storage-fault';

/** What the desk stands on. */
export interface DeskDeps extends FileAccess {
  readonly db: Database;
  readonly store: FileStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

const refuse = (refused: FileRefusal['refused'], detail: FileRefusal['detail'] = {}): FileRefusal => ({ refused, detail });
const NOT_FOUND = refuse('NOT_FOUND', { what: ['berkas', 'file'] });

/** A file that an address leads to, with the scope of its tenant. */
interface Reached {
  readonly address: FileAddress;
  readonly scope: TenantScope;
  readonly row: FileRow;
}

const isRefusal = (value: object): value is FileRefusal => 'refused' in value;
const asking = ({ db }: DeskDeps, scope: TenantScope): Ask => (sql, params) => db.query(scope.session, sql, params);

/** Finds the file of an address that was signed for this purpose and is still good. */
async function reached(deps: DeskDeps, token: string, purpose: AddressPurpose): Promise<Reached | FileRefusal> {
  const address = deps.addresses.read(token);
  if (address?.purpose !== purpose) return NOT_FOUND;
  if (address.expiresAt <= toInstant(deps.clock.now())) return refuse('ADDRESS_EXPIRED');
  const scope = scopeOfAddress(address);
  const row = await fileRow(asking(deps, scope), address.tenantId, address.fileId);
  return row === null ? NOT_FOUND : { address, scope, row };
}

const keyOf = ({ address }: Reached, sha256: string): FileKey => ({ tenantId: address.tenantId, fileId: address.fileId, sha256 });

/** Why a file that is no longer expected takes no bytes. */
const notExpected = ({ state }: FileRow): FileRefusal => refuse(state === 'STORED' ? 'ALREADY_DONE' : 'ADDRESS_EXPIRED');

/** After another was quicker: its bytes stay, ours go, unless they are the same. Nothing else can still be stored under our key. */
async function lost(deps: DeskDeps, file: Reached, sha256: string): Promise<FileRefusal> {
  const now = (await fileRow(asking(deps, file.scope), file.address.tenantId, file.row.id)) ?? file.row;
  if (now.state !== 'STORED' || now.sha256 !== sha256) await stored(deps.store.erase(keyOf(file, sha256)));
  return notExpected(now);
}

/** Bytes first, row second: whoever reads STORED finds the bytes; a process that dies in between leaves bytes that no row names. */
async function taken(deps: DeskDeps, file: Reached, source: AsyncIterable<Uint8Array>): Promise<TakenFile | FileRefusal> {
  const { row, scope } = file;
  const draft = await stored(deps.store.draft());
  try {
    const received = await fileReceived(row, source, draft);
    if (isRefusal(received)) {
      await draft.drop();
      return received;
    }
    await stored(draft.keep(keyOf(file, received.sha256)));
    const ours = await deps.db.transact(scope.session, (tx) => fileStored(tx, scope, row, received, deps));
    return ours ? { fileId: row.id, name: row.name, mediaType: row.mediaType, ...received } : await lost(deps, file, received.sha256);
  } catch (error) {
    await draft.drop();
    throw error;
  }
}

/** Says what a fault of the store means to a client, and writes the fault itself to the log. */
async function told<T>(deps: DeskDeps, work: Promise<T>): Promise<T | FileRefusal> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error;
    deps.log.error({ err: error.cause }, 'storage of files');
    return refuse('STORAGE_UNAVAILABLE');
  }
}

async function admitted(deps: DeskDeps, token: string, stated: number | null): Promise<Admission | FileRefusal> {
  const file = await reached(deps, token, 'UPLOAD');
  if (isRefusal(file)) return file;
  if (file.row.state !== 'EXPECTED') return notExpected(file.row);
  // The limit may have been lowered since the address was given.
  const wrong = sizeFault(file.row.mostBytes, { mostBytes: Math.min(file.row.mostBytes, deps.mostBytes) }) ?? (stated === null ? null : sizeFault(stated, file.row));
  return wrong ?? { take: (source) => told(deps, taken(deps, file, source)) };
}

async function given(deps: DeskDeps, token: string): Promise<GivenFile | FileRefusal> {
  const file = await reached(deps, token, 'READ');
  if (isRefusal(file)) return file;
  const { name, mediaType, bytes, sha256, state } = file.row;
  if (state !== 'STORED' || sha256 === null) return NOT_FOUND;
  const opened = await stored(deps.store.open(keyOf(file, sha256)));
  if (opened !== null && opened.bytes === bytes) return { name, mediaType, bytes, stream: opened.stream };
  opened?.stream.destroy();
  // It may have been cleared away since the row was read.
  const now = await fileRow(asking(deps, file.scope), file.address.tenantId, file.row.id);
  if (now?.state !== 'STORED') return NOT_FOUND;
  throw new StorageFault('no bytes', { cause: new Error(`the bytes of file ${file.row.id} are missing or not whole`) });
}

/** The desk over a database and a store. The bytes go beside the database: the order of steps keeps the two in agreement. */
export function evidenceDesk(deps: DeskDeps): FileDesk {
  return {
    admit: (token, stated) => told(deps, admitted(deps, token, stated)),
    give: (token) => told(deps, given(deps, token)),
  };
}
