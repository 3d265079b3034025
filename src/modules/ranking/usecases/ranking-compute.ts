import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { RANKING_METHOD } from '../../../domain/ranking/tally';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { takeTurn } from '../../judging';
import { logAppend } from '../../ledger';
import { rankedNow } from './ranked-now';
import { rankingKeep } from './ranking-keep';
import { rankingNow } from './ranking-now';

/** Which round is ranked. */
export interface RankingCompute {
  readonly roundId: string;
}

/**
 * Makes the first ranking of a closed round and keeps it with its inputs and hashes. Later revisions come of recompute sets only.
 * Refuses WRONG_STATE before scoring is closed and ALREADY_DONE where there is a ranking: of two at once one is told.
 */
export async function rankingCompute(tx: Tx, scope: TenantScope, { roundId }: RankingCompute, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await takeTurn(tx, scope, roundId, ['CLOSED']);
  if (!taken.ok) return taken;
  if ((await rankingNow(askIn(tx), scope.tenantId, roundId)) !== null) return refused('ALREADY_DONE', ['round']);
  const now = await rankedNow(askIn(tx), scope.tenantId, roundId);
  if (now === null) throw new NotAffected('round_work');
  const { editionId } = taken.value;
  const id = await rankingKeep(tx, scope, { editionId, roundId, revision: 1, reason: null }, now, services);
  // Nothing of what came of it: more people read the audit trail than the rankings.
  await auditAppend(tx, scope, { action: 'rankingCompute', subjectType: 'ranking', subjectId: id, detail: { round: roundId, revision: 1 } }, services);
  await logAppend(tx, scope, {
    editionId, act: 'rankingCompute', detail: { round: roundId, ranking: id, revision: 1, method: RANKING_METHOD, rules: now.rulesHash, inputs: now.inputsHash, output: now.outputHash },
  }, services);
  return done({ id });
}
