import { DataSource, type Logger } from 'typeorm';
import { MIGRATIONS } from '../../schema/migrations';
import type { DatabaseUrl } from './database-url';
import { buildEntities } from './entities';
import { LibsqlConnection } from './libsql-driver';
import type { TableShape } from './table-shape';

/** What must hold on every embedded connection: durable, foreign keys kept, REPLACE fires delete triggers. */
export const EMBEDDED_PRAGMAS = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON', 'busy_timeout = 5000'] as const;

/**
 * Builds TypeORM's data source for one engine: schema, migrations and writes; reads have their own way (query.ts).
 * Guarantees that nothing is synchronised and that every statement passes the given logger first.
 */
export function buildDataSource(url: DatabaseUrl, tables: readonly TableShape[], logger?: Logger): DataSource {
  const shared = {
    entities: buildEntities(url.engine, tables),
    migrations: MIGRATIONS,
    synchronize: false,
    ...(logger === undefined ? { logging: false as const } : { logger, logging: 'all' as const }),
  };
  if (url.engine === 'sqlite') {
    return new DataSource({
      ...shared,
      type: 'better-sqlite3',
      database: url.path,
      driver: LibsqlConnection,
      prepareDatabase: (connection: unknown) => {
        for (const pragma of EMBEDDED_PRAGMAS) (connection as LibsqlConnection).pragma(pragma);
      },
    });
  }
  return new DataSource({
    ...shared,
    type: url.engine,
    host: url.host,
    port: url.port,
    username: url.user,
    password: url.password,
    database: url.database,
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 5000,
    poolSize: 10,
  });
}
