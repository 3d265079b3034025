import type { Tx } from '../../../db/database';
import { RANKING_METHOD } from '../../../domain/ranking/tally';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { rankingDecision, rankingInput, rankingLine, rankingWork } from '../data/tables';
import { columnsOf } from './kept-line';
import type { RankedNow } from './ranked-now';

/** Which revision of which round's ranking is kept, and why there is another one. */
export interface RankingKeep {
  readonly editionId: string;
  readonly roundId: string;
  readonly revision: number;
  readonly reason: string | null;
}

/** Keeps a ranking with its inputs and hashes as a revision of its own; nothing of it changes afterwards. The round's turn is held by the caller. */
export async function rankingKeep(
  tx: Tx, scope: TenantScope, { editionId, roundId, revision, reason }: RankingKeep, now: RankedNow, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<string> {
  const base = { synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()) };
  const id = services.ids.next();
  const own = () => ({ ...base, id: services.ids.next(), ranking_id: id });
  await new TenantRepository(rankingWork, scope, tx).insert({
    ...base, id, edition_id: editionId, round_id: roundId, revision, method: RANKING_METHOD, rules_hash: now.rulesHash, inputs_hash: now.inputsHash, output_hash: now.outputHash, actor_id: scope.actorId, reason,
  });
  await new TenantRepository(rankingInput, scope, tx).insertAll(now.cells.map(({ cellId, state, counted }) => ({ ...own(), cell_id: cellId, state, counted })));
  await new TenantRepository(rankingDecision, scope, tx).insertAll(now.decisions.map((decision) => ({ ...own(), decision_id: decision.id })));
  await new TenantRepository(rankingLine, scope, tx).insertAll(now.ranked.map((ranked) => ({ ...own(), ...columnsOf(ranked) })));
  return id;
}
