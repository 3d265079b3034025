import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionDates, roundOf } from '../../competition';
import { logAppend, textHash } from '../../ledger';
import { releaseMove as moves, releasePlan } from '../data/tables';
import { planShelve } from './plan-shelve';
import { daysGone } from './release-plan';

/** To when the release of a round is moved, and why; with the version of its plan that was seen. */
export interface ReleaseMove {
  readonly roundId: string;
  readonly plannedFor: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

const UNPLANNED: Bilingual = ['pengumumannya belum direncanakan.', 'its release is not planned yet.'];
const RELEASED: Bilingual = ['hasilnya sudah diumumkan.', 'its results are released.'];

/**
 * Moves the planned release of a round, later or earlier but not to a day that is over, and keeps from when and why. Everything that says until
 * when something is withheld moves with it. Refuses WRONG_STATE without a plan and after the release, and VERSION_CONFLICT.
 */
export async function releaseMove(tx: Tx, scope: TenantScope, command: ReleaseMove, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { roundId, plannedFor, reason, expectedVersion } = command;
  const ask = askIn(tx);
  const place = await roundOf(ask, scope.tenantId, roundId);
  if (place === null) return refused('NOT_FOUND', ['round'], { what: 'round' });
  const plans = new TenantRepository(releasePlan, scope, tx);
  const [plan] = await plans.list({ round_id: roundId }, 1);
  if (plan === undefined) return refused('WRONG_STATE', ['round'], { state: 'UNPLANNED' }, UNPLANNED);
  try {
    await plans.update(plan.id, { planned_for: plannedFor, moves: plan.moves + 1 }, { version: expectedVersion, released_at: null });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const now = (await plans.find(plan.id)) ?? plan;
    return now.released_at === null ? refused('VERSION_CONFLICT', ['expectedVersion'], { current: now.version }) : refused('WRONG_STATE', ['round'], { state: 'RELEASED' }, RELEASED);
  }
  const edition = await editionDates(ask, scope.tenantId, place.editionId);
  if (edition === null) throw new NotAffected('edition');
  const now = toInstant(services.clock.now());
  if (plan.version !== expectedVersion) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: plan.version });
  const gone = daysGone(plannedFor, edition.zone, now);
  if (gone !== null) return gone;
  if (plan.planned_for === plannedFor) return refused('ALREADY_DONE', ['input', 'plannedFor']);
  await new TenantRepository(moves, scope, tx).insert({
    id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: now, plan_id: plan.id, position: plan.moves + 1, was: plan.planned_for, becomes: plannedFor, reason,
  });
  await planShelve(tx, scope, { editionId: place.editionId, planId: plan.id }, services);
  await auditAppend(tx, scope, { action: 'releaseMove', subjectType: 'release_plan', subjectId: plan.id, detail: { round: roundId, was: plan.planned_for, becomes: plannedFor, reason } }, services);
  await logAppend(tx, scope, {
    editionId: place.editionId, act: 'releaseMove', detail: { round: roundId, plan: plan.id, was: plan.planned_for, becomes: plannedFor, reason: textHash(reason) },
  }, services);
  return done({ id: plan.id });
}
