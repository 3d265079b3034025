import { join } from 'node:path';
import { stopLeftLoads } from './load';
import { dataFolder, ServerUnderTest, type Settings } from './process';
import { startServer, type RunningServer } from './servers';

/** The engine of this run. */
export const ENGINE = process.env.LUMBUNG_TEST_ENGINE ?? 'sqlite';
export const EMBEDDED = ENGINE === 'sqlite';
const APP_KEY = '07'.repeat(32);

/** An empty database for a server process, with the settings that lead to it. */
export interface Home {
  readonly address: string;
  readonly settings: Settings;
}

/** Where a test file's server processes keep their data: a folder, and on a server engine a durable server of its own. */
export class Place {
  private count = 0;

  private constructor(readonly folder: string, private readonly removeFolder: () => void, private readonly running: RunningServer | null) {}

  /** Makes the place on the engine of this run; the server writes every commit to the disk before it is acknowledged. */
  static async make(): Promise<Place> {
    const { path, remove } = dataFolder();
    if (ENGINE !== 'mariadb' && ENGINE !== 'mysql') return new Place(path, remove, null);
    return new Place(path, remove, await startServer(ENGINE, { durable: true }));
  }

  /** The database server; only on a server engine. */
  get server(): RunningServer {
    if (this.running === null) throw new Error('the embedded engine has no server');
    return this.running;
  }

  /** A new, empty database. */
  async home(): Promise<Home> {
    this.count += 1;
    const dataDir = join(this.folder, `data-${this.count}`);
    if (this.running === null) return { address: `sqlite:${join(dataDir, 'lumbung.db')}`, settings: { DATA_DIR: dataDir } };
    const { url } = await this.running.createDatabase();
    return { address: url, settings: { DATA_DIR: dataDir, DATABASE_URL: url, APP_KEY } };
  }

  /** Ends what runs here and removes all of it. */
  async remove(): Promise<void> {
    await Promise.all([ServerUnderTest.killAll(), stopLeftLoads()]);
    await this.running?.stop();
    this.removeFolder();
  }
}
