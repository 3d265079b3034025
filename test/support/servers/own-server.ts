import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { makeServerFolder, serverPidIn, type ServerFolder } from './data-folder';
import { freePort } from './port';
import { isRoot } from './programs';
import { ServerProcess } from './server-process';
import type { FreshDatabase, RunningServer, ServerKind, ServerProgram, StartOptions } from './types';

const ACCOUNT = 'lumbung';
const READY_TIMEOUT_MS = 90_000;
const POLL_MS = 20;
const PORT_TRIES = 10;
const SAME_PORT_PAUSE_MS = 300;

class PortTakenError extends Error {}

const connect = (port: number, password: string): Promise<Connection> =>
  createConnection({ host: '127.0.0.1', port, user: ACCOUNT, password, connectTimeout: 5_000 });

class OwnServer implements RunningServer {
  readonly kind: ServerKind;
  private readonly password = randomBytes(18).toString('hex');
  private process: ServerProcess | null = null;
  private launches = 0;
  private chosenPort = 0;
  private answeredVersion = '';

  constructor(
    private readonly program: ServerProgram,
    private readonly options: StartOptions,
    private readonly folder: ServerFolder,
  ) {
    this.kind = program.kind;
  }

  get version(): string {
    return this.answeredVersion;
  }

  get port(): number {
    return this.chosenPort;
  }

  get pid(): number {
    return this.alive().pid;
  }

  /** Starts for the first time, on another port whenever somebody was quicker. */
  async start(): Promise<void> {
    this.chosenPort = await freePort();
    // Run by the server before it listens: nobody ever meets it without the password.
    await writeFile(
      join(this.folder.path, 'init.sql'),
      [
        `CREATE USER IF NOT EXISTS '${ACCOUNT}'@'127.0.0.1' IDENTIFIED BY '${this.password}';`,
        `GRANT ALL PRIVILEGES ON \`lumbung\\_%\`.* TO '${ACCOUNT}'@'127.0.0.1' WITH GRANT OPTION;`,
        // An account with no rights at all, to which a test gives those that the operations page names.
        `CREATE USER IF NOT EXISTS 'lumbung_narrow'@'127.0.0.1' IDENTIFIED BY '${this.password}';`,
        `ALTER USER 'root'@'localhost' ACCOUNT LOCK;`,
        '',
      ].join('\n'),
      { mode: 0o600 },
    );
    await this.launchUntilPortIsOurs(async () => {
      this.chosenPort = await freePort();
    });
  }

  async createDatabase(): Promise<FreshDatabase> {
    const name = `lumbung_${randomBytes(8).toString('hex')}`;
    const connection = await connect(this.port, this.password);
    try {
      await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4`);
    } finally {
      await connection.end();
    }
    return { url: `${this.kind}://${ACCOUNT}:${this.password}@127.0.0.1:${String(this.port)}/${name}` };
  }

  async kill9(): Promise<void> {
    const how = await this.alive().end('SIGKILL');
    if (how !== 'SIGKILL') throw new Error(`the ${this.kind} server had ended by itself: ${how}`);
  }

  async restart(): Promise<void> {
    if (this.process === null) throw new Error(`the ${this.kind} server was stopped and its folder removed`);
    if (this.process.running) await this.process.end('SIGTERM');
    await this.launchUntilPortIsOurs(() => sleep(SAME_PORT_PAUSE_MS));
  }

  async stop(): Promise<void> {
    // No goodbye: what it would write out goes with the folder.
    await this.process?.end('SIGKILL');
    this.process = null;
    await rm(this.folder.path, { recursive: true, force: true });
  }

  private alive(): ServerProcess {
    if (this.process?.running !== true) throw new Error(`the ${this.kind} server is not running`);
    return this.process;
  }

  private async launchUntilPortIsOurs(onClash: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.launch();
        return;
      } catch (error) {
        if (!(error instanceof PortTakenError) || tries === PORT_TRIES) throw error;
        await onClash();
      }
    }
  }

  private async launch(): Promise<void> {
    this.launches += 1;
    await rm(join(this.folder.path, 'server.pid'), { force: true });
    const log = join(this.folder.path, `server-${String(this.launches)}.log`);
    this.process = new ServerProcess([...this.program.command, ...this.flags()], this.folder.path, log);
    const ready = await this.waitUntilReady(this.process).catch(async (error: unknown) => {
      await this.process?.end('SIGKILL');
      throw error;
    });
    this.answeredVersion = ready;
  }

  private flags(): readonly string[] {
    const { seen } = this.folder;
    const durable = this.options.durable ?? true;
    return [
      '--no-defaults',
      ...(isRoot() ? ['--user=root'] : []),
      `--datadir=${seen}/data`,
      `--tmpdir=${seen}/tmp`,
      `--socket=${seen}/s.sock`,
      `--pid-file=${seen}/server.pid`,
      `--init-file=${seen}/init.sql`,
      '--bind-address=127.0.0.1',
      `--port=${String(this.port)}`,
      '--skip-name-resolve',
      '--skip-log-bin',
      '--max-connections=300',
      '--performance-schema=OFF',
      '--innodb-buffer-pool-size=64M',
      // The kernel's places for native AIO are few, and several servers run at once.
      '--innodb-use-native-aio=OFF',
      ...(durable ? ['--innodb-flush-log-at-trx-commit=1'] : ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF']),
      ...this.program.flags,
      ...(this.options.args ?? []),
    ];
  }

  /** Resolves with the server's own version once it lets our account in; the random password tells it from a stranger on the port. */
  private async waitUntilReady(server: ServerProcess): Promise<string> {
    const giveUpAt = Date.now() + READY_TIMEOUT_MS;
    let last: unknown;
    while (server.running && Date.now() < giveUpAt) {
      try {
        return await this.greet(server);
      } catch (error) {
        last = error;
        await Promise.race([sleep(POLL_MS), server.exited]);
      }
    }
    const log = server.log();
    if (!server.running && /Bind on TCP\/IP port|Address already in use/i.test(log)) throw new PortTakenError(log);
    const how = server.running ? `no answer in ${String(READY_TIMEOUT_MS)} ms` : await server.exited;
    throw new Error(`${this.kind} ${this.program.version} did not start: ${how}\n${log}`, { cause: last });
  }

  private async greet(server: ServerProcess): Promise<string> {
    const connection = await connect(this.port, this.password);
    try {
      const [rows] = await connection.query<(RowDataPacket & { readonly version: string })[]>('SELECT VERSION() AS version');
      const written = await serverPidIn(this.folder);
      if (written !== server.pid) throw new Error(`process ${String(server.pid)} was started, ${String(written)} answers`);
      return rows[0]?.version ?? '';
    } finally {
      await connection.end();
    }
  }
}

/** Starts a server of its own folder, port and password, and resolves when it answers; leaves nothing behind when it fails. */
export async function startOwnServer(program: ServerProgram, options: StartOptions = {}): Promise<RunningServer> {
  const server = new OwnServer(program, options, await makeServerFolder(program));
  try {
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
