import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Day, Period } from '../../../domain/time/day';
import type { ReplicationKind } from '../../../domain/vocabulary/innovation-words';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { tenantToday } from '../../organization';
import { governmentCalled, shelfInnovation, wasDenied, type ShelfInnovation } from '../data/replication-rows';
import { periodRefusal } from './replication-days';
import { originOf, ownOrigin, replicaOf, replicationOpen, takeSibling, type Opening } from './replication-open';
import type { Services } from './replication-step';

/** What one side says has happened: a replica with what is known of it. */
export interface ReplicationClaim {
  readonly sourceId: string;
  /** Code of the replicator, where the owner of the innovation of origin claims; null: as the replica says, or this tenant. */
  readonly replicator: string | null;
  /** The innovation that came of it, on the shelf of the replicator. */
  readonly replicaId: string | null;
  /** A replication of the same replica with another parent, whose facts hold then; for the replicator alone. */
  readonly alongside: string | null;
  readonly title: string | null;
  readonly kind: ReplicationKind | null;
  readonly started: Period | null;
  readonly stopped: Period | null;
  readonly stopReason: string | null;
  readonly partsKept: string | null;
  readonly partsChanged: string | null;
  readonly contactOffice: string | null;
}

/** Who replicated, as a claim of the owner of the innovation names it: by its code, by its replica, or both alike. */
async function namedReplicator(tx: Tx, { replicator, replicaId }: ReplicationClaim): Promise<Outcome<Opening['replicator']>> {
  const called = replicator === null ? null : await governmentCalled(askIn(tx), replicator);
  if (replicator !== null && called === null) return refused('NOT_FOUND', ['input', 'replicator'], { what: 'tenant' });
  const replica = replicaId === null ? null : await shelfInnovation(askIn(tx), replicaId);
  if (replicaId !== null && (replica === null || (called !== null && called.id !== replica.tenantId))) return refused('NOT_FOUND', ['input', 'replica'], { what: 'innovation' });
  if (called !== null) return done(called);
  if (replica !== null) return done({ id: replica.tenantId, synthetic: replica.synthetic });
  return refused('VALIDATION_FAILED', ['input', 'replicator'], {}, ['sebutkan pihak replikatornya', 'name the side that replicates']);
}

async function replicatorOf(tx: Tx, scope: TenantScope, command: ReplicationClaim, source: ShelfInnovation): Promise<Outcome<Opening['replicator']>> {
  const ours = { id: scope.tenantId, synthetic: scope.synthetic };
  if (source.tenantId !== scope.tenantId) {
    const called = command.replicator === null ? ours : await governmentCalled(askIn(tx), command.replicator);
    // A claim is one's own: nobody claims what third parties did.
    if (called?.id !== scope.tenantId) return refused('NOT_FOUND', ['input', 'source'], { what: 'innovation' });
    const replica = await replicaOf(tx, scope.tenantId, command.replicaId, ['input', 'replica']);
    return replica.ok ? done(ours) : replica;
  }
  const named = await namedReplicator(tx, command);
  if (!named.ok || named.value.id !== scope.tenantId) return named;
  return ownOrigin(['input', command.replicator === null ? 'replica' : 'replicator']);
}

function factsOf(command: ReplicationClaim): Opening['facts'] {
  const { started, stopped } = command;
  return {
    kind: command.kind, started_earliest: started?.earliest ?? null, started_latest: started?.latest ?? null, stopped_earliest: stopped?.earliest ?? null, stopped_latest: stopped?.latest ?? null,
    stop_reason: command.stopReason, parts_kept: command.partsKept, parts_changed: command.partsChanged, replica_innovation_id: command.replicaId, contact_office: command.contactOffice,
  };
}

function periodsWrong({ started, stopped }: ReplicationClaim, today: Day): Outcome<null> {
  const late = started === null ? null : periodRefusal(['input', 'started'], started, today, null);
  const early = stopped === null ? null : periodRefusal(['input', 'stopped'], stopped, today, started?.earliest ?? null);
  const refusals = [late, early].filter((r) => r !== null);
  return refusals.length === 0 ? done(null) : { ok: false, refusals };
}

/**
 * Claims that an innovation was replicated, by either side: it stays a claim until the other confirms it. Refuses NOT_FOUND, CYCLE,
 * ALREADY_DONE for what is replicated there already or was denied once (it stays on record, and does not come again), days that have not come, and what refuses a further parent.
 */
export async function replicationClaim(tx: Tx, scope: TenantScope, command: ReplicationClaim, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const source = await originOf(tx, command.sourceId);
  if (!source.ok) return source;
  if (command.replicaId === source.value.id) return ownOrigin(['input', 'replica']);
  const replicator = await replicatorOf(tx, scope, command, source.value);
  if (!replicator.ok) return replicator;
  const side = source.value.tenantId === scope.tenantId ? 'SOURCE' : 'REPLICATOR';
  const wrong = periodsWrong(command, await tenantToday(askIn(tx), scope.tenantId, services.clock));
  if (!wrong.ok) return wrong;
  if (await wasDenied(askIn(tx), scope.tenantId, replicator.value.id, source.value.id)) {
    return refused('ALREADY_DONE', ['input', 'source'], {}, ['klaim yang sama sudah dibantah; mulailah dengan minat dan kesepakatan', 'the same claim was denied; begin with an interest and an agreement']);
  }
  const sibling = command.alongside === null ? done(null) : await takeSibling(tx, scope, command.alongside, source.value.id);
  if (!sibling.ok) return sibling;
  return replicationOpen(tx, scope, {
    action: 'replicationClaim', way: 'CLAIM', side, source: source.value, replicator: replicator.value, sibling: sibling.value, title: command.title ?? source.value.title, facts: factsOf(command),
  }, services);
}
