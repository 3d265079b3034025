import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { CountingKey } from '../../../domain/metric';
import { keyFromName } from '../../../platform/ids';
import { SystemRepository } from '../../../tenancy/repository';
import type { SystemScope } from '../../../tenancy/tenant-scope';
import { listed } from '../../../db/listed';
import type { Counted } from './recount';
import { figureRollup } from './tables';

/** A row as it is kept; its counting may be one that nobody knows any more. */
export type KeptRow = Omit<Counted, 'counting'> & { readonly id: string; readonly counting: string };

const BATCH = 500;

const batches = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));

const toRow = ([id, regionId, counting, part, year, recorded, counted]: readonly unknown[]): KeptRow => ({
  id: String(id), regionId: String(regionId), counting: String(counting), part: String(part), year: Number(year), recorded: Number(recorded), counted: Number(counted),
});

const COLUMNS = 'f.id, f.region_id, f.counting, f.part, f.year, f.recorded, f.counted';

/** What is kept of these countings for these regions, at least one of each. */
export async function keptRows(tx: Tx, keys: readonly CountingKey[], regionIds: readonly string[]): Promise<readonly KeptRow[]> {
  const [inKeys, inRegions] = [listed(keys), listed(regionIds)];
  const rows = await askIn(tx)(`SELECT ${COLUMNS} FROM figure_rollup f WHERE f.region_id IN (${inRegions.marks}) AND f.counting IN (${inKeys.marks})`, [...inRegions.values, ...inKeys.values]);
  return rows.map(toRow);
}

/** Everything that is kept. */
export async function allRows(tx: Tx): Promise<readonly KeptRow[]> {
  return (await askIn(tx)(`SELECT ${COLUMNS} FROM figure_rollup f`, [])).map(toRow);
}

/** The key under which a count is kept. */
export function rollupKey({ regionId, counting, part, year }: Omit<Counted, 'recorded' | 'counted'>): string {
  return keyFromName('figure_rollup', regionId, counting, part, String(year));
}

/** Takes away the rows of these keys, and writes these. */
export async function replaceRows(tx: Tx, scope: SystemScope, ids: readonly string[], rows: readonly Counted[]): Promise<void> {
  for (const part of batches(ids)) await tx.manager.createQueryBuilder().delete().from('figure_rollup').where('id IN (:...ids)', { ids: part }).execute();
  await new SystemRepository(figureRollup, scope, tx).insertAll(rows.map((row) => ({
    id: rollupKey(row), region_id: row.regionId, counting: row.counting, part: row.part, year: row.year, recorded: row.recorded, counted: row.counted,
  })));
}

/** The regions of these tenants; one without a region is left out. */
export async function regionsOf(tx: Tx, tenantIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const part of batches(tenantIds)) {
    const { marks, values } = listed(part);
    for (const [id, region] of await askIn(tx)(`SELECT t.id, t.region_id FROM tenant t WHERE t.region_id IS NOT NULL AND t.id IN (${marks})`, values)) found.set(String(id), String(region));
  }
  return found;
}

/** The regions that have a government: those for which anything is counted. */
export async function countedRegions(tx: Tx): Promise<readonly string[]> {
  return (await askIn(tx)('SELECT t.region_id FROM tenant t WHERE t.region_id IS NOT NULL ORDER BY t.region_id', [])).map(([id]) => String(id));
}

/** Asks, for keys of one kind and their owners, which tenants they concern: the statement takes owners, then keys, each in the place of `IN ()`, and answers tenants. */
export async function tenantsBy(tx: Tx, statement: string, owners: readonly string[], ids: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const some of batches(owners)) {
    for (const part of batches(ids)) {
      const [inOwners, inIds] = [listed(some), listed(part)];
      const rows = await askIn(tx)(statement.replace('IN ()', `IN (${inOwners.marks})`).replace('IN ()', `IN (${inIds.marks})`), [...inOwners.values, ...inIds.values]);
      for (const [tenant] of rows) if (typeof tenant === 'string') found.add(tenant);
    }
  }
  return [...found];
}
