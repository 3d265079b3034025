import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES } from './0002-rules-and-entries.tables';
import { createTables, dropTables } from './support/frozen-table';

/** Rule packs, the running of editions, entries in work with their evidence, ideas, monitoring, incentives. */
export class RulesAndEntries1700000000002 implements MigrationInterface {
  readonly name = 'RulesAndEntries1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
