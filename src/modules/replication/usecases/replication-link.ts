import type { Tx } from '../../../db/database';
import { mayLink } from '../../../domain/replication/life';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { sideIn } from './case-rows';
import { replicaOf } from './replication-open';
import { seenCase, writeStep, wrongSide, wrongState, type ReplicationAt, type Services } from './replication-step';

/** Which innovation of this tenant came of a replication. */
export interface ReplicationLink extends ReplicationAt {
  readonly replicaId: string;
}

/**
 * Names the innovation that came of a replication, for all of its parents, once it is on this tenant's shelf. Refuses NOT_FOUND, WRONG_SIDE,
 * VERSION_CONFLICT, WRONG_STATE before the owner's approval, and CYCLE where one of the parents goes back to that innovation.
 */
export async function replicationLink(tx: Tx, scope: TenantScope, command: ReplicationLink, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const seen = await seenCase(tx, scope, command);
  if (!seen.ok) return seen;
  const row = seen.value;
  if (sideIn(row, scope.tenantId) !== 'REPLICATOR') return wrongSide('REPLICATOR');
  if (!mayLink(row.state)) return wrongState(row);
  const replica = await replicaOf(tx, scope.tenantId, command.replicaId, ['input', 'replica']);
  if (!replica.ok) return replica;
  const written = await writeStep(tx, scope, row, row.state, { change: {}, shared: { replica_innovation_id: replica.value }, detail: {} });
  if (!written.ok) return written;
  await auditAppend(tx, scope, { action: 'replicationLink', subjectType: 'replication_case', subjectId: row.id, detail: { title: row.title, replica: replica.value } }, services);
  return written;
}
