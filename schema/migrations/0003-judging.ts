import type { MigrationInterface, QueryRunner } from 'typeorm';
import { awardsToGovernments, awardsToOrganizations } from './0003-award-recipient';
import { TABLES } from './0003-judging.tables';
import { createTables, dropTables } from './support/frozen-table';

/** Judging, ranking, release and objections, the log of an edition, awards in preparation, and nominations. */
export class Judging1700000000003 implements MigrationInterface {
  readonly name = 'Judging1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await awardsToOrganizations(runner);
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await awardsToGovernments(runner);
  }
}
