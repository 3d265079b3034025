import type { Ask } from '../../../db/ask';
import type { PublishedPlace } from '../../../domain/release/standing';
import type { RankPlace } from '../../../domain/vocabulary/judging-words';

const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** What stands on the shelf of the newest ranking of each round of an edition, by round. One statement. */
export async function publishedPlaces(ask: Ask, tenantId: string, editionId: string): Promise<ReadonlyMap<string, readonly PublishedPlace[]>> {
  const rows = await ask(
    `SELECT k.round_id AS round_id, p.entry_id AS entry_id, p.place AS place, p.rank AS rank_shown, p.score_hundredths AS shown FROM ranking k
     LEFT JOIN ranking_place p ON p.tenant_id = k.tenant_id AND p.ranking_id = k.id
     WHERE k.tenant_id = ? AND k.edition_id = ? AND k.revision = (SELECT MAX(n.revision) FROM ranking n WHERE n.tenant_id = k.tenant_id AND n.round_id = k.round_id)
     ORDER BY k.round_id, p.position`, [tenantId, editionId],
  );
  const found = new Map<string, PublishedPlace[]>();
  for (const [round, entry, place, rank, shown] of rows) {
    const own = found.get(String(round)) ?? [];
    // A ranking of which nothing is published is released all the same.
    if (typeof entry === 'string') own.push({ entry, place: place as RankPlace, rank: numberOf(rank), shownHundredths: numberOf(shown) });
    found.set(String(round), own);
  }
  return found;
}

/** The entries that any published revision of an edition's rankings names: they are on the shelf and stay there. One statement. */
export async function everPublished(ask: Ask, tenantId: string, editionId: string): Promise<readonly string[]> {
  const rows = await ask(
    'SELECT DISTINCT p.entry_id AS entry_id FROM ranking k JOIN ranking_place p ON p.tenant_id = k.tenant_id AND p.ranking_id = k.id WHERE k.tenant_id = ? AND k.edition_id = ? ORDER BY p.entry_id',
    [tenantId, editionId],
  );
  return rows.map(([entry]) => String(entry));
}
