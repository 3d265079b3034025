import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { takeTurn } from '../../judging';
import { logAppend, textHash } from '../../ledger';
import { objectionSeen, objectionSettle, type ObjectionAt } from './objection-settle';
import { recomputePropose } from './recompute-propose';

/** The decision on an objection: how, why, and by which rule. */
export interface ObjectionDecide extends ObjectionAt {
  readonly upheld: boolean;
  readonly decision: string;
  readonly citation: string;
  /** Why the ranking is to be computed anew; null for no recompute set. */
  readonly recompute: string | null;
}

/**
 * Decides on an objection that stands; an upheld one may propose a recompute set in the same act, which somebody else then has to
 * confirm. Refuses NOT_FOUND to whoever is recused from the entry, SECOND_PERSON to who filed it, and what `objectionSettle` and
 * `recomputePropose` refuse; then nothing has changed.
 */
export async function objectionDecide(tx: Tx, scope: TenantScope, command: ObjectionDecide, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { upheld, decision, citation, recompute } = command;
  const seen = await objectionSeen(tx, scope, command.objectionId, true);
  if (!seen.ok) return seen;
  const { id, edition_id: editionId, round_id: roundId, entry_id: entryId, filed_by: filedBy } = seen.value;
  if (filedBy === scope.actorId) return refused('SECOND_PERSON', ['objection']);
  if (recompute !== null && !upheld) {
    return refused('VALIDATION_FAILED', ['input', 'recompute'], {}, ['hanya bagi sanggahan yang diterima', 'is for an objection that is upheld only']);
  }
  if (recompute !== null) {
    // The round is taken before the log, as by every other act of judging.
    const taken = await takeTurn(tx, scope, roundId, ['RELEASED'], ['objection']);
    if (!taken.ok) return taken;
  }
  const state = upheld ? 'UPHELD' : 'REJECTED';
  const missed = await objectionSettle(tx, scope, command, { state, decision, citation }, services);
  if (missed !== null) return missed;
  await auditAppend(tx, scope, { action: 'objectionDecide', subjectType: 'round', subjectId: roundId, detail: { round: roundId } }, services);
  await logAppend(tx, scope, {
    editionId, act: 'objectionDecide', detail: { objection: id, round: roundId, entry: entryId, decision: state, words: textHash(decision), citation: textHash(citation) },
  }, services);
  if (recompute === null) return done({ id });
  const proposed = await recomputePropose(tx, scope, { roundId, reason: recompute, objectionId: id }, services);
  return proposed.ok ? done({ id }) : proposed;
}
