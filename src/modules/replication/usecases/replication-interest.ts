import type { Tx } from '../../../db/database';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { standingOf } from './case-rows';
import { originOf, ownOrigin, replicationOpen, takeSibling } from './replication-open';
import { wrongState, type Services } from './replication-step';

/** An interest of this tenant in an innovation of another one. */
export interface ReplicationInterest {
  readonly sourceId: string;
  /** A replication of the same replica with another parent; null: the replica is a new one. */
  readonly alongside: string | null;
  /** Null: the title of the innovation of origin, until the replica has its own. */
  readonly title: string | null;
  readonly interest: string | null;
  readonly letter: string | null;
  readonly contactOffice: string | null;
}

/** Declares an interest. Refuses NOT_FOUND, CYCLE for an innovation of one's own, ALREADY_DONE for one that is replicated here already, and what refuses a further parent. */
export async function replicationInterest(tx: Tx, scope: TenantScope, command: ReplicationInterest, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const source = await originOf(tx, command.sourceId);
  if (!source.ok) return source;
  if (source.value.tenantId === scope.tenantId) return ownOrigin(['input', 'source']);
  const sibling = command.alongside === null ? done(null) : await takeSibling(tx, scope, command.alongside, source.value.id);
  if (!sibling.ok) return sibling;
  // A replica that is over gets no further parent; a claim that tells of it may have one.
  if (sibling.value !== null && standingOf(sibling.value).stopTold) return wrongState({ state: 'STOPPED' }, ['input', 'alongside']);
  return replicationOpen(tx, scope, {
    action: 'replicationInterest', way: 'INTEREST', side: 'REPLICATOR', source: source.value, replicator: { id: scope.tenantId, synthetic: scope.synthetic }, sibling: sibling.value,
    title: command.title ?? source.value.title, facts: { interest: command.interest, interest_letter: command.letter, contact_office: command.contactOffice },
  }, services);
}
