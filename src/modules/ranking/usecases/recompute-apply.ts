import { askIn, type Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isJudged } from '../../../domain/judging/round-life';
import { textOfFraction } from '../../../domain/ranking/fraction';
import type { RankedEntry } from '../../../domain/ranking/tally';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { roundsOfEdition } from '../../competition';
import { logAppend } from '../../ledger';
import { entriesOfRound, statesOfRounds } from '../data/round-rows';
import { recomputeSet } from '../data/tables';
import { rankedNow } from './ranked-now';
import { rankingKeep } from './ranking-keep';
import { rankingNow, rankingOfRound } from './ranking-now';
import { recomputeTake, type RecomputeAt } from './recompute-take';
import { resultsShelve } from './results-shelve';

const CHANGED: Bilingual = ['yang dihitung sudah berubah sejak usul ini dipratinjau; batalkan, lalu usulkan lagi.', 'what is counted has changed since this was previewed; cancel it and propose again.'];
const NEXT: Bilingual = [
  'tahap berikutnya sudah disiapkan dengan usulan dan nilai yang masuk dari peringkat ini.', 'the next round was prepared with the entries and scores that this ranking let in.',
];

const TIED: Bilingual = [
  'hasilnya akan menyisakan yang sama nilai pada batas potong; pleno memutuskan dahulu.', 'it would leave some level across the cut in a released result; the plenary decides first.',
];

const insideOf = (ranked: readonly RankedEntry[]): ReadonlyMap<string, string | null> =>
  new Map(ranked.filter(({ place }) => place === 'INSIDE').map(({ entry, score }) => [entry, score === null ? null : textOfFraction(score)]));

/**
 * Whether the round after has taken in what this ranking let in, and that would change: who is inside, or the score of which the next
 * round carries a share.
 */
async function nextWouldChange(ask: Ask, tenantId: string, at: { readonly editionId: string; readonly roundId: string }, before: readonly RankedEntry[], after: readonly RankedEntry[]): Promise<string | null> {
  const judged = (await roundsOfEdition(ask, tenantId, at.editionId)).filter(isJudged);
  const next = judged[judged.findIndex(({ id }) => id === at.roundId) + 1] as (typeof judged)[number] | undefined;
  const state = next === undefined ? undefined : (await statesOfRounds(ask, tenantId, at.editionId)).get(next.id);
  if (next === undefined || state === undefined) return null;
  const [was, becomes] = [insideOf(before), insideOf(after)];
  if (was.size !== becomes.size || [...was.keys()].some((entry) => !becomes.has(entry))) return state;
  const carried = await entriesOfRound(ask, tenantId, next.id);
  return carried.some((one) => one.carried !== null && becomes.get(one.entry) !== one.carried) ? state : null;
}

/**
 * Applies a recompute set: a second person confirms, the ranking is computed again, and a new revision comes only of what was previewed.
 * Where the round is released the shelf gets the new revision too, with its reason. Refuses SECOND_PERSON to who proposed it, and WRONG_STATE
 * when what is counted has changed since, when a released result would have a tie across its cut, or when the next round has already taken in
 * what would change; nothing has changed then.
 */
export async function recomputeApply(tx: Tx, scope: TenantScope, at: RecomputeAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const ask = askIn(tx);
  const taken = await recomputeTake(tx, scope, at);
  if (!taken.ok) return taken;
  const { set, editionId, roundState } = taken.value;
  const roundId = set.round_id;
  if (set.proposed_by === scope.actorId) return refused('SECOND_PERSON', ['recompute']);
  const [present, now] = [await rankingNow(ask, scope.tenantId, roundId), await rankedNow(ask, scope.tenantId, roundId)];
  if (present === null || now === null) throw new NotAffected('ranking_work');
  if (present.revision !== set.base_revision || now.inputsHash !== set.inputs_hash || now.outputHash !== set.output_hash) return refused('WRONG_STATE', ['recompute'], { state: 'CHANGED' }, CHANGED);
  // As at its release: a published result says of each entry whether it went on.
  if (roundState === 'RELEASED' && now.ranked.some(({ place }) => place === 'TIED_AT_CUT')) return refused('WRONG_STATE', ['recompute'], { state: 'TIED_AT_CUT' }, TIED);
  const before = await rankingOfRound(ask, scope.tenantId, roundId, present.revision);
  const next = await nextWouldChange(ask, scope.tenantId, { editionId, roundId }, before?.entries ?? [], now.ranked);
  if (next !== null) return refused('WRONG_STATE', ['recompute'], { state: next }, NEXT);
  const revision = present.revision + 1;
  const rankingId = await rankingKeep(tx, scope, { editionId, roundId, revision, reason: set.reason }, now, services);
  await new TenantRepository(recomputeSet, scope, tx).update(
    set.id, { state: 'APPLIED', settled_by: scope.actorId, settled_at: toInstant(services.clock.now()), revision }, { state: 'PROPOSED', version: set.version },
  );
  if (roundState === 'RELEASED') await resultsShelve(tx, scope, { editionId, roundId, rankingId }, now, services);
  await auditAppend(tx, scope, { action: 'recomputeApply', subjectType: 'recompute_set', subjectId: set.id, detail: { round: roundId, revision } }, services);
  await logAppend(tx, scope, {
    editionId, act: 'recomputeApply', detail: { round: roundId, set: set.id, ranking: rankingId, revision, rules: now.rulesHash, inputs: now.inputsHash, output: now.outputHash },
  }, services);
  return done({ id: set.id });
}
