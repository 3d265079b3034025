import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startOwnServer } from './own-server';
import { askVersion, findPrograms, isRoot } from './programs';
import { ServerMissingError, type RunningServer, type ServerProgram, type StartOptions } from './types';

const DEFAULT_ROOT = '/opt/lumbung-mysql';
const INSIDE = '/usr/sbin/mysqld';
const LOG_SIZE = '--innodb-redo-log-capacity=32M';

export interface MySqlPlace {
  /** Program and leading words that call the server. */
  readonly command: readonly string[];
  /** The folder that the server sees as `/`; empty without chroot. */
  readonly root: string;
  readonly version: string;
}

export type MySqlFinding =
  | { readonly program: MySqlPlace; readonly reason: null }
  | { readonly program: null; readonly reason: string };

const missing = (indonesian: string, english: string): MySqlFinding => ({
  program: null,
  reason: `MySQL asli tidak dapat dipakai: ${indonesian}. / Real MySQL cannot be used: ${english}.`,
});

function place(command: readonly string[], root: string): MySqlPlace | string {
  const answer = askVersion(command);
  if (!answer.ok) return answer.reason;
  if (/MariaDB|Percona/i.test(answer.text)) return answer.text;
  return { command, root, version: answer.version };
}

/** Looks for real MySQL, in the folder of LUMBUNG_MYSQL_ROOT (default /opt/lumbung-mysql) and then in PATH; says why when there is none. */
export function findMySql(): MySqlFinding {
  const named = process.env['LUMBUNG_MYSQL_ROOT'] ?? '';
  const root = named === '' ? DEFAULT_ROOT : resolve(named);
  const installed = existsSync(join(root, INSIDE));
  const inside = installed && isRoot() ? place(['chroot', root, INSIDE], root) : null;
  if (inside !== null && typeof inside !== 'string') return { program: inside, reason: null };

  for (const path of findPrograms(['mysqld'], ['/usr/sbin', '/usr/local/sbin', '/usr/libexec'])) {
    const found = place([path], '');
    if (typeof found !== 'string') return { program: found, reason: null };
  }
  if (!installed) {
    return missing(
      `tidak ada mysqld di ${root} maupun di PATH; jalankan scripts/mysql-get.sh`,
      `there is no mysqld in ${root} nor in PATH; run scripts/mysql-get.sh`,
    );
  }
  if (inside === null) return missing(`chroot ke ${root} membutuhkan root`, `chroot into ${root} needs root`);
  return missing(`mysqld di ${root} tidak menjawab: ${inside}`, `the mysqld in ${root} does not answer: ${inside}`);
}

function mySqlProgram(): ServerProgram {
  const { program, reason } = findMySql();
  if (program === null) throw new ServerMissingError(reason);
  return {
    ...program,
    kind: 'mysql',
    initialise: (dataFolder) => [
      ...program.command,
      '--no-defaults',
      ...(isRoot() ? ['--user=root'] : []),
      '--initialize-insecure',
      `--datadir=${dataFolder}`,
      LOG_SIZE,
    ],
    flags: [LOG_SIZE, '--mysqlx=OFF', '--secure-file-priv='],
  };
}

/** Starts a throw-away server of real MySQL; throws ServerMissingError, with the reason, where it cannot. */
export const startMySql = async (options?: StartOptions): Promise<RunningServer> => startOwnServer(mySqlProgram(), options);
