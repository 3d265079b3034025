import type { PoolOptions } from 'mysql2';
import { DataSource, type Logger } from 'typeorm';
import { MIGRATIONS } from '../../schema/migrations';
import type { DatabaseUrl } from './database-url';
import { buildEntities } from './entities';
import { enforcePragmas, WRITING_PRAGMAS } from './embedded-pragmas';
import { LibsqlConnection } from './libsql-driver';
import { PATIENCE } from './patience';
import { serverPool } from './server-pool';
import type { TableShape } from './table-shape';

const nothing = (): undefined => undefined;
/** Says nothing: even with logging off, TypeORM's own logger writes to the console when a migration fails. */
const SILENT: Logger = { logQuery: nothing, logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing, log: nothing };

/**
 * Builds TypeORM's data source for one engine: schema, migrations and writes; reads have their own way (query.ts).
 * Guarantees that nothing is synchronised and that every statement passes the given logger first.
 */
export function buildDataSource(url: DatabaseUrl, tables: readonly TableShape[], logger?: Logger): DataSource {
  const shared = {
    entities: buildEntities(url.engine, tables),
    migrations: MIGRATIONS,
    synchronize: false,
    logging: 'all' as const,
    logger: logger ?? SILENT,
  };
  if (url.engine === 'sqlite') {
    return new DataSource({
      ...shared,
      type: 'better-sqlite3',
      database: url.path,
      driver: LibsqlConnection,
      prepareDatabase: (connection: unknown) => {
        enforcePragmas(connection as LibsqlConnection, WRITING_PRAGMAS);
      },
    });
  }
  return new DataSource({
    ...shared,
    type: url.engine,
    driver: { createPool: (options: PoolOptions) => serverPool(options, url.engine, false) },
    host: url.host,
    port: url.port,
    username: url.user,
    password: url.password,
    database: url.database,
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: PATIENCE.connect,
    poolSize: 10,
  });
}
