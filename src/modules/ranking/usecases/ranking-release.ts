import { askIn, type Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { dayIn } from '../../../domain/time/day';
import type { SessionKind } from '../../../domain/vocabulary/competition-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionDates, editionResults, gatesShelve, sessionsShelve } from '../../competition';
import { roundReleased, takeTurn } from '../../judging';
import { logAppend } from '../../ledger';
import { openSetRow } from '../data/ranking-rows';
import { heldSessions } from '../data/round-rows';
import { releasePlan } from '../data/tables';
import { recusedRefusal } from './not-recused';
import { planShelve } from './plan-shelve';
import { rankedNow, type RankedNow } from './ranked-now';
import { rankingNow, type RankingNow } from './ranking-now';
import { releaseOutlook } from './release-outlook';
import { resultsShelve } from './results-shelve';

/** Which round's results are released. */
export interface RankingRelease {
  readonly roundId: string;
}

const REASONS = {
  UNPLANNED: ['pengumumannya belum direncanakan.', 'its release is not planned yet.'],
  EARLIER: ['hasil tahap sebelumnya belum diumumkan.', 'the results of the round before are not released.'],
  UNRANKED: ['tahap ini belum diperingkat.', 'this round is not ranked.'],
  TIED_AT_CUT: ['masih ada yang sama nilai pada batas potong; pleno memutuskan dahulu.', 'some are still level across the cut; the plenary decides first.'],
  PROPOSED: ['masih ada usul penghitungan ulang yang menunggu orang kedua.', 'a recompute set is still waiting for a second person.'],
  CHANGED: ['yang dihitung sudah berubah sejak peringkatnya dibuat; usulkan penghitungan ulang.', 'what is counted has changed since the ranking was made; propose to compute it anew.'],
} as const satisfies Readonly<Record<string, Bilingual>>;

const wrong = (state: keyof typeof REASONS): Outcome<never> => refused('WRONG_STATE', ['round'], { state }, REASONS[state]);

/** The ranking that is ready to come out, with what it was made from; or why it cannot. */
async function releasable(ask: Ask, scope: TenantScope, roundId: string, waiting: readonly string[]): Promise<Outcome<{ readonly present: RankingNow; readonly now: RankedNow }>> {
  if (waiting[0] !== roundId) return wrong('EARLIER');
  const present = await rankingNow(ask, scope.tenantId, roundId);
  if (present === null) return wrong('UNRANKED');
  if ((await openSetRow(ask, scope.tenantId, roundId)) !== null) return wrong('PROPOSED');
  const now = await rankedNow(ask, scope.tenantId, roundId);
  if (now === null) throw new NotAffected('round_work');
  if (now.inputsHash !== present.inputsHash || now.outputHash !== present.outputHash) return wrong('CHANGED');
  return now.ranked.some(({ place }) => place === 'TIED_AT_CUT') ? wrong('TIED_AT_CUT') : done({ present, now });
}

/** Takes the plan of a round whose time has come, and marks it as carried out. */
async function takePlan(tx: Tx, scope: TenantScope, plan: Row<typeof releasePlan> | undefined, at: { readonly now: string; readonly zone: string; readonly revision: number }): Promise<Outcome<string>> {
  if (plan === undefined) return wrong('UNPLANNED');
  if (at.now < plan.planned_for) return refused('WINDOW_CLOSED', ['round'], { from: dayIn(plan.planned_for, at.zone), until: '…' });
  const plans = new TenantRepository(releasePlan, scope, tx);
  try {
    await plans.update(plan.id, { released_at: at.now, revision: at.revision }, { version: plan.version, released_at: null });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    return refused('VERSION_CONFLICT', ['round'], { current: (await plans.find(plan.id))?.version ?? plan.version });
  }
  return done(plan.id);
}

/**
 * Releases the results of a closed round: the round is taken first, so that a late score, a recompute or a second release is before it or refused,
 * and then everything that the edition publishes is copied to the shelf at once. With the last judged round the results of the edition are out. Refuses
 * WINDOW_CLOSED before the planned instant; WRONG_STATE without a plan or a ranking, with a tie across the cut, with an open recompute set, when
 * what is counted is no longer what was ranked, and before the rounds before it.
 */
export async function rankingRelease(tx: Tx, scope: TenantScope, { roundId }: RankingRelease, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const ask = askIn(tx);
  const taken = await takeTurn(tx, scope, roundId, ['CLOSED']);
  if (!taken.ok) return taken;
  const { editionId } = taken.value;
  const recused = await recusedRefusal(ask, scope, roundId);
  if (recused !== null) return recused;
  const edition = await editionDates(ask, scope.tenantId, editionId);
  if (edition === null) throw new NotAffected('edition');
  const at = toInstant(services.clock.now());
  const ready = await releasable(ask, scope, roundId, (await releaseOutlook(ask, scope.tenantId, editionId)).waiting);
  const [plan] = await new TenantRepository(releasePlan, scope, tx).list({ round_id: roundId }, 1);
  // When it is due is said first: until then nobody needs to know what else is in the way.
  const due = await takePlan(tx, scope, plan, { now: at, zone: edition.zone, revision: ready.ok ? ready.value.present.revision : 0 });
  if (!due.ok) return due;
  if (!ready.ok) return ready;
  await roundReleased(tx, scope, roundId, at);
  const { present, now } = ready.value;
  await resultsShelve(tx, scope, { editionId, roundId, rankingId: present.id }, now, services);
  await gatesShelve(tx, scope, editionId, 'RELEASED', services);
  await planShelve(tx, scope, { editionId, planId: due.value }, services);
  const sessions = await heldSessions(ask, scope.tenantId, roundId);
  await sessionsShelve(tx, scope, { editionId, roundId }, sessions.map(({ startsAt, kind, ...one }) => ({ ...one, kind: kind as SessionKind, held: dayIn(startsAt, edition.zone) })), services);
  if ((await releaseOutlook(ask, scope.tenantId, editionId)).waiting.length === 0) await editionResults(tx, scope, editionId, at);
  await auditAppend(tx, scope, { action: 'rankingRelease', subjectType: 'ranking', subjectId: present.id, detail: { round: roundId, revision: present.revision } }, services);
  await logAppend(tx, scope, { editionId, act: 'rankingRelease', detail: { round: roundId, ranking: present.id, revision: present.revision, inputs: present.inputsHash, output: present.outputHash } }, services);
  return done({ id: present.id });
}
