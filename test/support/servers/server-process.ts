import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { endsWithParent, serverEnvironment } from './programs';

interface Doomed {
  readonly child: ChildProcess;
  readonly folder: string;
}

const doomed = new Set<Doomed>();
let watching = false;

function endWithUs(entry: Doomed): void {
  doomed.add(entry);
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const { child, folder } of doomed) {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** A server's process: it ends with ours, and its output is kept in a file. */
export class ServerProcess {
  /** Resolves with a description of the end; never rejects. */
  readonly exited: Promise<string>;
  readonly pid: number;
  private readonly child: ChildProcess;
  private ended = false;

  constructor(command: readonly string[], folder: string, private readonly logFile: string, environment: NodeJS.ProcessEnv = {}) {
    const log = openSync(logFile, 'a');
    // setpriv and chroot both replace themselves, so the child's id is the server's own.
    const [program = '', ...words] = [...endsWithParent(), ...command];
    this.child = spawn(program, words, { stdio: ['ignore', log, log], env: { ...serverEnvironment(), ...environment }, cwd: folder });
    closeSync(log);
    const entry: Doomed = { child: this.child, folder };
    this.exited = new Promise((resolve) => {
      const end = (how: string): void => {
        this.ended = true;
        doomed.delete(entry);
        resolve(how);
      };
      this.child.once('error', (error) => {
        end(error.message);
      });
      this.child.once('exit', (code, signal) => {
        end(signal ?? `exit ${String(code)}`);
      });
    });
    this.pid = this.child.pid ?? 0;
    if (this.pid > 0) endWithUs(entry);
    // A test that forgets stop() must not keep its process alive.
    this.child.unref();
  }

  get running(): boolean {
    return !this.ended;
  }

  /** Gives the last characters (at most 3000) that the server wrote. */
  log(): string {
    return readFileSync(this.logFile, 'utf8').slice(-3000);
  }

  /** Sends the signal and resolves with the description of the end; SIGKILL follows after `patienceMs`. */
  async end(signal: 'SIGTERM' | 'SIGKILL', patienceMs = 30_000): Promise<string> {
    this.child.ref();
    // Only while unreaped: afterwards the id may be a stranger's.
    if (this.running) this.child.kill(signal);
    const insist = setTimeout(() => this.child.kill('SIGKILL'), patienceMs);
    try {
      return await this.exited;
    } finally {
      clearTimeout(insist);
    }
  }
}
