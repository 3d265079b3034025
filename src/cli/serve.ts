import type { Server, ServerResponse } from 'node:http';
import { configOfProcess, type Config } from '../config/env';
import { systemClock } from '../platform/clock';
import { timeSortedIds } from '../platform/ids';
import { boot, type Booted } from './boot';
import { demoTokens } from './demo-tokens';
import { explainStart } from './explain';

/** The tenant in which the demo tokens work: the first regency of the fictional province, else Kota Sukabumi's workspace. */
const DEMO_TENANTS = ['00.01', '32.72'] as const;
/** How long requests in flight may take after a signal, in milliseconds. */
const GRACE = 10000;
/** How long a process that has nothing more to do may linger, in milliseconds. */
const LINGER = 1000;

type Print = (line: string) => void;

/**
 * Starts the server of this process: settings, database, seeds, listen; prints where to click; ends in order on a signal.
 * Never throws: why it could not start goes to `complain`, and the process ends with code 1.
 */
export async function serve(print: Print, complain: Print): Promise<void> {
  const config = attempted(configOfProcess, complain);
  if (config === null) return;
  try {
    const booted = await boot(config);
    try {
      const ending = { begun: false };
      const stopOn = stopInOrder(booted, ending, print, complain);
      const address = await booted.app.http.listen({ host: config.host, port: config.port });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopOn(signal));
      await greet(config, booted, address, print).catch((error: unknown) => {
        // A signal in the middle of the greeting closes the database under it: that is no fault.
        if (!ending.begun) throw error;
      });
    } catch (error) {
      await booted.app.close();
      booted.release();
      throw error;
    }
  } catch (error) {
    complain(explainStart(error));
    end(1);
  }
}

function attempted(read: () => Config, complain: Print): Config | null {
  try {
    return read();
  } catch (error) {
    complain(explainStart(error));
    end(1);
    return null;
  }
}

/**
 * Answers a function that makes the connections of requests under way end with their answers: kept alive, they would hold
 * the server open for seconds after the last answer. What is sent before it is called is not touched.
 */
function lastAnswers(server: Server): () => void {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return () => {
    for (const response of underWay) response.shouldKeepAlive = false;
  };
}

/** Lets the process end by itself; what holds it open all the same (a socket to a server that hangs) is cut off. */
function end(code: number): void {
  process.exitCode = code;
  setTimeout(() => process.exit(), LINGER).unref();
}

async function greet(config: Config, { app, databaseVersion, seeded }: Booted, address: string, print: Print): Promise<void> {
  const url = address.replace('127.0.0.1', 'localhost').replace('0.0.0.0', 'localhost');
  print(`Lumbung siap / is ready: ${url}/graphql`);
  print(`  basis data / database: ${config.database.engine} ${databaseVersion}`);
  if (seeded.length > 0) print(`  data awal / seeds: ${seeded.join(', ')}`);
  if (config.production) return;
  for (const tenant of DEMO_TENANTS) {
    const tokens = await demoTokens(app.db, tenant, systemClock, timeSortedIds(systemClock));
    if (tokens.length === 0) continue;
    print(`  token demo, hanya tampil sekali / demo tokens, shown once (${tenant}):`);
    for (const { role, secret } of tokens) print(`    ${role.padEnd(16)} ${secret}`);
    break;
  }
}

function stopInOrder({ app, release }: Booted, ending: { begun: boolean }, print: Print, complain: Print): (signal: string) => Promise<void> {
  const finish = lastAnswers(app.http.server);
  return async (signal) => {
    if (ending.begun) return;
    ending.begun = true;
    print(`Berhenti / stopping (${signal})`);
    finish();
    const cut = setTimeout(() => app.http.server.closeAllConnections(), GRACE);
    try {
      await app.close();
      release();
      end(0);
    } catch (error) {
      complain(explainStart(error));
      end(1);
    } finally {
      clearTimeout(cut);
    }
  };
}
