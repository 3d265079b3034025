import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { makeServerFolder } from '../data-folder';
import { findMariaDb, mariaDbProgram } from '../mariadb';
import { freePort } from '../port';
import { isRoot } from '../programs';
import { ServerProcess } from '../server-process';
import type { ServerProgram } from '../types';

const PROVIDERS = ['/usr/lib/galera/libgalera_smm.so', '/usr/lib64/galera-4/libgalera_smm.so'];
const SCRIPTS = __dirname;
const ACCOUNT = 'lumbung';
const READY_TIMEOUT_MS = 90_000;

interface Node {
  readonly folder: string;
  readonly sql: number;
  readonly group: number;
  readonly increments: number;
  process: ServerProcess | null;
}

/** Three nodes of one Galera cluster, all of them writers, each with its own folder and ports. */
export interface Cluster {
  readonly version: string;
  /** One address for each node, all of the same fresh database. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

/** The Galera library, or null where it is not installed. */
export function findGalera(): string | null {
  return findMariaDb() === null ? null : (PROVIDERS.find((path) => existsSync(path)) ?? null);
}

function flags(program: ServerProgram, node: Node, name: string, joins: string, provider: string): string[] {
  return [
    ...program.command, '--no-defaults', ...(isRoot() ? ['--user=root'] : []), `--datadir=${node.folder}/data`, `--tmpdir=${node.folder}/tmp`,
    `--socket=${node.folder}/s.sock`, `--pid-file=${node.folder}/server.pid`, '--bind-address=127.0.0.1', `--port=${String(node.sql)}`, '--skip-name-resolve',
    '--max-connections=300', '--performance-schema=OFF', '--innodb-buffer-pool-size=64M', '--innodb-use-native-aio=OFF', '--innodb-flush-log-at-trx-commit=0',
    ...program.flags, '--binlog-format=ROW', '--innodb-autoinc-lock-mode=2', '--wsrep-on=ON', `--wsrep-provider=${provider}`, `--wsrep-cluster-name=${name}`,
    `--wsrep-cluster-address=gcomm://${joins}`, `--wsrep-node-address=127.0.0.1:${String(node.group)}`, `--wsrep-node-incoming-address=127.0.0.1:${String(node.sql)}`,
    `--wsrep-provider-options=base_port=${String(node.group)};gmcast.listen_addr=tcp://127.0.0.1:${String(node.group)};ist.recv_addr=127.0.0.1:${String(node.increments)};gcache.size=64M`,
    '--wsrep-sst-method=same', ...(joins === '' ? ['--wsrep-new-cluster'] : []),
  ];
}

async function ask(port: number, password: string, sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection({ host: '127.0.0.1', port, user: ACCOUNT, password, connectTimeout: 5000 });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return rows;
  } finally {
    await connection.end();
  }
}

async function launch(program: ServerProgram, node: Node, name: string, joins: string, provider: string, password: string, gtid: string, more: readonly string[] = []): Promise<void> {
  node.process = new ServerProcess([...flags(program, node, name, joins, provider), ...more], node.folder, join(node.folder, 'server.log'), {
    PATH: `${process.env.PATH ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin:${SCRIPTS}`, LUMBUNG_SAME_GTID: gtid,
  });
  const giveUpAt = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const ready = await ask(node.sql, password, "SHOW STATUS LIKE 'wsrep_ready'").then((rows) => rows[0]?.Value === 'ON', () => false);
    if (ready) return;
    if (!node.process.running || Date.now() > giveUpAt) throw new Error(`a Galera node did not start\n${node.process.log()}`);
    await sleep(50);
  }
}

async function makeNode(folder: string): Promise<Node> {
  await mkdir(join(folder, 'tmp'), { recursive: true });
  return { folder, sql: await freePort(), group: await freePort(), increments: await freePort(), process: null };
}

/** Where a node stood when it was shut down: `<uuid>:<seqno>`. */
async function positionOf(node: Node): Promise<string> {
  const state = await readFile(join(node.folder, 'data', 'grastate.dat'), 'utf8');
  return `${/^uuid:\s*(\S+)/m.exec(state)?.[1] ?? ''}:${/^seqno:\s*(\S+)/m.exec(state)?.[1] ?? ''}`;
}

/**
 * Starts three writers. The first is started once by itself, so that its folder knows the cluster's position; the other two
 * begin from a copy of that folder and need no state transfer, which as root, or without the backup tool, would fail.
 */
export async function startCluster(): Promise<Cluster> {
  const provider = findGalera();
  if (provider === null) throw new Error('Galera is not installed (Debian: apt-get install mariadb-server galera-4)');
  const program = mariaDbProgram();
  const password = randomBytes(18).toString('hex');
  const base = (await makeServerFolder(program)).path;
  const name = `lumbung-${randomBytes(4).toString('hex')}`;
  const database = `lumbung_${randomBytes(8).toString('hex')}`;
  const first = await makeNode(base);
  const nodes = [first];
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map(async (n) => { await n.process?.end('SIGKILL'); }));
    await rm(base, { recursive: true, force: true });
  };
  try {
    await writeFile(join(base, 'init.sql'), [
      `CREATE USER IF NOT EXISTS '${ACCOUNT}'@'127.0.0.1' IDENTIFIED BY '${password}';`, `GRANT ALL PRIVILEGES ON \`lumbung\\_%\`.* TO '${ACCOUNT}'@'127.0.0.1';`,
      `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4;`, '',
    ].join('\n'), { mode: 0o600 });
    await launch(program, first, name, '', provider, password, '', [`--init-file=${join(base, 'init.sql')}`]);
    await first.process?.end('SIGTERM');
    const position = await positionOf(first);
    for (const i of [2, 3]) {
      const node = await makeNode(join(base, `node${String(i)}`));
      await cp(join(base, 'data'), join(node.folder, 'data'), { recursive: true });
      await Promise.all(['galera.cache', 'gvwstate.dat'].map((file) => rm(join(node.folder, 'data', file), { force: true })));
      nodes.push(node);
    }
    await launch(program, first, name, '', provider, password, position);
    for (const node of nodes.slice(1)) await launch(program, node, name, `127.0.0.1:${String(first.group)}`, provider, password, position);
    const [{ version }] = await ask(first.sql, password, 'SELECT VERSION() AS version');
    const [{ Value: size }] = await ask(first.sql, password, "SHOW STATUS LIKE 'wsrep_cluster_size'");
    if (String(size) !== '3') throw new Error(`the cluster has ${String(size)} nodes`);
    return { version: String(version), urls: nodes.map((n) => `mariadb://${ACCOUNT}:${password}@127.0.0.1:${String(n.sql)}/${database}`), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
