import type { Tx } from '../../../db/database';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** Which replication, and why, in words. */
export interface ReplicationDeny extends ReplicationAt {
  readonly reason: string;
}

/** Denies a claim of the other side, with words: it stays on the shelf as a claim that is denied. */
export function replicationDeny(tx: Tx, scope: TenantScope, command: ReplicationDeny, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { reason } = command;
  return replicationStep(tx, scope, 'replicationDeny', 'DENY', command, services, () => done({ change: { refusal: reason }, detail: { reason } }));
}
