import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import type { ObjectionKind } from '../../../domain/vocabulary/judging-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { recusedFrom } from '../../judging';
import { logAppend, textHash } from '../../ledger';
import { entrantRow, isRanked } from '../data/objection-rows';
import { objection } from '../data/tables';
import { objectableOf } from './objecting';

/** What an entrant objects to in the result of a round. */
export interface ObjectionFile {
  readonly roundId: string;
  readonly entryId: string;
  readonly kind: ObjectionKind;
  readonly words: string;
}

/**
 * Files an objection to a released result: of one entry, round and kind one stands at a time, by construction. `onBehalf` is the
 * organiser's act for an entrant that is none of its agencies. Refuses WINDOW_CLOSED outside the days that the edition gives, and
 * before the release alike for every entry; NOT_FOUND for an entry that was not in the round; ALREADY_DONE while one stands.
 */
export async function objectionFile(
  tx: Tx, scope: TenantScope, { roundId, entryId, kind, words }: ObjectionFile, { onBehalf }: { readonly onBehalf: boolean }, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<Outcome<{ readonly id: string }>> {
  const ask = askIn(tx);
  const now = toInstant(services.clock.now());
  const entrant = await entrantRow(ask, scope.tenantId, entryId);
  if (entrant === null || (onBehalf && (await recusedFrom(ask, scope.tenantId, scope.actorId, entryId)))) return refused('NOT_FOUND', ['input', 'entry'], { what: 'entry' });
  const result = await objectableOf(ask, scope.tenantId, roundId, now);
  if (result === null) return refused('WINDOW_CLOSED', ['input', 'round'], { from: '…', until: '…' });
  if (!(await isRanked(ask, scope.tenantId, result.ranking.id, entryId))) return refused('NOT_FOUND', ['input', 'entry'], { what: 'entry' });
  if (!result.open) return refused('WINDOW_CLOSED', ['input', 'round'], { from: result.window?.from ?? '…', until: result.window?.until ?? '…' });
  const { editionId, agencyId, organizationId } = entrant;
  const id = services.ids.next();
  try {
    await new TenantRepository(objection, scope, tx).insert({
      id, synthetic: scope.synthetic, version: 1, created_at: now, edition_id: editionId, round_id: roundId, entry_id: entryId, agency_id: agencyId, organization_id: organizationId, kind, words,
      state: 'FILED', pending: 1, filed_by: scope.actorId,
    });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['input', 'kind']);
    throw error;
  }
  // Not by whom, nor of which entry: more people read the audit trail than the objections.
  await auditAppend(tx, scope, { action: 'objectionFile', subjectType: 'round', subjectId: roundId, detail: { round: roundId } }, services);
  await logAppend(tx, scope, { editionId, act: 'objectionFile', detail: { objection: id, round: roundId, entry: entryId, kind, onBehalf, words: textHash(words) } }, services);
  return done({ id });
}
