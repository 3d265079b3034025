import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { recusedFrom, takeTurn } from '../../judging';
import { logAppend, textHash } from '../../ledger';
import { entriesOfRound } from '../data/round-rows';
import { entryFeedback } from '../data/tables';

/** What an entrant is told about its entry in a round; `expectedVersion` is null for the first words. */
export interface FeedbackWrite {
  readonly roundId: string;
  readonly entryId: string;
  readonly words: string;
  readonly expectedVersion: number | null;
}

/**
 * Writes or rewrites the feedback on an entry of a round, from its closing on. Refuses WRONG_STATE before, NOT_FOUND for an entry
 * that was not in the round and to whoever is recused from it, VERSION_CONFLICT when there are other words than those that were seen.
 */
export async function feedbackWrite(tx: Tx, scope: TenantScope, command: FeedbackWrite, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { roundId, entryId, words, expectedVersion } = command;
  const ask = askIn(tx);
  const taken = await takeTurn(tx, scope, roundId, ['CLOSED', 'RELEASED'], ['input', 'round']);
  if (!taken.ok) return taken;
  const judged = (await entriesOfRound(ask, scope.tenantId, roundId)).some(({ entry }) => entry === entryId);
  if (!judged || (await recusedFrom(ask, scope.tenantId, scope.actorId, entryId))) return refused('NOT_FOUND', ['input', 'entry'], { what: 'entry' });
  const all = new TenantRepository(entryFeedback, scope, tx);
  const [kept] = await all.list({ round_id: roundId, entry_id: entryId }, 1);
  const id = kept?.id ?? services.ids.next();
  try {
    if (expectedVersion === null) {
      await all.insert({ id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), round_id: roundId, entry_id: entryId, actor_id: scope.actorId, words });
    } else await all.update(id, { words, actor_id: scope.actorId }, { version: expectedVersion });
  } catch (error) {
    if (!isDuplicate(error) && !(error instanceof NotAffected)) throw error;
    return kept === undefined ? refused('NOT_FOUND', ['expectedVersion'], { what: 'feedback' }) : refused('VERSION_CONFLICT', ['expectedVersion'], { current: kept.version });
  }
  await auditAppend(tx, scope, { action: 'feedbackWrite', subjectType: 'round', subjectId: roundId, detail: { round: roundId } }, services);
  await logAppend(tx, scope, { editionId: taken.value.editionId, act: 'feedbackWrite', detail: { feedback: id, round: roundId, entry: entryId, words: textHash(words) } }, services);
  return done({ id });
}
