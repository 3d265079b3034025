import type { Tx } from '../../../db/database';
import { askIn } from '../../../db/ask';
import { confirmedBy, followsReplica, replicationAfter, siblingAfterStop, sideOfAct, type ReplicationAct } from '../../../domain/replication/life';
import type { Day } from '../../../domain/time/day';
import { REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import type { ReplicationSide } from '../../../domain/vocabulary/replication-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend, type Act } from '../../audit';
import { tenantToday } from '../../organization';
import { casesOfReplica, findCase, rowsOfSide, sideIn, standingOf, type ReplicaFacts, type ReplicationChange, type ReplicationRow } from './case-rows';

/** A replication, and the version of it that somebody saw. */
export interface ReplicationAt {
  readonly caseId: string;
  readonly expectedVersion: number;
}

/** What an act does: to this row, and to the facts of the replica with all of its parents. */
export interface Step {
  readonly change: ReplicationChange;
  readonly shared?: Partial<ReplicaFacts>;
  readonly detail: Act['detail'];
}

export interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

const WHOSE: Readonly<Record<ReplicationSide, Bilingual>> = {
  REPLICATOR: ['yang melakukannya adalah pihak yang mereplikasi.', 'the side that replicates takes it.'],
  SOURCE: ['yang melakukannya adalah pemilik inovasi asal.', 'the owner of the innovation of origin takes it.'],
};

/** The refusal of a step that is the other side's. */
export function wrongSide(whose: ReplicationSide, path: readonly string[] = ['replication']): Outcome<never> {
  return refused('WRONG_SIDE', path, {}, WHOSE[whose]);
}

/** The refusal of what cannot be done where a replication stands. */
export function wrongState({ state }: Pick<ReplicationRow, 'state'>, path: readonly string[] = ['replication']): Outcome<never> {
  return refused('WRONG_STATE', path, { state }, REPLICATION_STATE.values[state]);
}

/** A replication of this tenant in the version that was seen; refuses NOT_FOUND and VERSION_CONFLICT. */
export async function seenCase(tx: Tx, scope: TenantScope, at: ReplicationAt): Promise<Outcome<ReplicationRow>> {
  const row = await findCase(tx, scope, at.caseId);
  if (row === null) return refused('NOT_FOUND', ['replication'], { what: 'replication' });
  return row.version === at.expectedVersion ? done(row) : refused('VERSION_CONFLICT', ['expectedVersion'], { current: row.version });
}

/** Writes the facts of the replica into the rows of its other parents, each in the version in which it was read; a stop moves these, too. */
async function shareWithSiblings(tx: Tx, scope: TenantScope, row: ReplicationRow, shared: Partial<ReplicaFacts>, stops: boolean): Promise<void> {
  for (const sibling of await casesOfReplica(tx, scope, row.replication_id)) {
    if (sibling.id === row.id || !followsReplica(sibling.state)) continue;
    const state = stops ? siblingAfterStop(sibling.state) : sibling.state;
    await rowsOfSide(tx, scope, sibling).update(sibling.id, { ...shared, state, confirmed_by: confirmedBy(state, sibling.opened_by) }, { version: sibling.version });
  }
}

/** Writes a change into a row that was read, and the facts of the replica into those of its other parents; whoever acted in between is met with VERSION_CONFLICT. */
export async function writeStep(tx: Tx, scope: TenantScope, row: ReplicationRow, state: ReplicationRow['state'], step: Step): Promise<Outcome<{ readonly id: string }>> {
  const rows = rowsOfSide(tx, scope, row);
  const [shared, stops] = [step.shared ?? {}, state === 'STOPPED' && row.state !== 'CLAIMED'];
  let written = false;
  try {
    await rows.update(row.id, { ...step.change, ...shared, state, confirmed_by: confirmedBy(state, row.opened_by) }, { version: row.version, state: row.state });
    written = true;
    if (Object.keys(shared).length > 0) await shareWithSiblings(tx, scope, row, shared, stops);
    return done({ id: row.id });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    // Where another parent's row was in the way, what was written here is taken back with the refusal.
    return refused('VERSION_CONFLICT', ['expectedVersion'], { current: written ? row.version : ((await rows.find(row.id))?.version ?? row.version) });
  }
}

/**
 * Takes a step of a replication in the version that was seen: of two who act at once, on one side or on both, the second is told.
 * Refuses NOT_FOUND for what is not this tenant's, WRONG_SIDE, VERSION_CONFLICT, WRONG_STATE, and what `build` refuses.
 */
export async function replicationStep(
  tx: Tx, scope: TenantScope, action: string, act: ReplicationAct, at: ReplicationAt, services: Services, build: (row: ReplicationRow, today: Day) => Outcome<Step> | Promise<Outcome<Step>>,
): Promise<Outcome<{ readonly id: string }>> {
  const found = await findCase(tx, scope, at.caseId);
  if (found === null) return refused('NOT_FOUND', ['replication'], { what: 'replication' });
  // Whose step it is does not change with the version.
  const [side, whose] = [sideIn(found, scope.tenantId), sideOfAct(act, found.opened_by)];
  if (side !== whose) return wrongSide(whose);
  if (found.version !== at.expectedVersion) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: found.version });
  const state = replicationAfter(standingOf(found), act, side);
  if (state === null) return wrongState(found);
  const step = await build(found, await tenantToday(askIn(tx), scope.tenantId, services.clock));
  if (!step.ok) return step;
  const written = await writeStep(tx, scope, found, state, step.value);
  if (!written.ok) return written;
  await auditAppend(tx, scope, { action, subjectType: 'replication_case', subjectId: found.id, detail: { title: found.title, was: found.state, ...step.value.detail } }, services);
  return written;
}
