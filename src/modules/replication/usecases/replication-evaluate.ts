import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { dayRefusal } from './replication-days';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** What an evaluation of a replica found: in words, as a level of evidence from 1 to 5, and on which day. */
export interface ReplicationEvaluate extends ReplicationAt {
  readonly evaluation: string;
  readonly evidenceLevel: number;
  readonly evaluatedOn: Day;
}

/** Keeps the evaluation of a replica that runs. Refuses a day that has not come or lies before its start. */
export function replicationEvaluate(tx: Tx, scope: TenantScope, command: ReplicationEvaluate, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { evaluation, evidenceLevel, evaluatedOn } = command;
  return replicationStep(tx, scope, 'replicationEvaluate', 'EVALUATE', command, services, (row, today) => {
    const wrong = dayRefusal(['input', 'evaluatedOn'], evaluatedOn, today, row.started_earliest);
    if (wrong !== null) return refusedAll([wrong]);
    return done({ change: { evaluation, evidence_level: evidenceLevel, evaluated_on: evaluatedOn }, detail: { evidenceLevel, evaluatedOn } });
  });
}
