import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './programs';

// Far above the few seconds of an initialisation, far below a person's patience with a lock nobody holds.
const STALE_AFTER_MS = 180_000;
const GIVE_UP_AFTER_MS = 300_000;
const POLL_MS = 50;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

async function isStale(lock: string): Promise<boolean> {
  try {
    const ageMs = Date.now() - (await stat(lock)).mtimeMs;
    if (ageMs > STALE_AFTER_MS) return true;
    const owner = Number(await readFile(join(lock, 'owner'), 'utf8'));
    return Number.isInteger(owner) && owner > 0 && !isAlive(owner);
  } catch (error) {
    // Gone, or taken a moment ago and not yet signed.
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function breakLock(lock: string): Promise<void> {
  const aside = `${lock}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

async function take(lock: string): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    try {
      await mkdir(lock);
      await writeFile(join(lock, 'owner'), String(process.pid));
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (await isStale(lock)) await breakLock(lock);
    else if (Date.now() > giveUpAt) throw new Error(`the lock ${lock} was not released in ${String(GIVE_UP_AFTER_MS)} ms`);
    else await sleep(POLL_MS);
  }
}

/**
 * Runs the work while holding a lock folder, which a dead owner does not keep.
 * It saves double work between processes; two that break the same stale lock at once may both work,
 * so the work must publish its result by one rename.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
