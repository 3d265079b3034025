import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { Sources } from './import-walker';

/** The project's root folder. */
export const PROJECT_ROOT = resolve(__dirname, '../..');

/** Folders that are made, installed or filled by running: never part of the project's text. */
const MADE = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** Reads the TypeScript files of the given files and folders under a root; a folder that is not there gives nothing. */
export function readSources(root: string, places: readonly string[]): Sources {
  const paths = places.flatMap((place) => filesUnder(root, place)).filter((path) => /\.tsx?$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Reads the text files that git keeps or would keep (all files where there is no git), without the lock file; binary files are left out. */
export function readTracked(root: string): Sources {
  const listed = gitFiles(root, ['--cached', '--others', '--exclude-standard']);
  const paths = (listed ?? filesUnder(root, '.')).filter((path) => path !== 'package-lock.json' && isFile(join(root, path)));
  const texts = paths.map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')]);
  return new Map(texts.filter(([, text]) => !text.includes('\u0000')));
}

/** Lists files inside the given folders that git ignores, so that they would be missing from a clone. */
export function hiddenFromGit(root: string, places: readonly string[]): readonly string[] {
  return gitFiles(root, ['--others', '--ignored', '--exclude-standard', '--', ...places]) ?? [];
}

/** Writes files into a new temporary folder, hands its path to the callback and removes it afterwards. */
export function withPlanted<T>(files: Readonly<Record<string, string>>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'lumbung-contract-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function filesUnder(root: string, place: string): readonly string[] {
  const start = join(root, place);
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [place];
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name))
    .flatMap((entry) => filesUnder(root, join(place, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Gives null where the root is not a git work tree of its own (an unpacked archive, a planted folder). */
function gitFiles(root: string, options: readonly string[]): readonly string[] | null {
  return existsSync(join(root, '.git')) ? git(root, ['ls-files', '-z', ...options]).split('\u0000').filter((path) => path !== '') : null;
}

/** Runs git in a folder and gives what it prints; the variables that a hook sets are taken away, so that it is this folder's git. */
export function git(root: string, options: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return execFileSync('git', options, { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
