import type { QueryRunner } from 'typeorm';

const INDEXES: Readonly<Record<string, string>> = {
  ix_award_a5614527: '"id"', ix_award_9071d86d: '"recipient_tenant_id", "year"', ix_award_d9fb5c0e: '"source_id"', ix_award_b55660b1: '"tenant_id", "edition_id"',
  ix_award_da2c4c99: '"recipient_tenant_id", "innovation_id"', ix_award_9f5dd805: '"recipient_tenant_id", "agency_id"',
};
const COLUMNS = `"tenant_id", "id", "synthetic", "source_id", "source_place", "conflict_group", "published_at", "edition_id", "name", "level", "rank", "year", "recipient_tenant_id",
  "innovation_id", "agency_id", "given_earliest", "given_latest", "wording"`;

const key = (name: string, columns: string, target: string, to: string): string =>
  `CONSTRAINT "${name}" FOREIGN KEY (${columns}) REFERENCES "${target}" (${to}) ON DELETE NO ACTION ON UPDATE NO ACTION`;

/** SQLite cannot change a column: the table is made anew under another name, filled, and takes the old one's place. Nothing refers to it yet. */
async function rebuilt(runner: QueryRunner, outside: boolean): Promise<void> {
  await runner.query(`CREATE TABLE "award_anew" ("tenant_id" varchar(26) NOT NULL, "id" varchar(26) NOT NULL, "synthetic" integer NOT NULL, "source_id" varchar(26), "source_place" varchar(200),
    "conflict_group" varchar(60), "published_at" varchar(24) NOT NULL, "edition_id" varchar(26), "name" varchar(200) NOT NULL, "level" varchar(30) NOT NULL, "rank" integer, "year" integer NOT NULL,
    "recipient_tenant_id" varchar(26)${outside ? '' : ' NOT NULL'}, "innovation_id" varchar(26), "agency_id" varchar(26), "given_earliest" varchar(10), "given_latest" varchar(10),
    "wording" varchar(400)${outside ? ', "organization_id" varchar(26)' : ''}, ${[
    key('fk_award_759b6ffe', '"tenant_id"', 'tenant', '"id"'), key('fk_award_d9fb5c0e', '"source_id"', 'source', '"id"'),
    key('fk_award_b55660b1', '"tenant_id", "edition_id"', 'edition', '"tenant_id", "id"'), key('fk_award_1c3c1b17', '"recipient_tenant_id"', 'tenant', '"id"'),
    key('fk_award_da2c4c99', '"recipient_tenant_id", "innovation_id"', 'innovation', '"tenant_id", "id"'),
    key('fk_award_9f5dd805', '"recipient_tenant_id", "agency_id"', 'agency', '"tenant_id", "id"'),
    ...(outside ? [key('fk_award_073d93c2', '"organization_id"', 'organization', '"id"')] : []),
  ].join(', ')}, PRIMARY KEY ("tenant_id", "id"))`);
  await runner.query(`INSERT INTO "award_anew" (${COLUMNS}) SELECT ${COLUMNS} FROM "award"`);
  await runner.query('DROP TABLE "award"');
  await runner.query('ALTER TABLE "award_anew" RENAME TO "award"');
  const indexes = { ...INDEXES, ...(outside ? { ix_award_073d93c2: '"organization_id"' } : {}) };
  for (const [name, columns] of Object.entries(indexes)) await runner.query(`CREATE INDEX "${name}" ON "award" (${columns})`);
}

async function hasOrganization(runner: QueryRunner): Promise<boolean> {
  const rows = (await runner.query("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'award' AND column_name = 'organization_id'")) as unknown[];
  return rows.length > 0;
}

const KEY = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Lets an award go to an organisation outside the governments: a recipient may be missing, an organisation may be named. On servers one statement: done or not done. */
export async function awardsToOrganizations(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type === 'better-sqlite3') return rebuilt(runner, true);
  if (await hasOrganization(runner)) return;
  await runner.query(`ALTER TABLE award MODIFY recipient_tenant_id ${KEY} NULL, ADD COLUMN organization_id ${KEY} NULL, ADD INDEX ix_award_073d93c2 (organization_id),
    ADD CONSTRAINT fk_award_073d93c2 FOREIGN KEY (organization_id) REFERENCES organization (id) ON DELETE NO ACTION ON UPDATE NO ACTION`);
}

/** Takes that back: awards of organisations, which the table before could not hold, go. */
export async function awardsToGovernments(runner: QueryRunner): Promise<void> {
  await runner.query('DELETE FROM award WHERE recipient_tenant_id IS NULL');
  if (runner.dataSource.options.type === 'better-sqlite3') return rebuilt(runner, false);
  if (!(await hasOrganization(runner))) return;
  await runner.query('ALTER TABLE award DROP FOREIGN KEY fk_award_073d93c2');
  await runner.query(`ALTER TABLE award MODIFY recipient_tenant_id ${KEY} NOT NULL, DROP INDEX ix_award_073d93c2, DROP COLUMN organization_id`);
}
