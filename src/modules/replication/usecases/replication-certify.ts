import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { dayRefusal } from './replication-days';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** The certificate that the owner gives: its number and day. */
export interface ReplicationCertify extends ReplicationAt {
  readonly certificateNumber: string;
  readonly certifiedOn: Day;
}

/** Gives an evaluated replication its certificate. Refuses a day that has not come or lies before the evaluation. */
export function replicationCertify(tx: Tx, scope: TenantScope, command: ReplicationCertify, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { certificateNumber, certifiedOn } = command;
  return replicationStep(tx, scope, 'replicationCertify', 'CERTIFY', command, services, (row, today) => {
    const wrong = dayRefusal(['input', 'certifiedOn'], certifiedOn, today, row.evaluated_on);
    if (wrong !== null) return refusedAll([wrong]);
    return done({ change: { certificate_number: certificateNumber, certified_on: certifiedOn }, detail: { certificate: certificateNumber, certifiedOn } });
  });
}
