import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range from which systems take ports for outgoing connections (32768 and up):
// no stranger's connection may sit on the port between a kill and the restart.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const TRIES = 50;

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });

/** Gives a random loopback port that was free a moment ago; the caller retries if another took it meanwhile. */
export async function freePort(): Promise<number> {
  for (let i = 0; i < TRIES; i += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await canListen(port)) return port;
  }
  throw new Error(`no free port on 127.0.0.1 between ${String(LOWEST)} and ${String(HIGHEST)} in ${String(TRIES)} tries`);
}
