import type { Tx } from '../../../db/database';
import type { Period } from '../../../domain/time/day';
import type { ReplicationKind } from '../../../domain/vocabulary/innovation-words';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { casesOfReplica } from './case-rows';
import { lateRefusal, periodRefusal } from './replication-days';
import { replicaOf } from './replication-open';
import { replicationStep, type ReplicationAt, type Services } from './replication-step';

/** How an approved replication runs at the replicator. */
export interface ReplicationImplement extends ReplicationAt {
  readonly title: string;
  readonly kind: ReplicationKind;
  readonly started: Period;
  readonly partsKept: string | null;
  readonly partsChanged: string | null;
  /** Its innovation that came of it, once it is published; null leaves what is known. */
  readonly replicaId: string | null;
}

/** Says that an approved replication runs, under its own title; the facts hold for all parents of the replica. Refuses a start that has not come or lies after an evaluation, and a replica that is not this tenant's. */
export function replicationImplement(tx: Tx, scope: TenantScope, command: ReplicationImplement, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { title, kind, started, partsKept, partsChanged, replicaId } = command;
  return replicationStep(tx, scope, 'replicationImplement', 'IMPLEMENT', command, services, async (row, today) => {
    // The start is that of the replica: what another parent's record says was evaluated had begun by then.
    const evaluated = (await casesOfReplica(tx, scope, row.replication_id)).flatMap((one) => one.evaluated_on ?? []).sort().at(0) ?? null;
    const wrong = periodRefusal(['input', 'started'], started, today, null) ?? lateRefusal(['input', 'started'], started, evaluated);
    if (wrong !== null) return refusedAll([wrong]);
    const replica = await replicaOf(tx, scope.tenantId, replicaId, ['input', 'replica']);
    if (!replica.ok) return replica;
    return done({
      change: {}, detail: { title, kind, replica: replicaId },
      shared: {
        title, kind, started_earliest: started.earliest, started_latest: started.latest, parts_kept: partsKept, parts_changed: partsChanged,
        ...(replica.value === null ? {} : { replica_innovation_id: replica.value }),
      },
    });
  });
}
