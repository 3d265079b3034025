import { findMariaDb, MARIADB_MISSING, startMariaDb } from './mariadb';
import { findMySql, startMySql } from './mysql';
import type { RunningServer, ServerKind, StartOptions } from './types';

export { ServerMissingError } from './types';
export type { FreshDatabase, RunningServer, ServerKind, StartOptions } from './types';

/** Gives null when a server of this kind can be started here, else the reason in both languages. */
export function whyNoServer(kind: ServerKind): string | null {
  switch (kind) {
    case 'mariadb':
      return findMariaDb() === null ? MARIADB_MISSING : null;
    case 'mysql':
      return findMySql().reason;
  }
}

/** Starts a throw-away server of this kind; throws ServerMissingError where whyNoServer gives a reason. */
export function startServer(kind: ServerKind, options?: StartOptions): Promise<RunningServer> {
  switch (kind) {
    case 'mariadb':
      return startMariaDb(options);
    case 'mysql':
      return startMySql(options);
  }
}
