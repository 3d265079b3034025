import type { Tx } from '../db/database';
import { TenantRepository, type Match, type Writable } from './repository';
import type { Table } from './table';
import type { SystemScope } from './tenant-scope';

const same = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null);

/** What a row that should be differs in from the one that is: a column that is not given is empty; when it was first published stays. */
function differences(table: Table, is: Readonly<Record<string, unknown>>, should: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const told = Object.keys(table.columns).filter((name) => !['tenant_id', 'id', 'published_at', 'source_id', 'source_place', 'conflict_group'].includes(name));
  return Object.fromEntries(told.filter((name) => !same(is[name], should[name])).map((name) => [name, should[name] ?? null]));
}

/** How rows that were kept differ from rows as they should be: keys with what is to be done. */
export interface KeptDifference {
  readonly id: string;
  readonly act: 'INSERT' | 'UPDATE' | 'DELETE';
}

/**
 * For keepers: makes the shelf of one tenant hold, among the rows that match, exactly these, and touches only what differs, so that
 * whatever derives from them hears of that alone. Answers what differed. With `mend` false it only looks.
 */
export async function keepRows<T extends Table>(
  tx: Tx, scope: SystemScope, table: T, tenantId: string, match: Match<T>, rows: readonly Writable<T>[], mend = true,
): Promise<readonly KeptDifference[]> {
  const shelf = new TenantRepository(table, scope.forTenant(tenantId), tx);
  const known = new Map((await shelf.list(match, 100_000)).map((row) => [String((row as Readonly<Record<string, unknown>>).id), row]));
  const found: KeptDifference[] = [];
  const fresh: Writable<T>[] = [];
  for (const row of rows) {
    const id = String((row as Readonly<Record<string, unknown>>).id);
    const is = known.get(id);
    known.delete(id);
    if (is === undefined) {
      found.push({ id, act: 'INSERT' });
      fresh.push(row);
      continue;
    }
    const change = differences(table, is, row);
    if (Object.keys(change).length === 0) continue;
    found.push({ id, act: 'UPDATE' });
    if (mend) await shelf.update(id, change as never);
  }
  for (const id of known.keys()) {
    found.push({ id, act: 'DELETE' });
    if (mend) await shelf.delete(id);
  }
  if (mend) await shelf.insertAll(fresh);
  return found;
}
