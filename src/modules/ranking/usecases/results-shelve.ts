import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { EditionReleases } from '../../../domain/release/standing';
import { standingOf } from '../../../domain/release/standing';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { NotAffected } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { awardsPublish } from '../../award';
import { judgingPlanOf, roundCounted } from '../../competition';
import { entriesShelve } from '../../entry';
import { lineRows, rankingRow, type LineRow } from '../data/ranking-rows';
import { everPublished, publishedPlaces } from '../data/shelf-rows';
import { placesShelve } from './places-shelve';
import type { RankedNow } from './ranked-now';
import { releaseOutlook } from './release-outlook';

/** Which kept ranking goes on the shelf; its round is released. */
export interface ResultsShelve {
  readonly editionId: string;
  readonly roundId: string;
  readonly rankingId: string;
}

/**
 * Puts a kept ranking on the shelf as a revision of its own, as far as the edition publishes, with what follows of it: the entries and how far they
 * came, how many went on, the awards that are prepared and agree with it. `now` is what the ranking was made from, which the caller has proved.
 */
export async function resultsShelve(tx: Tx, scope: TenantScope, { editionId, roundId, rankingId }: ResultsShelve, now: RankedNow, services: { readonly clock: Clock; readonly ids: Ids }): Promise<void> {
  const ask = askIn(tx);
  const [plan, kept, lines] = [await judgingPlanOf(ask, scope.tenantId, roundId), await rankingRow(ask, scope.tenantId, roundId, null), await lineRows(ask, scope.tenantId, rankingId)];
  if (plan === null || kept?.id !== rankingId) throw new NotAffected('ranking_work');
  const { publishes, publishesScores, publishesStatistics } = plan.edition;
  const shown = lines.filter(({ place }) => publishes === 'ALL' || place === 'INSIDE');
  const places = shown.map((line: LineRow) => ({ entry: line.entry, place: line.place, rank: line.rank, shownHundredths: publishesScores ? line.shown : null }));
  const { judged, revealAt } = await releaseOutlook(ask, scope.tenantId, editionId);
  const released = new Map([...(await publishedPlaces(ask, scope.tenantId, editionId)), [roundId, places] as const]);
  const releases: EditionReleases = { judged, released, publishesAll: publishes === 'ALL', publishesScores, revealAt };
  const entries = new Set([...released.values()].flatMap((all) => all.map(({ entry }) => entry)).concat(await everPublished(ask, scope.tenantId, editionId)));
  const titles = await entriesShelve(tx, scope, editionId, [...entries].sort().map((entry) => ({ entry, ...standingOf(entry, releases) })), services);
  await placesShelve(tx, scope, {
    editionId, roundId, kept, shown, titles, at: toInstant(services.clock.now()), all: publishes === 'ALL', scores: publishesScores, statistics: publishesStatistics,
  }, now, services);
  await roundCounted(tx, scope, roundId, { entrants: lines.length, advanced: lines.filter(({ place }) => place === 'INSIDE').length });
  await awardsPublish(tx, scope, roundId, services);
}
