import type { Tx } from '../../../db/database';
import { isEditable } from '../../../domain/entry/life';
import type { Clock } from '../../../platform/clock';
import { refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { hindered, runningOf } from './running-of';
import { entryAt, wrongState, type EntryAt, type EntryRow } from './take-entry';

/**
 * The entry in the version that was seen, while its content may be changed: as long as it is with its entrant, and when it was
 * submitted before, until the last day for mending. Refuses VERSION_CONFLICT, WRONG_STATE and WINDOW_CLOSED.
 */
export async function editableEntry(tx: Tx, scope: TenantScope, at: EntryAt, services: { readonly clock: Clock }): Promise<Outcome<EntryRow>> {
  const found = await entryAt(tx, scope, at);
  if (!found.ok) return found;
  const row = found.value;
  if (!isEditable(row.state)) return wrongState(row.state);
  if (row.submissions === 0) return found;
  const running = await runningOf(tx, scope, row, services);
  if (running === null) return refused('NOT_FOUND', ['entry'], { what: 'entry' });
  return hindered(running) ?? found;
}
