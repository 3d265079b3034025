import { dirname } from 'node:path';
import { startOwnServer } from './own-server';
import { askVersion, findPrograms, isRoot } from './programs';
import { ServerMissingError, type RunningServer, type ServerProgram, type StartOptions } from './types';

const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec'];
const LOG_SIZE = '--innodb-log-file-size=32M';

export const MARIADB_MISSING =
  'MariaDB tidak terpasang di sini (mariadbd tidak ditemukan di PATH maupun /usr/sbin); di Debian: apt-get install mariadb-server. / ' +
  'MariaDB is not installed here (no mariadbd in PATH or /usr/sbin); on Debian: apt-get install mariadb-server.';

/** Gives the path of an installed MariaDB server program, or null. */
export function findMariaDb(): string | null {
  const saysMariaDb = (path: string): boolean => {
    const answer = askVersion([path]);
    return answer.ok && answer.text.includes('MariaDB');
  };
  return findPrograms(['mariadbd', 'mysqld'], SERVER_FOLDERS).find(saysMariaDb) ?? null;
}

/** The installed MariaDB and how it wants to be called; throws ServerMissingError where there is none. */
export function mariaDbProgram(): ServerProgram {
  const server = findMariaDb();
  if (server === null) throw new ServerMissingError(MARIADB_MISSING);
  const answer = askVersion([server]);
  if (!answer.ok) throw new ServerMissingError(`${server}: ${answer.reason}`);
  const base = dirname(dirname(server));
  const [installer] = findPrograms(['mariadb-install-db', 'mysql_install_db'], [`${base}/bin`, `${base}/scripts`]);
  if (installer === undefined) {
    throw new ServerMissingError(`mariadb-install-db tidak ditemukan di samping ${server}. / There is no mariadb-install-db beside ${server}.`);
  }
  return {
    kind: 'mariadb',
    version: answer.version,
    command: [server],
    root: '',
    initialise: (dataFolder) => [
      installer,
      '--no-defaults',
      ...(isRoot() ? ['--user=root'] : []),
      `--basedir=${base}`,
      `--datadir=${dataFolder}`,
      '--skip-test-db',
      LOG_SIZE,
    ],
    flags: [LOG_SIZE],
  };
}

/** Starts a throw-away MariaDB server; throws ServerMissingError where none is installed. */
export const startMariaDb = async (options?: StartOptions): Promise<RunningServer> => startOwnServer(mariaDbProgram(), options);
