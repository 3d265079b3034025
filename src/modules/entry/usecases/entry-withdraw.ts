import type { Tx } from '../../../db/database';
import { stateAfter } from '../../../domain/entry/life';
import { countersIn } from '../../../domain/entry/snapshot';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionLeave } from '../../competition';
import type { EntryActor } from './entry-draft';
import { releaseClaims } from './hold-claims';
import { holdPlaces } from './hold-places';
import { originFollows } from './origin-follows';
import { changeEntry, entryAt, wrongState, type EntryAt } from './take-entry';

/** Which entry is withdrawn, and why. */
export interface EntryWithdraw extends EntryAt {
  readonly reason: string;
}

/**
 * Withdraws an entry before it is decided: what it held alone is free again, and its places under the limits are given back.
 * Once it was submitted only the organiser may; refuses FORBIDDEN to others then, and WRONG_STATE after a decision.
 */
export async function entryWithdraw(tx: Tx, scope: TenantScope, command: EntryWithdraw, by: EntryActor, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const found = await entryAt(tx, scope, command);
  if (!found.ok) return found;
  const row = found.value;
  const state = stateAfter(row.state, 'WITHDRAW');
  if (state === null) return wrongState(row.state);
  if (row.submissions > 0 && !by.organizer) return refused('FORBIDDEN', ['entry']);
  const changed = await changeEntry(tx, scope, row, { state, withdrawn_at: toInstant(services.clock.now()), withdrawn_reason: command.reason });
  if (!changed.ok) return changed;
  await originFollows(tx, scope, row, state);
  if (row.submissions > 0) {
    await editionLeave(tx, scope, row.edition_id);
    await releaseClaims(tx, scope, row.id);
    await holdPlaces(tx, scope, countersIn(row.snapshot), [], services);
  }
  await auditAppend(tx, scope, { action: 'entryWithdraw', subjectType: 'entry', subjectId: row.id, detail: { title: row.title, was: row.state, reason: command.reason } }, services);
  return done({ id: row.id });
}
