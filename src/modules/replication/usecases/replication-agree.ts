import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { dayRefusal } from './replication-days';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** The agreement of a replication: number and day of its letter. */
export interface ReplicationAgree extends ReplicationAt {
  readonly agreementNumber: string;
  readonly agreedOn: Day;
}

/** Writes down the agreement that the replicator brings to the owner. Refuses a day that has not come, and what refuses any step. */
export function replicationAgree(tx: Tx, scope: TenantScope, command: ReplicationAgree, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { agreementNumber, agreedOn } = command;
  return replicationStep(tx, scope, 'replicationAgree', 'AGREE', command, services, (_row, today) => {
    const wrong = dayRefusal(['input', 'agreedOn'], agreedOn, today, null);
    if (wrong !== null) return refusedAll([wrong]);
    return done({ change: { agreement_number: agreementNumber, agreed_earliest: agreedOn, agreed_latest: agreedOn }, detail: { agreement: agreementNumber, agreedOn } });
  });
}
