import type { Tx } from '../../../db/database';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** Which replication, and why, in words. */
export interface ReplicationWithdraw extends ReplicationAt {
  readonly reason: string;
}

/** Takes back what this tenant opened: an interest until the owner has approved it, a claim until the other side has answered it. Refuses what visits or links on the shelf tell of. */
export function replicationWithdraw(tx: Tx, scope: TenantScope, command: ReplicationWithdraw, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { reason } = command;
  return replicationStep(tx, scope, 'replicationWithdraw', 'WITHDRAW', command, services, () => done({ change: { refusal: reason }, detail: { reason } }));
}
