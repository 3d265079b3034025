import type { Tx } from '../../../db/database';
import type { ReplicationStanding } from '../../../domain/replication/life';
import type { ReplicationSide } from '../../../domain/vocabulary/replication-words';
import { BilateralRepository } from '../../../tenancy/bilateral-repository';
import { TenantRepository, type Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { replicationCase } from '../data/tables';

/** A replication with one of its parents, as it is kept. */
export type ReplicationRow = Row<typeof replicationCase>;

/** What an act changes of it; where it stands follows from the act. */
export type ReplicationChange = Omit<Change<typeof replicationCase>, 'state' | 'confirmed_by'>;

const SHARED = ['title', 'kind', 'started_earliest', 'started_latest', 'stopped_earliest', 'stopped_latest', 'stop_reason', 'parts_kept', 'parts_changed', 'replica_innovation_id'] as const;

/** The facts of a replica, which are one for all of its parents. */
export type ReplicaFacts = Pick<ReplicationRow, (typeof SHARED)[number]>;

/** The facts of the replica in a row. */
export function replicaFacts(row: ReplicaFacts): ReplicaFacts {
  return Object.fromEntries(SHARED.map((name) => [name, row[name]])) as unknown as ReplicaFacts;
}

/** The side of a replication on which a tenant stands that is one of the two. */
export function sideIn(row: ReplicationRow, tenantId: string): ReplicationSide {
  return row.replicator_tenant_id === tenantId ? 'REPLICATOR' : 'SOURCE';
}

/** Where a replication stands. */
export function standingOf(row: ReplicationRow): ReplicationStanding {
  return { state: row.state, openedBy: row.opened_by, stopTold: row.stopped_earliest !== null || row.stopped_latest !== null };
}

/** The rows of a tenant's own side: those that it opened, or those that the other side did. */
export function rowsOfSide(tx: Tx, scope: TenantScope, row: ReplicationRow): Pick<BilateralRepository<typeof replicationCase>, 'find' | 'update'> {
  return row.owner_tenant_id === scope.tenantId ? new TenantRepository(replicationCase, scope, tx) : new BilateralRepository(replicationCase, scope, tx);
}

/** A replication of which a tenant is one of the two sides; null where there is none. */
export async function findCase(tx: Tx, scope: TenantScope, id: string): Promise<ReplicationRow | null> {
  return (await new TenantRepository(replicationCase, scope, tx).find(id)) ?? new BilateralRepository(replicationCase, scope, tx).find(id);
}

/** A replica with each of its parents, as its replicator sees it, in the order of their keys. */
export async function casesOfReplica(tx: Tx, scope: TenantScope, replicationId: string): Promise<readonly ReplicationRow[]> {
  const match = { replication_id: replicationId, replicator_tenant_id: scope.tenantId };
  const rows = [...(await new TenantRepository(replicationCase, scope, tx).list(match)), ...(await new BilateralRepository(replicationCase, scope, tx).list(match))];
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
