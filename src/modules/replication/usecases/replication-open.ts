import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { confirmedBy, FIRST_STATE, followsReplica } from '../../../domain/replication/life';
import type { ReplicationSide } from '../../../domain/vocabulary/replication-words';
import { toInstant } from '../../../platform/clock';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { shelfInnovation, type ShelfInnovation } from '../data/replication-rows';
import { replicationCase } from '../data/tables';
import { casesOfReplica, findCase, replicaFacts, rowsOfSide, sideIn, type ReplicationChange, type ReplicationRow } from './case-rows';
import { wrongSide, wrongState, type Services } from './replication-step';

const OWN = ['inovasi sendiri bukan asal bagi inovasi sendiri.', 'an innovation of one\'s own is no origin of one\'s own.'] as const;

/** The refusal of an origin that is the replicator's own. */
export function ownOrigin(path: readonly string[]): Outcome<never> {
  return refused('CYCLE', path, {}, OWN);
}

/** The innovation of origin, from the shelf. */
export async function originOf(tx: Tx, id: string): Promise<Outcome<ShelfInnovation>> {
  const found = await shelfInnovation(askIn(tx), id);
  return found === null ? refused('NOT_FOUND', ['input', 'source'], { what: 'innovation' }) : done(found);
}

/** An innovation on the shelf that belongs to the replicator; refuses NOT_FOUND for any other. */
export async function replicaOf(tx: Tx, replicatorId: string, id: string | null, path: readonly string[]): Promise<Outcome<string | null>> {
  if (id === null) return done(null);
  const found = await shelfInnovation(askIn(tx), id);
  return found?.tenantId === replicatorId ? done(id) : refused('NOT_FOUND', path, { what: 'innovation' });
}

const PATH = ['input', 'alongside'];

/**
 * A replication of this tenant's replica from another parent, taken until the end of the transaction, so that what becomes of the
 * replica meanwhile is not missed. Refuses NOT_FOUND, WRONG_SIDE, WRONG_STATE, ALREADY_DONE for a parent that it has, and VERSION_CONFLICT.
 */
export async function takeSibling(tx: Tx, scope: TenantScope, id: string, sourceId: string): Promise<Outcome<ReplicationRow>> {
  const row = await findCase(tx, scope, id);
  if (row === null) return refused('NOT_FOUND', PATH, { what: 'replication' });
  if (sideIn(row, scope.tenantId) !== 'REPLICATOR') return wrongSide('REPLICATOR', PATH);
  if (!followsReplica(row.state) || row.state === 'DENIED' || row.state === 'STOPPED') return wrongState(row, PATH);
  const parents = await casesOfReplica(tx, scope, row.replication_id);
  if (parents.some((p) => p.source_innovation_id === sourceId)) return refused('ALREADY_DONE', ['input', 'source']);
  const rows = rowsOfSide(tx, scope, row);
  try {
    await rows.update(row.id, { title: row.title }, { version: row.version });
    return done(row);
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    return refused('VERSION_CONFLICT', PATH, { current: (await rows.find(row.id))?.version ?? row.version });
  }
}

/** A replication that is opened: by which side, from which parent, with whom, and what is told of it. */
export interface Opening {
  readonly action: string;
  readonly way: keyof typeof FIRST_STATE;
  readonly side: ReplicationSide;
  readonly source: ShelfInnovation;
  readonly replicator: { readonly id: string; readonly synthetic: 0 | 1 };
  readonly sibling: ReplicationRow | null;
  readonly title: string;
  readonly facts: ReplicationChange & { readonly interest?: string | null; readonly interest_letter?: string | null; readonly contact_office?: string | null };
}

/**
 * Opens a replication. What it would repeat (a replication of the same innovation by the same government that has not ended) and what
 * would make a circle is refused by the keeper before COMMIT, where nobody acts beside it.
 */
export async function replicationOpen(tx: Tx, scope: TenantScope, opening: Opening, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { source, replicator, sibling, side, facts } = opening;
  const id = services.ids.next();
  const state = FIRST_STATE[opening.way];
  const shared = sibling === null ? {} : replicaFacts(sibling);
  const title = sibling?.title ?? opening.title;
  const partner = side === 'REPLICATOR' ? source.tenantId : replicator.id;
  try {
    await new TenantRepository(replicationCase, scope, tx).insert({
      ...facts, ...shared, id, title, state, synthetic: scope.synthetic === 1 || source.synthetic === 1 || replicator.synthetic === 1 ? 1 : 0, version: 1, created_at: toInstant(services.clock.now()),
      partner_tenant_id: partner, replication_id: sibling?.replication_id ?? services.ids.next(), opened_by: side, confirmed_by: confirmedBy(state, side), replicator_tenant_id: replicator.id,
      source_tenant_id: source.tenantId, source_innovation_id: source.id,
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refused('ALREADY_DONE', ['input', 'source']);
  }
  await auditAppend(tx, scope, { action: opening.action, subjectType: 'replication_case', subjectId: id, detail: { title, source: source.id, side } }, services);
  return done({ id });
}
