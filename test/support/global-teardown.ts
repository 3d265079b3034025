import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** After the suite: ends the server that the setup started, by its own id, and removes the template. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { lumbungServer?: { stop(): Promise<void> } }).lumbungServer?.stop();
  const url = process.env.LUMBUNG_TEST_DATABASE ?? '';
  if (url.startsWith('sqlite:')) rmSync(dirname(url.slice('sqlite:'.length)), { recursive: true, force: true });
}
