import { askIn } from '../../src/db/ask';
import type { Database } from '../../src/db/database';
import { seedRun } from '../../src/modules/identity/data/tables';
import { editionRules } from '../../src/modules/competition/data/tables';
import { hashOfPack, packByCode, rulePackKeep } from '../../src/modules/rules';
import { toInstant, type Clock } from '../../src/platform/clock';
import { keyFromName, type Ids } from '../../src/platform/ids';
import { hashText } from '../../src/platform/secrets';
import { SystemRepository, TenantRepository } from '../../src/tenancy/repository';
import type { SystemScope } from '../../src/tenancy/tenant-scope';
import { readPackFiles, type PackFile } from './rule-pack-files';

/** The seeds of rules: the packs come with the reference data, their ties to editions with the stories. */
export type RuleSeed = 'rule-packs' | 'edition-rules';

/** When the packs were written down: the same on every machine, so that answers are too. */
const WRITTEN_AT = '2026-11-21T00:00:00.000Z';

const tenantKey = (code: string): string => keyFromName('tenant', code);

/** Keys that are the same on every machine: numbered, under the name of the pack. */
function idsOf({ tenant, pack }: PackFile): Ids {
  let next = 0;
  return { next: () => keyFromName('rule_pack', tenant, pack.code, String(pack.revision), String(next++)) };
}

type Tx = Parameters<Parameters<Database['transact']>[1]>[0];

async function keepPacks(tx: Tx, scope: SystemScope, files: readonly PackFile[]): Promise<void> {
  for (const file of files) {
    await rulePackKeep(tx, scope.forTenant(tenantKey(file.tenant)), file.pack, { clock: { now: () => new Date(WRITTEN_AT) }, ids: idsOf(file) });
  }
}

/** Ties each pack to its editions, where there are such, they have no rules yet, and the pack is the one of the file. */
async function tieEditions(tx: Tx, scope: SystemScope, files: readonly PackFile[]): Promise<void> {
  const ask = askIn(tx);
  for (const { tenant, editions, pack } of files) {
    const tenantId = tenantKey(tenant);
    const kept = await packByCode(ask, tenantId, pack.code, pack.revision);
    if (kept?.hash !== hashOfPack(pack)) continue;
    for (const { program, year } of editions) {
      const [found] = await ask(
        `SELECT e.id AS id FROM edition e JOIN program p ON p.tenant_id = e.tenant_id AND p.id = e.program_id LEFT JOIN edition_rules r ON r.tenant_id = e.tenant_id AND r.edition_id = e.id
         WHERE e.tenant_id = ? AND p.code = ? AND e.year = ? AND r.id IS NULL`, [tenantId, program, year],
      );
      if (found === undefined) continue;
      await new TenantRepository(editionRules, scope.forTenant(tenantId), tx).insert({
        id: keyFromName('edition_rules', tenant, program, String(year)), synthetic: 0, published_at: WRITTEN_AT, edition_id: String(found[0]), pack_tenant_id: tenantId,
        pack_id: kept.id, pack_hash: kept.hash, frozen_at: WRITTEN_AT,
      });
    }
  }
}

/**
 * Applies the seeds of rules that this database does not have yet, each in one transaction; answers their names. An
 * installation whose stories came before there were rule packs gets them too; one without stories gets the ties when the
 * stories come.
 */
export async function runRuleSeeds(db: Database, scope: SystemScope, root: string, clock: Clock): Promise<readonly RuleSeed[]> {
  const names = (await db.query(scope.session, 'SELECT s.name FROM seed_run s', [])).map(([name]) => String(name));
  const due: RuleSeed[] = [];
  if (!names.includes('rule-packs')) due.push('rule-packs');
  if (!names.includes('edition-rules') && names.includes('stories')) due.push('edition-rules');
  if (due.length === 0) return due;
  const files = readPackFiles(root);
  for (const name of due) {
    await db.transact(scope.session, async (tx) => {
      await new SystemRepository(seedRun, scope, tx).insertAll([
        { id: keyFromName('seed_run', name), name, content_hash: hashText(files.map((f) => hashOfPack(f.pack)).join()), applied_at: toInstant(clock.now()) },
      ]);
      await (name === 'rule-packs' ? keepPacks(tx, scope, files) : tieEditions(tx, scope, files));
    });
  }
  return due;
}
