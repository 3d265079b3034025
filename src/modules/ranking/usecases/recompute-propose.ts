import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { takeTurn } from '../../judging';
import { logAppend, textHash } from '../../ledger';
import { openSetRow } from '../data/ranking-rows';
import { recomputeSet } from '../data/tables';
import { recusedRefusal } from './not-recused';
import { rankedNow } from './ranked-now';
import { rankingNow } from './ranking-now';

/** Which round is to be computed anew, and why; with the objection that was upheld, where it was one. */
export interface RecomputePropose {
  readonly roundId: string;
  readonly reason: string;
  readonly objectionId: string | null;
}

const UNRANKED: Bilingual = ['tahap ini belum diperingkat; hitung dahulu peringkat pertamanya.', 'this round is not ranked; compute its first ranking.'];
const OPEN: Bilingual = ['masih ada usul penghitungan ulang yang menunggu orang kedua.', 'a recompute set is still waiting for a second person.'];

/**
 * Proposes to compute the ranking of a closed or released round anew: keeps the present revision and the hashes of what would come of
 * it, and changes nothing. A set that would change nothing is allowed: it says so, and is cancelled or applied by a second person like
 * any other. Refuses WRONG_STATE without a ranking, while another set of the round is open, and to whoever is recused in the round.
 */
export async function recomputePropose(tx: Tx, scope: TenantScope, command: RecomputePropose, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { roundId, reason, objectionId } = command;
  const ask = askIn(tx);
  const taken = await takeTurn(tx, scope, roundId, ['CLOSED', 'RELEASED']);
  if (!taken.ok) return taken;
  const recused = await recusedRefusal(ask, scope, roundId);
  if (recused !== null) return recused;
  const present = await rankingNow(ask, scope.tenantId, roundId);
  if (present === null) return refused('WRONG_STATE', ['round'], { state: taken.value.state }, UNRANKED);
  if ((await openSetRow(ask, scope.tenantId, roundId)) !== null) return refused('WRONG_STATE', ['round'], { state: 'PROPOSED' }, OPEN);
  const now = await rankedNow(ask, scope.tenantId, roundId);
  if (now === null) throw new NotAffected('round_work');
  const id = services.ids.next();
  await new TenantRepository(recomputeSet, scope, tx).insert({
    id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), round_id: roundId, base_revision: present.revision, reason, state: 'PROPOSED',
    inputs_hash: now.inputsHash, output_hash: now.outputHash, proposed_by: scope.actorId, objection_id: objectionId,
  });
  await auditAppend(tx, scope, { action: 'recomputePropose', subjectType: 'recompute_set', subjectId: id, detail: { round: roundId, base: present.revision } }, services);
  await logAppend(tx, scope, {
    editionId: taken.value.editionId, act: 'recomputePropose',
    detail: { round: roundId, set: id, base: present.revision, reason: textHash(reason), objection: objectionId, inputs: now.inputsHash, output: now.outputHash },
  }, services);
  return done({ id });
}
