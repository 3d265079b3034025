import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { isJudged } from '../../../domain/judging/round-life';
import { dayIn } from '../../../domain/time/day';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionDates, roundOf, roundsOfEdition } from '../../competition';
import { logAppend } from '../../ledger';
import { releasePlan as plans } from '../data/tables';
import { planShelve } from './plan-shelve';

/** When the results of a round are to come out. */
export interface ReleasePlan {
  readonly roundId: string;
  /** An instant in UTC. */
  readonly plannedFor: string;
}

const NOT_JUDGED: Bilingual = ['tahap pengumpulan dan seleksi administrasi tidak diumumkan dengan cara ini.', 'a round that collects or screens is not announced in this way.'];
const NOT_HELD: Bilingual = ['penyelenggaraan ini dibatalkan.', 'this edition was cancelled.'];

/** Refuses an instant on a day that is over in the organiser's zone; null for any other. */
export function daysGone(plannedFor: string, zone: string, now: string): Outcome<never> | null {
  const [day, today] = [dayIn(plannedFor, zone), dayIn(now, zone)];
  return day < today ? refused('VALIDATION_FAILED', ['input', 'plannedFor'], {}, [`tidak boleh sebelum hari ini (${today})`, `must not be before today (${today})`]) : null;
}

/**
 * Plans when the results of a judged round come out, and announces that on the shelf; the round need not be prepared yet. There is one plan a
 * round, which is moved with a reason. Refuses ALREADY_DONE where there is one, and a day that is over.
 */
export async function releasePlan(tx: Tx, scope: TenantScope, { roundId, plannedFor }: ReleasePlan, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const ask = askIn(tx);
  const place = await roundOf(ask, scope.tenantId, roundId);
  if (place === null) return refused('NOT_FOUND', ['round'], { what: 'round' });
  const { editionId } = place;
  const edition = await editionDates(ask, scope.tenantId, editionId);
  if (edition === null) throw new NotAffected('edition');
  if (!(await roundsOfEdition(ask, scope.tenantId, editionId)).some((one) => one.id === roundId && isJudged(one))) return refused('WRONG_STATE', ['round'], { state: 'NOT_JUDGED' }, NOT_JUDGED);
  if (edition.held === 'NOT_HELD') return refused('WRONG_STATE', ['round'], { state: 'NOT_HELD' }, NOT_HELD);
  const now = toInstant(services.clock.now());
  const gone = daysGone(plannedFor, edition.zone, now);
  if (gone !== null) return gone;
  const id = services.ids.next();
  try {
    await new TenantRepository(plans, scope, tx).insert({ id, synthetic: scope.synthetic, version: 1, created_at: now, round_id: roundId, planned_for: plannedFor, moves: 0 });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['round']);
    throw error;
  }
  await planShelve(tx, scope, { editionId, planId: id }, services);
  await auditAppend(tx, scope, { action: 'releasePlan', subjectType: 'release_plan', subjectId: id, detail: { round: roundId, plannedFor } }, services);
  await logAppend(tx, scope, { editionId, act: 'releasePlan', detail: { round: roundId, plan: id, plannedFor } }, services);
  return done({ id });
}
