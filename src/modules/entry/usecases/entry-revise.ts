import type { Tx } from '../../../db/database';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { choiceRefusals } from './entry-choices';
import { editableEntry } from './editable-entry';
import type { EntryActor } from './entry-draft';
import { changeEntry, type EntryAt } from './take-entry';

/** What of an entry is changed: undefined keeps, null clears. */
export interface EntryRevise extends EntryAt {
  readonly title?: string;
  readonly participant?: ParticipantType;
  readonly groupCode?: string | null;
  readonly categoryId?: string | null;
  readonly invitation?: string | null;
}

/** Changes what an entry says of itself. What it holds alone and its places under limits follow when it is submitted again. */
export async function entryRevise(tx: Tx, scope: TenantScope, command: EntryRevise, by: EntryActor, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { title, participant, groupCode, categoryId, invitation } = command;
  const given = { title, participant, group_code: groupCode, category_id: categoryId, invited: invitation };
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<typeof given>;
  if (Object.keys(change).length === 0) return refused('VALIDATION_FAILED', ['input'], {}, ['tidak ada yang diubah', 'nothing is changed']);
  if (invitation !== undefined && !by.organizer) return refused('FORBIDDEN', ['input', 'invitation']);
  const found = await editableEntry(tx, scope, command, services);
  if (!found.ok) return found;
  const wrong = await choiceRefusals(tx, scope, found.value.edition_id, command);
  if (wrong.length > 0) return refusedAll(wrong);
  const changed = await changeEntry(tx, scope, found.value, change);
  if (!changed.ok) return changed;
  await auditAppend(tx, scope, { action: 'entryRevise', subjectType: 'entry', subjectId: command.entryId, detail: { ...change, version: command.expectedVersion + 1 } }, services);
  return done({ id: command.entryId });
}
