import type { Tx } from '../../../db/database';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** Which replication, and why, in words. */
export interface ReplicationReject extends ReplicationAt {
  readonly reason: string;
}

/** Refuses an interest or an agreement for good, with words that both sides read. */
export function replicationReject(tx: Tx, scope: TenantScope, command: ReplicationReject, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { reason } = command;
  return replicationStep(tx, scope, 'replicationReject', 'REJECT', command, services, () => done({ change: { refusal: reason }, detail: { reason } }));
}
