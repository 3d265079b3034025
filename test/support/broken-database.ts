import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { parseDatabaseUrl, type DatabaseUrl } from '../../src/db/database-url';
import { LibsqlConnection } from '../../src/db/libsql-driver';
import { migrate } from '../../src/db/migrate';
import { TABLES } from '../../src/tables';
import { startServer, type RunningServer } from './servers';

/** A database of this run's engine that belongs to one test file, which may break it. */
export class OwnDatabase {
  private constructor(readonly url: DatabaseUrl, private readonly server: RunningServer | null, private readonly folder: string) {}

  /** Makes and migrates it; on a server engine with a server of its own, because the shared one has other readers. */
  static async make(): Promise<OwnDatabase> {
    const engine = process.env.LUMBUNG_TEST_ENGINE;
    const folder = mkdtempSync(join(tmpdir(), 'lumbung-own-'));
    const server = engine === 'mariadb' || engine === 'mysql' ? await startServer(engine, { durable: false }) : null;
    const address = server === null ? `sqlite:${join(folder, 'own.db')}` : (await server.createDatabase()).url;
    const url = parseDatabaseUrl(address);
    if (url === null) throw new Error(`not a database address: ${address}`);
    await migrate(url, TABLES);
    return new OwnDatabase(url, server, folder);
  }

  /** Takes a table away under the feet of the application. */
  async drop(table: string): Promise<void> {
    if (this.url.engine === 'sqlite') {
      const connection = new LibsqlConnection(this.url.path);
      connection.exec('PRAGMA foreign_keys = OFF');
      connection.exec(`DROP TABLE ${table}`);
      connection.close();
      return;
    }
    const { host, port, user, password, database } = this.url;
    const connection = await createConnection({ host, port, user, password, database });
    await connection.query('SET FOREIGN_KEY_CHECKS = 0');
    await connection.query(`DROP TABLE ${table}`);
    await connection.end();
  }

  async remove(): Promise<void> {
    await this.server?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
