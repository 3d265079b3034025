import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endsWithParent } from './servers/programs';

const ROOT = join(__dirname, '..', '..');
const READY = /siap \/ is ready: (http:\/\/\S+)\/graphql/;

/** The settings of a server that a test starts: those of the README, and nothing of the test's own environment. */
export type Settings = Readonly<Record<string, string>>;

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  /** Everything that it wrote, both streams. */
  readonly output: string;
}

const alive = new Set<ServerUnderTest>();

/** The real server, started from the sources as a process of its own. */
export class ServerUnderTest {
  /** Resolves when the process is gone and its output is complete; never rejects. */
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;
  private text = '';
  private readonly listeners = new Set<() => void>();

  private constructor(settings: Settings, root: string) {
    const words = [...endsWithParent(), process.execPath, '-r', join(root, 'test', 'support', 'register.cjs'), join(root, 'src', 'main.ts')];
    this.child = spawn(words[0], words.slice(1), {
      cwd: root,
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', SEED: 'none', LOG_LEVEL: 'error', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => {
        this.text += part;
        this.heard();
      });
    }
    alive.add(this);
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        alive.delete(this);
        resolve({ code, signal, output: this.text });
        this.heard();
      });
    });
  }

  /** Starts a server and resolves when it says that it is ready; rejects with its output when it ends instead. */
  static async start(settings: Settings): Promise<ServerUnderTest> {
    const server = new ServerUnderTest(settings, ROOT);
    await server.saying(READY);
    return server;
  }

  /** Starts a server that shall not come up and resolves with its end; `root` is another copy of the project. */
  static async failing(settings: Settings, root = ROOT): Promise<Ended & { readonly seconds: number }> {
    const since = performance.now();
    const server = new ServerUnderTest(settings, root);
    const hung = setTimeout(() => void server.kill9(), 60_000);
    const ended = await server.ended;
    clearTimeout(hung);
    return { ...ended, seconds: (performance.now() - since) / 1000 };
  }

  /** Kills every server that this test file still runs; resolves when they are gone. */
  static async killAll(): Promise<void> {
    await Promise.all([...alive].map((server) => server.kill9()));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get output(): string {
    return this.text;
  }

  /** Where it listens, without a slash at the end. */
  get url(): string {
    return (READY.exec(this.text)?.[1] ?? '').replace('localhost', '127.0.0.1');
  }

  /** Waits until the demo tokens of a first start were printed and gives the one of a role. */
  async token(role: string): Promise<string> {
    await this.saying(/^ +VIEWER +lbg_\S+$/m);
    return new RegExp(`^ +${role} +(lbg_\\S+)$`, 'm').exec(this.text)?.[1] ?? '';
  }

  /** Resolves when the output matches; rejects when the process ends first, or after `patienceMs`. */
  async saying(pattern: RegExp, patienceMs = 60_000): Promise<void> {
    let over = false;
    void this.ended.then(() => (over = true));
    const giveUp = setTimeout(() => {
      over = true;
      this.heard();
    }, patienceMs);
    try {
      while (!pattern.test(this.text)) {
        if (over) throw new Error(`the server did not say ${String(pattern)}:\n${this.text}`);
        await new Promise<void>((resolve) => this.listeners.add(resolve));
      }
    } finally {
      clearTimeout(giveUp);
    }
  }

  private heard(): void {
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }

  /** Kills it as a power cut would; resolves when it is gone. */
  async kill9(): Promise<Ended> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  /** Asks it to end; kills it after `patienceMs`, which the signal in the answer then shows. */
  async terminate(patienceMs = 20_000): Promise<Ended> {
    this.child.kill('SIGTERM');
    const insist = setTimeout(() => this.child.kill('SIGKILL'), patienceMs);
    const ended = await this.ended;
    clearTimeout(insist);
    return ended;
  }
}

/** A folder for one test file's data; the caller removes it. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lumbung-process-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
