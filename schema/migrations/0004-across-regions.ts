import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES as FOUNDATION } from './0001-foundation.tables';
import { TABLES } from './0004-across-regions.tables';
import { createTables, dropTables } from './support/frozen-table';

// Declared in the foundation and never written by anything: they are made anew in the shape that both sides work with.
const EMPTY = FOUNDATION.filter(({ name }) => name === 'replication_case' || name === 'visit_case');

/** Replication and visits as two sides work on them, outcomes and kits, places of regions, and what is derived from the shelf. */
export class AcrossRegions1700000000004 implements MigrationInterface {
  readonly name = 'AcrossRegions1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const { name } of EMPTY) {
      // On servers each table is a step of its own: a start that was killed between two finds the new table, and leaves it.
      if ((await runner.hasTable(name)) && !(await runner.hasColumn(name, name === 'visit_case' ? 'wished_on' : 'opened_by'))) await runner.dropTable(name);
    }
    await createTables(runner, TABLES);
    // The one turn of the shelf; not built: the next start makes what is derived.
    if (((await runner.query('SELECT id FROM shelf_head')) as unknown[]).length === 0) await runner.query("INSERT INTO shelf_head (id, turn, built) VALUES ('00000000000000000000000000', 0, 0)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await createTables(runner, EMPTY);
  }
}
