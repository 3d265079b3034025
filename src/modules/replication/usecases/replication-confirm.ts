import type { Tx } from '../../../db/database';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** Confirms a claim of the other side: both stand behind it then; where it tells of a stop, it is confirmed as stopped. */
export function replicationConfirm(tx: Tx, scope: TenantScope, command: ReplicationAt, services: Services): Promise<Outcome<{ readonly id: string }>> {
  return replicationStep(tx, scope, 'replicationConfirm', 'CONFIRM', command, services, (row) => done({ change: {}, detail: { by: row.opened_by } }));
}
