import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES } from './0003-judging.tables';
import { createTables, dropTables } from './support/frozen-table';

/** Judging, ranking, release and objections, the log of an edition, awards in preparation, and nominations. */
export class Judging1700000000003 implements MigrationInterface {
  readonly name = 'Judging1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
