import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a server or an installer gets to see of our environment: nothing that could change its behaviour. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: [process.env['PATH'] ?? '', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(delimiter),
  LC_ALL: 'C',
});

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Lists the executable files of these names, in the order of the names, then of PATH, then of the further folders; links resolved, none twice. */
export function findPrograms(names: readonly string[], furtherFolders: readonly string[] = []): readonly string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...furtherFolders].filter((f) => f.length > 0);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)).filter(isExecutable));
  return [...new Set(found.map((path) => realpathSync(path)))];
}

export type VersionAnswer =
  | { readonly ok: true; readonly text: string; readonly version: string }
  | { readonly ok: false; readonly reason: string };

/** Asks a server program for its version (at most 20 s); never throws. */
export function askVersion(command: readonly string[]): VersionAnswer {
  const [program = '', ...words] = command;
  const answer = spawnSync(program, [...words, '--no-defaults', '--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    env: serverEnvironment(),
  });
  if (answer.error !== undefined) return { ok: false, reason: answer.error.message };
  const text = answer.stdout.trim();
  const version = /\bVer (\S+)/.exec(text)?.[1];
  if (answer.status !== 0 || version === undefined) {
    return { ok: false, reason: (answer.stderr.trim() || text || `exit ${String(answer.status)}`).slice(0, 300) };
  }
  return { ok: true, text, version };
}

let parentDeath: readonly string[] | undefined;

/** Gives the words that make a command end with this process, even by SIGKILL; none where the system cannot (jest ends a hanging worker so). */
export function endsWithParent(): readonly string[] {
  if (parentDeath === undefined) {
    const words = ['setpriv', '--pdeathsig', 'KILL'];
    const tried = spawnSync('setpriv', [...words.slice(1), 'true'], { env: serverEnvironment() });
    parentDeath = tried.status === 0 ? words : [];
  }
  return parentDeath;
}

// A container's first process often reaps nobody: the dead keep their id there for ever.
function isZombie(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Tells whether a process of this id runs (a dead one that nobody has reaped does not). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists, and is somebody else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** Tells whether we are root, for whom database servers ask a word of consent. */
export const isRoot = (): boolean => process.getuid?.() === 0;
