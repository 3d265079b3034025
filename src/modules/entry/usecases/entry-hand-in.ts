import type { Tx } from '../../../db/database';
import { stateAfter } from '../../../domain/entry/life';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { originFollows } from './origin-follows';
import { hindered, runningOf } from './running-of';
import { changeEntry, entryAt, wrongState, type EntryAt } from './take-entry';

/** Hands an entry to the organiser, within its time: it is collected, and not submitted. Refuses WRONG_STATE and WINDOW_CLOSED. */
export async function entryHandIn(tx: Tx, scope: TenantScope, command: EntryAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const found = await entryAt(tx, scope, command);
  if (!found.ok) return found;
  const row = found.value;
  const state = stateAfter(row.state, 'HAND_IN');
  if (state === null) return wrongState(row.state);
  const running = await runningOf(tx, scope, row, services);
  if (running === null) return refused('NOT_FOUND', ['entry'], { what: 'entry' });
  const late = hindered(running);
  if (late !== null) return late;
  const changed = await changeEntry(tx, scope, row, { state, collected_at: row.collected_at ?? toInstant(services.clock.now()) });
  if (!changed.ok) return changed;
  await originFollows(tx, scope, row, state);
  await auditAppend(tx, scope, { action: 'entryHandIn', subjectType: 'entry', subjectId: row.id, detail: { title: row.title } }, services);
  return done({ id: row.id });
}
