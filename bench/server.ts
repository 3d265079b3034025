import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createApp, type AppDeps } from '../src/app';
import { parseDatabaseUrl } from '../src/db/database-url';
import { localStore } from '../src/files/local-store';
import { systemClock } from '../src/platform/clock';
import { timeSortedIds } from '../src/platform/ids';
import { limitServer } from './limit';

/** One server in a process of its own: tells its port, and the processor time that it has used when it is asked. */
async function start([kind, address]: readonly string[]): Promise<number> {
  const url = parseDatabaseUrl(address);
  if (url === null) throw new Error(`no database address: ${address}`);
  if (kind === 'limit') {
    const server = limitServer(url);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port;
  }
  const log = pino({ level: 'error' }) as AppDeps['log'];
  const files = { store: await localStore(join(tmpdir(), 'lumbung-bench-files')), mostBytes: 10 * 1024 * 1024 };
  const app = await createApp({ database: url, appKey: Buffer.alloc(32, 7), clock: systemClock, ids: timeSortedIds(systemClock), log, questions: [], files });
  return Number(new URL(await app.http.listen({ host: '127.0.0.1', port: 0 })).port);
}

process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
start(process.argv.slice(2)).then((port) => process.send?.({ port }), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
