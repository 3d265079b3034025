import type { Tx } from '../../../db/database';
import { askIn } from '../../../db/ask';
import type { Row } from '../../../tenancy/table';
import { SystemRepository } from '../../../tenancy/repository';
import type { SystemScope } from '../../../tenancy/tenant-scope';
import { shelfChange } from './tables';

/** What is known of the last change of a row. */
export type ChangeRow = Row<typeof shelfChange>;

const BATCH = 200;

/** Puts these changes in the place of what was known of the same rows. */
export async function replaceChanges(tx: Tx, scope: SystemScope, rows: readonly ChangeRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) {
    const ids = rows.slice(i, i + BATCH).map((row) => row.id);
    await tx.manager.createQueryBuilder().delete().from('shelf_change').where('id IN (:...ids)', { ids }).execute();
  }
  await new SystemRepository(shelfChange, scope, tx).insertAll(rows);
}

/** Which of these changes the feed knows of at all, tombstones included. */
export async function knownChanges(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let i = 0; i < ids.length; i += BATCH) {
    const part = ids.slice(i, i + BATCH);
    const rows = await askIn(tx)(`SELECT c.id FROM shelf_change c WHERE c.id IN (${part.map(() => '?').join(', ')})`, part);
    for (const [id] of rows) known.add(String(id));
  }
  return known;
}

/** A published row, as far as the feed tells of it. */
export interface ShelfRowKey {
  readonly tenantId: string;
  readonly id: string;
  readonly synthetic: 0 | 1;
}

const keyOf = ([tenantId, id, synthetic]: readonly unknown[]): ShelfRowKey => ({ tenantId: String(tenantId), id: String(id), synthetic: Number(synthetic) === 1 ? 1 : 0 });

/** Rows of a published table of which the feed knows nothing, or that they were taken away. */
export async function untoldRows(tx: Tx, table: string): Promise<readonly ShelfRowKey[]> {
  const rows = await askIn(tx)(
    `SELECT x.tenant_id, x.id, x.synthetic FROM ${table} x LEFT JOIN shelf_change c ON c.kind = ? AND c.row_tenant_id = x.tenant_id AND c.row_id = x.id AND c.act <> 'REMOVED' WHERE c.id IS NULL`, [table],
  );
  return rows.map(keyOf);
}

/** Rows that the feed still tells of and the shelf no longer holds. */
export async function goneRows(tx: Tx, table: string): Promise<readonly ShelfRowKey[]> {
  const rows = await askIn(tx)(
    `SELECT c.row_tenant_id, c.row_id, c.synthetic FROM shelf_change c LEFT JOIN ${table} x ON x.tenant_id = c.row_tenant_id AND x.id = c.row_id WHERE c.kind = ? AND c.act <> 'REMOVED' AND x.id IS NULL`, [table],
  );
  return rows.map(keyOf);
}
