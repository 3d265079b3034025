import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from './lock';
import { isAlive, serverEnvironment } from './programs';
import type { ServerKind, ServerProgram } from './types';

const run = promisify(execFile);
const INITIALISE_TIMEOUT_MS = 180_000;
// A dead owner may only be out of sight (another container on the same folder), so its folder gets an hour's grace.
const SWEEP_AFTER_MS = 3_600_000;

/** One server's folder by its two names: ours, and the one that a program inside a chroot sees. */
export interface ServerFolder {
  readonly path: string;
  readonly seen: string;
}

const seenTmp = (program: ServerProgram): string => (program.root === '' ? tmpdir() : '/tmp');

async function makeFolder(program: ServerProgram): Promise<ServerFolder> {
  // The owner's process id is in the name, so that a later run can tell what a killed one left behind.
  const prefix = join(program.root, seenTmp(program), `lumbung-${program.kind}-${String(process.pid)}-`);
  const path = await mkdtemp(prefix);
  await mkdir(join(path, 'tmp'));
  return { path, seen: path.slice(program.root.length) };
}

async function pidIn(file: string): Promise<number | null> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** Gives the process id that a server wrote into its folder, or null. */
export const serverPidIn = (folder: ServerFolder): Promise<number | null> => pidIn(join(folder.path, 'server.pid'));

async function sweep(base: string, kind: ServerKind): Promise<void> {
  const name = new RegExp(`^lumbung-${kind}-(\\d+)-[A-Za-z0-9]{6}$`);
  for (const entry of await readdir(base)) {
    const owner = Number(name.exec(entry)?.[1] ?? NaN);
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    const server = await pidIn(join(base, entry, 'server.pid'));
    if (server !== null && isAlive(server)) continue;
    const found = await stat(join(base, entry)).catch(() => null);
    if (found === null || Date.now() - found.mtimeMs < SWEEP_AFTER_MS) continue;
    // Another user's, or already swept by a neighbour: not ours to insist on.
    await rm(join(base, entry), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function initialise(program: ServerProgram, folder: ServerFolder): Promise<void> {
  const [command = '', ...words] = program.initialise(join(folder.seen, 'data'));
  try {
    await run(command, words, { timeout: INITIALISE_TIMEOUT_MS, env: serverEnvironment(), maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${program.kind} ${program.version}: data folder not initialised\n${(stdout + stderr).slice(-3000)}`, { cause: error });
  }
}

async function isOurs(template: string): Promise<boolean> {
  try {
    const found = await stat(template);
    if (found.uid !== (process.getuid?.() ?? found.uid)) throw new Error(`${template} belongs to another user: remove it`);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function template(program: ServerProgram, base: string): Promise<string> {
  const recipe = createHash('sha256').update(JSON.stringify(program.initialise('data'))).digest('hex').slice(0, 8);
  const version = program.version.replaceAll(/[^A-Za-z0-9.]+/g, '-');
  const path = join(base, `lumbung-template-${program.kind}-${version}-${recipe}-${String(process.getuid?.() ?? 0)}`);
  if (await isOurs(path)) return path;
  return withLock(`${path}.lock`, async () => {
    if (await isOurs(path)) return path;
    const building = await makeFolder(program);
    try {
      await initialise(program, building);
      // One rename publishes it: what has the template's name is whole.
      await rename(join(building.path, 'data'), path).catch(async (error: unknown) => {
        if (!(await isOurs(path))) throw error;
      });
    } finally {
      await rm(building.path, { recursive: true, force: true });
    }
    return path;
  });
}

/** Makes a folder of its own with an initialised data folder `data` and an empty `tmp` in it; the slow part is done once per server version and user. */
export async function makeServerFolder(program: ServerProgram): Promise<ServerFolder> {
  const base = join(program.root, seenTmp(program));
  await sweep(base, program.kind);
  const source = await template(program, base);
  const folder = await makeFolder(program);
  try {
    await cp(source, join(folder.path, 'data'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  } catch (error) {
    await rm(folder.path, { recursive: true, force: true });
    throw error;
  }
  return folder;
}
