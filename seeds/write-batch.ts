import type { Tx } from '../src/db/database';
import { keyFromName } from '../src/platform/ids';
import { SystemRepository, TenantRepository } from '../src/tenancy/repository';
import type { Table } from '../src/tenancy/table';
import type { SystemScope } from '../src/tenancy/tenant-scope';
import { TABLES } from '../src/tables';
import type { ShelfRows } from './shelf-batch';

/** Tables before those that refer to them. */
function inOrder(parts: readonly ShelfRows[]): ShelfRows[] {
  const rank = new Map<string, number>();
  const visit = (table: Table): number => {
    const known = rank.get(table.name);
    if (known !== undefined) return known;
    rank.set(table.name, 0);
    const below = table.foreign.filter((f) => f.target !== table.name).map((f) => visit(TABLES.find((t) => t.name === f.target) as Table));
    const mine = 1 + Math.max(0, ...below);
    rank.set(table.name, mine);
    return mine;
  };
  return [...parts].sort((a, b) => visit(a.table) - visit(b.table));
}

/** Rows before those that refer to them inside the same table (a dinas before its puskesmas). */
function parentsFirst(table: Table, rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const own = table.foreign.filter((f) => f.target === table.name).map((f) => f.columns[f.columns.length - 1]);
  if (own.length === 0) return [...rows];
  const waiting = new Map(rows.map((r) => [r.id, r]));
  const done: Record<string, unknown>[] = [];
  const take = (row: Record<string, unknown>): void => {
    if (!waiting.delete(row.id)) return;
    for (const column of own) {
      const parent = waiting.get(row[column]);
      if (parent !== undefined) take(parent);
    }
    done.push(row);
  };
  for (const row of rows) take(row);
  return done;
}

/** Writes a batch through the repositories of its tenants, in the transaction given; all or nothing. */
export async function writeParts(parts: readonly ShelfRows[], scope: SystemScope, tx: Tx): Promise<void> {
  for (const { table, tenant, rows } of inOrder(parts)) {
    const ordered = parentsFirst(table, rows);
    if (tenant === null) await new SystemRepository(table, scope, tx).insertAll(ordered);
    else {
      const repository = new TenantRepository(table, scope.forTenant(keyFromName('tenant', tenant)), tx);
      await repository.insertAll(ordered.map(({ tenant_id: _, ...rest }) => rest));
    }
  }
}
