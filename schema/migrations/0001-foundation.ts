import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES } from './0001-foundation.tables';
import { createTables, dropTables } from './support/frozen-table';

/** The first tables: regions, tenants, agencies, identity, innovations, competitions, replications, visits, observations. */
export class Foundation1700000000001 implements MigrationInterface {
  readonly name = 'Foundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
