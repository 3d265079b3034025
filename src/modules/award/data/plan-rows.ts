import type { Ask } from '../../../db/ask';
import type { AwardHeld } from '../../../domain/judging/award-rules';
import type { AwardLevel } from '../../../domain/vocabulary/competition-words';

/** An award of a round, in preparation or published. */
export interface PlannedAward extends AwardHeld {
  readonly published: boolean;
  readonly synthetic: boolean;
}

/** The awards of a round that were not taken back, in the order in which they were prepared. One statement. */
export async function plansOfRound(ask: Ask, tenantId: string, roundId: string): Promise<readonly PlannedAward[]> {
  const rows = await ask(
    `SELECT w.id AS id, w.entry_id AS entry_id, w.name AS name, w.level AS level, w.rank AS award_rank, w.published_at AS published_at, w.synthetic AS synthetic
     FROM award_work w LEFT JOIN award_revocation v ON v.tenant_id = w.tenant_id AND v.award_id = w.id WHERE w.tenant_id = ? AND w.round_id = ? AND v.id IS NULL ORDER BY w.id`,
    [tenantId, roundId],
  );
  return rows.map(([id, entry, name, level, rank, published, synthetic]) => ({
    id: String(id), entryId: String(entry), name: String(name), level: level as AwardLevel, rank: rank === null ? null : Number(rank), published: published !== null, synthetic: Number(synthetic) === 1,
  }));
}
