import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseDatabaseUrl } from '../src/db/database-url';
import { load, post, type Round } from './load';
import { bodyFor } from './question';
import { fill } from './shelf';

/** Our server against the limit, both in this run: `npm run bench [-- --database <address of an empty database>] [--rounds n] [--seconds s]`. */

interface Variant {
  readonly name: string;
  readonly kind: 'limit' | 'lumbung';
  readonly env: Readonly<Record<string, string>>;
}
interface Running extends Variant {
  readonly child: ChildProcess;
  readonly port: number;
}
interface Measured extends Round {
  readonly cpuMs: number;
}

const LIMIT = 'limit';
// The limit stands here twice: what the two differ by is what this machine cannot tell.
const VARIANTS: readonly Variant[] = [
  { name: LIMIT, kind: 'limit', env: { NODE_ENV: 'production' } },
  { name: 'limit, once more', kind: 'limit', env: { NODE_ENV: 'production' } },
  { name: 'lumbung, NODE_ENV=production', kind: 'lumbung', env: { NODE_ENV: 'production' } },
  { name: 'lumbung, NODE_ENV not set', kind: 'lumbung', env: { NODE_ENV: '' } },
];
const CONNECTIONS = 16;

const option = (name: string, usual: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};

function told(child: ChildProcess, question?: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a server ended with ${code ?? 'a signal'}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Record<string, unknown>);
    });
    if (question !== undefined) child.send(question);
  });
}

async function start(variant: Variant, address: string): Promise<Running> {
  const child = fork(join(__dirname, `server${extname(__filename)}`), [variant.kind, address], { env: { ...process.env, ...variant.env } });
  const { port } = await told(child);
  return { ...variant, child, port: Number(port) };
}

async function cpuOf({ child }: Running): Promise<number> {
  const { cpu } = await told(child, 'cpu');
  const { user, system } = cpu as { user: number; system: number };
  return (user + system) / 1000;
}

async function measured(running: Running, bodies: readonly string[], seconds: number): Promise<Measured> {
  const before = await cpuOf(running);
  const round = await load(running.port, bodies, CONNECTIONS, seconds);
  return { ...round, cpuMs: (await cpuOf(running)) - before };
}

const shuffled = <T>(list: readonly T[]): T[] => list.map((item) => ({ item, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const range = (values: readonly number[]): string => `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;

async function sameAnswers(servers: readonly Running[], bodies: readonly string[]): Promise<void> {
  for (const body of bodies) {
    const answers = await Promise.all(servers.map(async ({ port }) => (JSON.parse((await post(port, body)).body) as { data: { innovations: { nodes: unknown[] } } }).data));
    if (answers[0].innovations.nodes.length === 0 || !answers.every((a) => isDeepStrictEqual(a, answers[0]))) throw new Error('the servers do not give the same answer');
  }
}

function report(results: ReadonlyMap<string, readonly Measured[]>): void {
  const limit = results.get(LIMIT) ?? [];
  const speed = (r: Measured): number => r.requests / r.seconds;
  const cpu = (r: Measured): number => r.cpuMs / r.requests;
  const at = (r: Measured, part: number): number => r.latencies[Math.floor((r.latencies.length - 1) * part)];
  console.log('\nvariant'.padEnd(33), 'throughput'.padEnd(20), 'CPU efficiency'.padEnd(20), 'p50'.padEnd(20), 'p99'.padEnd(20), 'requests/s', 'CPU ms', 'errors');
  for (const [name, rounds] of results) {
    const ratio = (of: (mine: Measured, theirs: Measured) => number): string => range(rounds.map((r, i) => of(r, limit[i]))).padEnd(20);
    console.log(
      name.padEnd(32), ratio((m, t) => speed(m) / speed(t)), ratio((m, t) => cpu(t) / cpu(m)), ratio((m, t) => at(m, 0.5) / at(t, 0.5)), ratio((m, t) => at(m, 0.99) / at(t, 0.99)),
      String(Math.round(median(rounds.map(speed)))).padStart(10), median(rounds.map(cpu)).toFixed(2).padStart(6), String(rounds.reduce((n, r) => n + r.errors, 0)).padStart(6),
    );
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-bench-'));
  const address = option('database', `sqlite:${join(folder, 'bench.db')}`);
  const url = parseDatabaseUrl(address);
  if (url === null) throw new Error(`no database address: ${address}`);
  const servers: Running[] = [];
  try {
    const bodies = (await fill(url)).map(bodyFor);
    for (const variant of VARIANTS) servers.push(await start(variant, address));
    await sameAnswers(servers, bodies);
    for (const server of servers) await load(server.port, bodies, CONNECTIONS, 1);
    const results = new Map<string, Measured[]>(VARIANTS.map(({ name }) => [name, []]));
    for (let round = 1; round <= Number(option('rounds', '7')); round += 1) {
      for (const server of shuffled(servers)) results.get(server.name)?.push(await measured(server, bodies, Number(option('seconds', '2'))));
    }
    console.log(`${url.engine}, Node ${process.version}, ${CONNECTIONS} connections, a page of 50 innovations with agency and two lists`);
    report(results);
    if ([...results.values()].flat().some((r) => r.errors > 0)) process.exitCode = 1;
  } finally {
    for (const { child } of servers) child.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
