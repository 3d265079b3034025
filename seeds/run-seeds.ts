import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../src/db/database';
import { seedRun } from '../src/modules/identity/data/tables';
import { tenant } from '../src/modules/organization/data/tables';
import { toInstant, type Clock } from '../src/platform/clock';
import { keyFromName } from '../src/platform/ids';
import { hashText } from '../src/platform/secrets';
import { SystemRepository } from '../src/tenancy/repository';
import { SystemScope } from '../src/tenancy/tenant-scope';
import { exampleRows } from './example/example-batch';
import { replicationCases } from './example/replication-cases';
import { visitCases } from './example/visit-cases';
import { workspaceRows } from './example/workspace-rows';
import { geographyRows } from './reference/geography';
import { referenceRows } from './reference/reference-batch';
import { runRuleSeeds, type RuleSeed } from './rules/run-rule-seeds';
import type { ShelfRows } from './shelf-batch';
import { readShelfFiles } from './shelf-file';
import { writeParts } from './write-batch';

/** The seeds that an installation can ask for; reference data and where the regions lie come always. */
export type Seed = 'reference' | 'geography' | 'stories' | 'example';

const ALWAYS: readonly Seed[] = ['reference', 'geography'];

/** When the stories were written down: the same on every machine, so that answers are too. */
export const STORIES_PUBLISHED_AT = '2026-11-21T00:00:00.000Z';

/** Reads the rows of a seed from the project's folder; throws SeedError with every fault. */
export function seedRows(seed: Seed, root: string): ShelfRows[] {
  const folder = join(root, 'seeds', seed);
  switch (seed) {
    case 'example':
      return exampleWithWorkspaces();
    case 'reference':
      return referenceRows(folder);
    case 'geography':
      return geographyRows(join(root, 'seeds', 'reference'));
    case 'stories': {
      const files = readdirSync(folder).filter((f) => f.endsWith('.yaml')).sort();
      const shared = JSON.parse(readFileSync(join(root, 'seeds', 'reference', 'sources.json'), 'utf8')) as { key: string }[];
      return readShelfFiles(files.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })), STORIES_PUBLISHED_AT, shared.map((s) => s.key));
    }
  }
}

function exampleWithWorkspaces(): ShelfRows[] {
  const shelf = exampleRows();
  const replications = replicationCases(shelf);
  return [...shelf, ...workspaceRows(shelf), ...replications, ...visitCases(shelf, replications)];
}

/** Applies the seeds that this database does not have yet, each in one transaction, and the rules that go with them; answers their names. */
export async function runSeeds(db: Database, seeds: readonly Seed[], root: string, clock: Clock): Promise<readonly (Seed | RuleSeed)[]> {
  const scope = new SystemScope('seeding of an installation');
  const done: Seed[] = [];
  for (const seed of [...ALWAYS, ...seeds.filter((s) => !ALWAYS.includes(s))]) {
    const rows = await db.query(scope.session, 'SELECT s.name FROM seed_run s WHERE s.name = ?', [seed]);
    if (rows.length > 0) continue;
    const parts = seedRows(seed, root);
    // A figure about a region does not mean that whoever published it uses this server.
    const tenants = ALWAYS.includes(seed) ? [] : [...new Set(parts.flatMap((p) => (p.tenant === null ? [] : [p.tenant])))];
    await db.transact(scope.session, async (tx) => {
      await new SystemRepository(seedRun, scope, tx).insertAll([
        { id: keyFromName('seed_run', seed), name: seed, content_hash: hashText(JSON.stringify(parts.map((p) => p.rows))), applied_at: toInstant(clock.now()) },
      ]);
      await writeParts(parts, scope, tx);
      for (const code of tenants) await new SystemRepository(tenant, scope, tx).update({ code }, { status: 'ACTIVE' } as never);
    });
    done.push(seed);
  }
  return [...done, ...(await runRuleSeeds(db, scope, root, clock))];
}
