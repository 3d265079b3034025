import { openDatabase, type Database, type RowNote, type Tx } from '../../src/db/database';
import { shelfKeep, type Keeper } from '../../src/modules/shelf';
import { systemClock, toInstant } from '../../src/platform/clock';
import { TABLES } from '../../src/tables';
import { TenantRepository } from '../../src/tenancy/repository';
import { guardStatement } from '../../src/tenancy/sql-guard';
import type { Table } from '../../src/tenancy/table';
import { proveMembership, TenantScope } from '../../src/tenancy/tenant-scope';
import type { TestTenant, World } from './world';

/** A keeper that only listens: what it heard, one list for each time that it was called. */
export function listener(): Keeper & { readonly heard: (readonly RowNote[])[] } {
  const heard: (readonly RowNote[])[] = [];
  return { name: 'listener', heard, keep: async (_keeping, notes) => void heard.push([...notes]), check: async () => [] };
}

/** A keeper that does something of the test's, and checks nothing. */
export const doing = (keep: Keeper['keep']): Keeper => ({ name: 'doing', keep, check: async () => [] });

/** Another server's door to the database of a world, with keepers of the test's choice. */
export function storeWith(world: World, keepers: readonly Keeper[]): Promise<Database> {
  return openDatabase(world.url, TABLES, guardStatement, shelfKeep(keepers, systemClock));
}

/** The scope of a member of a tenant, as authentication would make it. */
export function memberOf(tenant: TestTenant, actorId: string): TenantScope {
  return TenantScope.of(proveMembership({ tenantId: tenant.id, tenantCode: tenant.code, actorId, role: 'ORGANIZER', synthetic: true, agencyId: null, programId: null }));
}

/** Does something in one transaction of a member of a tenant. */
export function actIn<T>(db: Database, tenant: TestTenant, work: (tx: Tx, scope: TenantScope) => Promise<T>, actorId = 'nobody'): Promise<T> {
  const scope = memberOf(tenant, actorId);
  return db.transact(scope.session, (tx) => work(tx, scope));
}

/** A row of the shelf with what every such row has. */
export const shelfRow = (id: string, rest: Readonly<Record<string, unknown>>): never => ({ id, synthetic: 1, published_at: toInstant(systemClock.now()), ...rest }) as never;

/** Inserts a row into a published table. */
export function publish(db: Database, tenant: TestTenant, table: Table, id: string, rest: Readonly<Record<string, unknown>>): Promise<void> {
  return actIn(db, tenant, (tx, scope) => new TenantRepository(table, scope, tx).insert(shelfRow(id, rest)));
}
