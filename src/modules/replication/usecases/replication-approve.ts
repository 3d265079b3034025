import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { dayRefusal } from './replication-days';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** The approval of the owner: number and day of its letter. */
export interface ReplicationApprove extends ReplicationAt {
  readonly approvalNumber: string;
  readonly approvedOn: Day;
}

/** Approves an agreed replication: from here on both sides stand behind it and it is on the open shelf. Refuses a day that has not come or lies before the agreement. */
export function replicationApprove(tx: Tx, scope: TenantScope, command: ReplicationApprove, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { approvalNumber, approvedOn } = command;
  return replicationStep(tx, scope, 'replicationApprove', 'APPROVE', command, services, (row, today) => {
    const wrong = dayRefusal(['input', 'approvedOn'], approvedOn, today, row.agreed_earliest);
    if (wrong !== null) return refusedAll([wrong]);
    return done({ change: { approval_number: approvalNumber, approved_on: approvedOn }, detail: { approval: approvalNumber, approvedOn } });
  });
}
