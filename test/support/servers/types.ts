export type ServerKind = 'mariadb' | 'mysql';

export interface StartOptions {
  /** Every commit reaches the disk before it is acknowledged; true unless said otherwise, because the kill tests count on it. */
  readonly durable?: boolean;
  /** Further server options, put last so that they win. */
  readonly args?: readonly string[];
}

export interface FreshDatabase {
  /** `mariadb://` or `mysql://`, with the account that owns the database and nothing else. */
  readonly url: string;
}

export interface RunningServer {
  readonly kind: ServerKind;
  /** What the server itself answers to SELECT VERSION(). */
  readonly version: string;
  /** On 127.0.0.1; the same over every restart. */
  readonly port: number;
  /** Of the server itself, not of a wrapper; another one after a restart. */
  readonly pid: number;
  /** Makes an empty utf8mb4 database of its own name. */
  createDatabase(): Promise<FreshDatabase>;
  /** Sends SIGKILL and resolves when the process is gone; rejects if there was none to kill. */
  kill9(): Promise<void>;
  /** Starts on the same data folder and port, after a clean shutdown if the server still runs; resolves when it answers. */
  restart(): Promise<void>;
  /** Ends the process and removes its folder; may be called twice. */
  stop(): Promise<void>;
}

/** An installed server program and how it wants to be called. */
export interface ServerProgram {
  readonly kind: ServerKind;
  readonly version: string;
  /** Program and leading words, such as `chroot DIR /usr/sbin/mysqld`. */
  readonly command: readonly string[];
  /** The folder that the program sees as `/`; empty without chroot. */
  readonly root: string;
  /** The command that fills an empty data folder; the path is the one the program sees. */
  readonly initialise: (dataFolder: string) => readonly string[];
  /** Options that only this kind of server knows. */
  readonly flags: readonly string[];
}

/** Says why a server cannot be started here, in both languages. */
export class ServerMissingError extends Error {
  override readonly name = 'ServerMissingError';
}
