import { entryWork } from '../../src/modules/entry/data/tables';
import { ranking, rankingLine, rankingWork } from '../../src/modules/ranking/data/tables';
import { plenaryRound, type PlenaryRound } from './plenary-round';
import type { TestTenant, World } from './world';

const HASH = 'a'.repeat(64);

/** A round whose entries are ranked and all inside, as rows; released just now unless it is only closed. Entries are of the agency that is named. */
export async function releasedRound(
  world: World, at: { readonly tenant: TestTenant; readonly programId: string; readonly actorId: string; readonly agencyId: string | null }, count = 1, state: 'CLOSED' | 'RELEASED' = 'RELEASED',
): Promise<PlenaryRound> {
  const made = await plenaryRound(world, at, state, count);
  const { tenant, actorId, agencyId } = at;
  const hashes = { rules_hash: HASH, inputs_hash: HASH, output_hash: HASH };
  const [id] = await world.rows(tenant, rankingWork, [{ edition_id: made.editionId, round_id: made.roundId, revision: 1, method: 'uji', ...hashes, actor_id: actorId }]);
  await world.rows(tenant, rankingLine, made.entries.map((entry_id, i) => ({ ranking_id: id, entry_id, position: i + 1, place: 'INSIDE' as const, rank: i + 1, score_hundredths: 9000 - i, score_exact: `${9000 - i}/1`, bonus_hundredths: 0 })));
  for (const entry of made.entries) await world.change(tenant, entryWork, entry, { agency_id: agencyId });
  if (state === 'RELEASED') await world.rows(tenant, ranking, [{ id, edition_id: made.editionId, round_id: made.roundId, revision: 1, method: 'uji', ...hashes, released_at: new Date().toISOString() }]);
  return made;
}
