import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { parseDatabaseUrl, type DatabaseUrl } from '../../src/db/database-url';

/** A database with nothing in it, on the engine of this run. */
export interface FreshDatabase {
  readonly url: DatabaseUrl;
  remove(): Promise<void>;
}

/** Makes an empty database beside the one that the test files share: a file, or a schema of the same server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const shared = parseDatabaseUrl(process.env.LUMBUNG_TEST_DATABASE ?? '');
  if (shared === null) throw new Error('no test database');
  if (shared.engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'lumbung-fresh-'));
    return {
      url: { engine: 'sqlite', path: join(folder, 'lumbung.db') },
      remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    };
  }
  const { host, port, user, password } = shared;
  const database = `lumbung_${randomBytes(8).toString('hex')}`;
  const run = async (sql: string): Promise<void> => {
    const connection = await createConnection({ host, port, user, password });
    await connection.query(sql);
    await connection.end();
  };
  // The server's own default, latin1 on old ones, must not matter: the migrations write the character set into every table.
  await run(`CREATE DATABASE \`${database}\` CHARACTER SET latin1`);
  return { url: { ...shared, database }, remove: () => run(`DROP DATABASE \`${database}\``) };
}
