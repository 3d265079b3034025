import 'reflect-metadata';
import { configOfProcess } from './src/config/env';
import { buildDataSource } from './src/db/data-source';
import { TABLES } from './src/tables';

/** The data source for TypeORM's own command line (`typeorm migration:show -d dist/ormconfig.js`); it has no guard and serves no requests. */
export const dataSource = buildDataSource(configOfProcess().database, TABLES);
