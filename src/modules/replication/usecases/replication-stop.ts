import type { Tx } from '../../../db/database';
import type { Period } from '../../../domain/time/day';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { periodRefusal } from './replication-days';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** When a replica stopped, as far as it is known, and why. */
export interface ReplicationStop extends ReplicationAt {
  readonly stopped: Period;
  readonly reason: string;
}

/** Says that a replica has stopped, with all of its parents: it stays on record. Refuses a stop that has not come or lies before the start. */
export function replicationStop(tx: Tx, scope: TenantScope, command: ReplicationStop, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { stopped, reason } = command;
  return replicationStep(tx, scope, 'replicationStop', 'STOP', command, services, (row, today) => {
    const wrong = periodRefusal(['input', 'stopped'], stopped, today, row.started_earliest);
    if (wrong !== null) return refusedAll([wrong]);
    return done({ change: {}, shared: { stopped_earliest: stopped.earliest, stopped_latest: stopped.latest, stop_reason: reason }, detail: { reason } });
  });
}
