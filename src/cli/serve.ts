import { configOfProcess } from '../config/env';
import { systemClock } from '../platform/clock';
import { timeSortedIds } from '../platform/ids';
import { boot } from './boot';
import { demoTokens } from './demo-tokens';
import { explainStart } from './explain';

/** The tenant in which the demo tokens work: the first city of the fictional province, else Kota Sukabumi's workspace. */
const DEMO_TENANTS = ['00.01', '32.72'] as const;

/** Starts the server of this process: settings, database, seeds, listen; prints where to click; ends in order on a signal. */
export async function serve(print: (line: string) => void): Promise<void> {
  const config = configOfProcess();
  const booted = await boot(config);
  const { app } = booted;
  let address: string;
  try {
    address = await app.http.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close();
    booted.release();
    throw error;
  }
  const url = address.replace('127.0.0.1', 'localhost').replace('0.0.0.0', 'localhost');
  print(`Lumbung siap / is ready: ${url}/graphql`);
  print(`  basis data / database: ${config.database.engine} ${booted.databaseVersion}`);
  if (booted.seeded.length > 0) print(`  data awal / seeds: ${booted.seeded.join(', ')}`);
  if (!config.production) {
    for (const tenant of DEMO_TENANTS) {
      const tokens = await demoTokens(app.db, tenant, systemClock, timeSortedIds(systemClock));
      if (tokens.length === 0) continue;
      print(`  token demo, hanya tampil sekali / demo tokens, shown once (${tenant}):`);
      for (const { role, secret } of tokens) print(`    ${role.padEnd(16)} ${secret}`);
      break;
    }
  }
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    print(`Berhenti / stopping (${signal})`);
    app.close().then(
      () => {
        booted.release();
        process.exitCode = 0;
      },
      (error: unknown) => {
        print(explainStart(error));
        process.exitCode = 1;
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal));
}
