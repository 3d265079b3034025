import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_PATTERN } from '../platform/ids';
import { newRequestId } from '../platform/secrets';
import type { Draft, FileKey, FileStore } from './file-store';

const KEPT = 'kept';
const DRAFTS = 'drafts';
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const KEPT_NAME = /^([0-9a-z]{26})\.([0-9a-f]{64})$/;

const isAbsent = (error: unknown): boolean => (error as { readonly code?: string }).code === 'ENOENT';

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** A new name in a folder is durable only when the folder itself was written. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The path of a key is made of keys and hex digits only; anything else would be a fault of ours, and is refused. */
function nameOf({ tenantId, fileId, sha256 }: FileKey): { readonly folder: string; readonly file: string } {
  const file = `${fileId}.${sha256}`;
  if (!KEY_PATTERN.test(tenantId) || !KEY_PATTERN.test(fileId) || !KEPT_NAME.test(file)) throw new Error('this is no key of a file');
  return { folder: tenantId, file };
}

/**
 * Keeps files in a folder of this machine (or one that several servers share): drafts in one place, what is kept in
 * another of the same file system, so that a draft becomes a file by one rename, after its bytes are on the disk.
 * Throws the file system's error when the folder cannot be made.
 */
export async function localStore(root: string): Promise<FileStore> {
  const [kept, drafts] = [join(root, KEPT), join(root, DRAFTS)];
  for (const folder of [root, kept, drafts]) await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });

  const folderOf = async (tenantId: string): Promise<string> => {
    const folder = join(kept, tenantId);
    if ((await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })) !== undefined) await syncFolder(kept);
    return folder;
  };

  const draftIn = (path: string, handle: FileHandle): Draft => ({
    // Of a handle, not of a path: it goes on where the last one ended.
    write: (bytes) => handle.writeFile(bytes),
    keep: async (key) => {
      const { folder, file } = nameOf(key);
      await handle.sync();
      await handle.close();
      const target = await folderOf(folder);
      await rename(path, join(target, file));
      await syncFolder(target);
    },
    drop: async () => {
      await handle.close().catch(() => undefined);
      await rm(path, { force: true }).catch(() => undefined);
    },
  });

  return {
    draft: async () => {
      const path = join(drafts, newRequestId());
      return draftIn(path, await open(path, 'wx', PRIVATE_FILE));
    },
    open: async (key) => {
      const { folder, file } = nameOf(key);
      const handle = await orNull(open(join(kept, folder, file), 'r'));
      if (handle === null) return null;
      try {
        const { size } = await handle.stat();
        // Told where the file ends, the stream ends with the last byte and does not look for more.
        return { bytes: size, stream: handle.createReadStream(size === 0 ? {} : { start: 0, end: size - 1 }) };
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
    erase: async (key) => {
      const { folder, file } = nameOf(key);
      await rm(join(kept, folder, file), { force: true });
    },
    list: async (tenantId) => {
      const names = KEY_PATTERN.test(tenantId) ? ((await orNull(readdir(join(kept, tenantId)))) ?? []) : [];
      return names.flatMap((name) => {
        const [, fileId, sha256] = KEPT_NAME.exec(name) ?? [];
        return sha256 === undefined || !KEY_PATTERN.test(fileId) ? [] : [{ tenantId, fileId, sha256 }];
      });
    },
    eraseDrafts: async (before) => {
      let erased = 0;
      for (const name of await readdir(drafts)) {
        const path = join(drafts, name);
        const seen = await orNull(stat(path));
        if (seen === null || !seen.isFile() || seen.mtime >= before) continue;
        await rm(path, { force: true });
        erased += 1;
      }
      return erased;
    },
  };
}
