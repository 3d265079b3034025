import type { Tx } from '../../../db/database';
import { criterionMeans } from '../../../domain/ranking/aggregate';
import { rounded } from '../../../domain/ranking/shown';
import type { TallyCell } from '../../../domain/ranking/tally';
import { publishedTie } from '../../../domain/release/tie-wording';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import type { LineRow, RankingRow } from '../data/ranking-rows';
import { ranking, rankingCriterion, rankingPlace, rankingStatistic } from '../data/tables';
import { rankedOf } from './kept-line';
import { publishedStatistics } from './published-statistics';
import type { RankedNow } from './ranked-now';

/** A kept ranking with what of it is shown. */
export interface PlacesShelve {
  readonly editionId: string;
  readonly roundId: string;
  readonly kept: RankingRow;
  readonly shown: readonly LineRow[];
  /** The published titles by entry. */
  readonly titles: ReadonlyMap<string, string>;
  readonly at: string;
  /** Whether everybody who was judged is shown. */
  readonly all: boolean;
  readonly scores: boolean;
  readonly statistics: boolean;
}

/** Writes a revision of a ranking on the shelf with its places, and its scores by criterion and statistics where the edition publishes them. Private and published rows share their keys. */
export async function placesShelve(tx: Tx, scope: TenantScope, shelved: PlacesShelve, now: RankedNow, services: { readonly clock: Clock; readonly ids: Ids }): Promise<void> {
  const { kept, shown, titles, at, all, scores } = shelved;
  const base = { synthetic: scope.synthetic, published_at: at };
  await new TenantRepository(ranking, scope, tx).insert({
    ...base, id: kept.id, edition_id: shelved.editionId, round_id: shelved.roundId, revision: kept.revision, method: kept.method, rules_hash: kept.rulesHash, inputs_hash: kept.inputsHash,
    output_hash: kept.outputHash, reason: kept.reason, released_at: at,
  });
  const nameOf = (entry: string): string => titles.get(entry) ?? entry;
  await new TenantRepository(rankingPlace, scope, tx).insertAll(shown.map((line) => {
    const tie = publishedTie(rankedOf(line).ties, all && scores, nameOf);
    return {
      ...base, id: line.id, ranking_id: kept.id, entry_id: line.entry, position: line.position, place: line.place, rank: line.rank, score_hundredths: scores ? line.shown : null,
      tie_wording: tie?.[0] ?? null, tie_wording_en: tie?.[1] ?? null, reason: line.reason, reason_en: line.reasonEnglish,
    };
  }));
  if (scores) {
    const { rules, cells } = now.tally;
    const own = new Map<string, TallyCell[]>();
    for (const cell of cells) own.set(cell.entry, [...(own.get(cell.entry) ?? []), cell]);
    await new TenantRepository(rankingCriterion, scope, tx).insertAll(shown.filter(({ shown: score }) => score !== null).flatMap((line) =>
      [...criterionMeans(rules, own.get(line.entry) ?? [])].map(([criterion_id, mean]) => ({ ...base, id: services.ids.next(), place_id: line.id, criterion_id, hundredths: Number(rounded(mean, rules.rounding)) }))));
  }
  if (!shelved.statistics) return;
  await new TenantRepository(rankingStatistic, scope, tx).insertAll(publishedStatistics(now, all && scores).map(({ code, value, words }, i) => ({
    ...base, id: services.ids.next(), ranking_id: kept.id, position: i + 1, code, value, wording: words[0], wording_en: words[1],
  })));
}
