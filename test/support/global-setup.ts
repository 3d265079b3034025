import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDatabaseUrl } from '../../src/db/database-url';
import { migrate } from '../../src/db/migrate';
import { systemClock } from '../../src/platform/clock';
import { openStore } from '../../src/store';
import { TABLES } from '../../src/tables';
import { runSeeds } from '../../seeds/run-seeds';
import { startServer, type RunningServer } from './servers';
import { startCluster } from './servers/galera/cluster';

const ROOT = join(__dirname, '..', '..');

/**
 * Before the suite: starts the server of this run's engine, migrates one database through the migrations and seeds it.
 * Embedded, that file is the template which each test file copies; on a server, all test files share the database, because
 * every test makes its own tenants.
 */
export default async function globalSetup(): Promise<void> {
  const engine = process.env.LUMBUNG_TEST_ENGINE ?? 'sqlite';
  let url: string;
  if (engine === 'mysql' || engine === 'mariadb') {
    const server: RunningServer = await startServer(engine, { durable: false, args: ['--max-connections=500'] });
    (globalThis as { lumbungServer?: RunningServer }).lumbungServer = server;
    url = (await server.createDatabase()).url;
    process.stderr.write(`\n[${engine}] ${server.version}\n`);
  } else if (engine === 'galera') {
    const cluster = await startCluster();
    (globalThis as { lumbungServer?: { stop(): Promise<void> } }).lumbungServer = cluster;
    process.env.LUMBUNG_TEST_NODES = cluster.urls.join(' ');
    url = cluster.urls[0];
    process.stderr.write(`\n[galera] ${cluster.version}, ${String(cluster.urls.length)} writers\n`);
  } else {
    url = `sqlite:${join(mkdtempSync(join(tmpdir(), 'lumbung-template-')), 'template.db')}`;
  }
  const parsed = parseDatabaseUrl(url);
  if (parsed === null) throw new Error(`not a database address: ${url}`);
  const { version } = await migrate(parsed, TABLES);
  if (engine === 'sqlite') process.stderr.write(`\n[sqlite] ${version}\n`);
  const db = await openStore(parsed, systemClock);
  const seeds = process.env.LUMBUNG_TEST_SEEDS === 'none' ? [] : (['stories', 'example'] as const);
  await runSeeds(db, seeds, ROOT, systemClock);
  await db.close();
  process.env.LUMBUNG_TEST_DATABASE = url;
}
