import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { publishedTitle } from '../../../domain/entry/published-title';
import type { EntryOutcome, FigureState } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { entrantRows, shelfRows, withheldRows, type EntrantRow } from '../data/shelf-rows';
import { entry } from '../data/tables';

/** How far an entry came, and its final figures or why they are not there. */
export interface EntryStanding {
  readonly entry: string;
  readonly outcome: EntryOutcome;
  readonly reachedRound: string | null;
  readonly score: { readonly state: FigureState; readonly hundredths: number | null };
  readonly rank: { readonly state: FigureState; readonly rank: number | null };
  readonly revealAt: string | null;
}

const whoOf = ({ entrantTenantId, agencyId, organizationId, innovation, categoryId, participant }: EntrantRow) => ({
  entrant_tenant_id: entrantTenantId, agency_id: agencyId, organization_id: organizationId, innovation_tenant_id: innovation?.tenantId ?? null, innovation_id: innovation?.id ?? null,
  category_id: categoryId, participant,
});

const standingColumns = ({ outcome, reachedRound, score, rank, revealAt }: EntryStanding) => ({
  outcome, reached_round_id: reachedRound, score_state: score.state, score_hundredths: score.hundredths, rank_state: rank.state, rank: rank.rank, reveal_at: revealAt,
});

/**
 * Puts entries of an edition on the shelf, each under its own key, or says there how they stand now. A title keeps to what it was
 * published as. Answers the titles by entry.
 */
export async function entriesShelve(tx: Tx, scope: TenantScope, editionId: string, standings: readonly EntryStanding[], services: { readonly clock: Clock }): Promise<ReadonlyMap<string, string>> {
  const ask = askIn(tx);
  const published_at = toInstant(services.clock.now());
  const entrants = new Map((await entrantRows(ask, scope.tenantId, editionId)).map((one) => [one.id, one]));
  const shown = await shelfRows(ask, scope.tenantId, editionId);
  const titles = new Map(shown.map(({ id, title }) => [id, title]));
  const held = (tenantId: string | null, title: string): string => `${tenantId ?? ''} ${title.trimEnd()}`;
  const taken = new Set(shown.map((one) => held(one.entrantTenantId, one.title)));
  const shelf = new TenantRepository(entry, scope, tx);
  const fresh: Parameters<typeof shelf.insertAll>[0][number][] = [];
  for (const standing of standings) {
    const who = entrants.get(standing.entry);
    if (who === undefined) throw new NotAffected('entry_work');
    const columns = { ...whoOf(who), ...standingColumns(standing), published_at };
    if (titles.has(standing.entry)) {
      await shelf.update(standing.entry, columns);
      continue;
    }
    const title = publishedTitle(who.title, who.entrant, (wanted) => taken.has(held(who.entrantTenantId, wanted)));
    taken.add(held(who.entrantTenantId, title));
    titles.set(standing.entry, title);
    fresh.push({ ...columns, id: standing.entry, synthetic: scope.synthetic, edition_id: editionId, title });
  }
  await shelf.insertAll(fresh);
  return titles;
}

/** Moves the instant at which the withheld figures of an edition's entries are revealed; null when none is set. */
export async function entriesRevealAt(tx: Tx, scope: TenantScope, editionId: string, revealAt: string | null): Promise<void> {
  const shelf = new TenantRepository(entry, scope, tx);
  for (const id of await withheldRows(askIn(tx), scope.tenantId, editionId)) await shelf.update(id, { reveal_at: revealAt });
}
