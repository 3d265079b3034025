import type { Tx } from '../../../db/database';
import { stateAfter } from '../../../domain/entry/life';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { originFollows } from './origin-follows';
import { changeEntry, entryAt, wrongState, type EntryAt } from './take-entry';

/** Takes a collected entry back to change it, as long as it was not submitted; that it was once collected stays counted. Refuses WRONG_STATE. */
export async function entryTakeBack(tx: Tx, scope: TenantScope, command: EntryAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const found = await entryAt(tx, scope, command);
  if (!found.ok) return found;
  const state = stateAfter(found.value.state, 'TAKE_BACK');
  if (state === null) return wrongState(found.value.state);
  const changed = await changeEntry(tx, scope, found.value, { state });
  if (!changed.ok) return changed;
  await originFollows(tx, scope, found.value, state);
  await auditAppend(tx, scope, { action: 'entryTakeBack', subjectType: 'entry', subjectId: command.entryId, detail: { title: found.value.title } }, services);
  return done({ id: command.entryId });
}
