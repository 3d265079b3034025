import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { dayIn } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { announcementKeep, editionDates } from '../../competition';
import { entriesRevealAt } from '../../entry';
import { releaseMove, releasePlan, roundRelease } from '../data/tables';
import { releaseOutlook } from './release-outlook';

/**
 * Says on the shelf when the results of a round come out, as its plan stands now: the round's release, its announcement (finalists, or winners
 * of the last judged round), and the instant until which figures are withheld. It tells nothing of the results, so it may stand there before them.
 */
export async function planShelve(tx: Tx, scope: TenantScope, at: { readonly editionId: string; readonly planId: string }, services: { readonly clock: Clock }): Promise<void> {
  const ask = askIn(tx);
  const [plan, edition] = [await new TenantRepository(releasePlan, scope, tx).find(at.planId), await editionDates(ask, scope.tenantId, at.editionId)];
  if (plan === null || edition === null) throw new NotAffected('release_plan');
  const moves = [...(await new TenantRepository(releaseMove, scope, tx).list({ plan_id: plan.id }))].sort((a, b) => a.position - b.position);
  const shelf = new TenantRepository(roundRelease, scope, tx);
  const row = { round_id: plan.round_id, planned_for: plan.planned_for, moves: plan.moves, released_at: plan.released_at, published_at: toInstant(services.clock.now()) };
  if ((await shelf.find(plan.id)) === null) await shelf.insert({ ...row, id: plan.id, synthetic: scope.synthetic });
  else await shelf.update(plan.id, row);
  const { judged, revealAt } = await releaseOutlook(ask, scope.tenantId, at.editionId);
  const last = moves.length === 0 ? null : moves[moves.length - 1];
  await announcementKeep(tx, scope, {
    id: plan.id, editionId: at.editionId, kind: judged[judged.length - 1] === plan.round_id ? 'WINNERS' : 'FINALISTS', planned: dayIn(moves[0]?.was ?? plan.planned_for, edition.zone),
    moved: last === null ? null : { on: dayIn(last.becomes, edition.zone), reason: last.reason }, made: plan.released_at === null ? null : dayIn(plan.released_at, edition.zone),
  }, services);
  if (plan.released_at === null) await entriesRevealAt(tx, scope, at.editionId, revealAt);
}
