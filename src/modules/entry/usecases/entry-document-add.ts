import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { fileHold, fileOf } from '../../evidence';
import { askIn } from '../../../db/ask';
import { entryDocument } from '../data/tables';
import { editableEntry } from './editable-entry';
import { changeEntry, type EntryAt } from './take-entry';

/** An evidence document of an entry: what it proves, its number and date, what it is about, and its file. */
export interface EntryDocumentAdd extends EntryAt {
  readonly requirement: string;
  readonly number: string | null;
  readonly dated: Day | null;
  readonly about: string;
  /** Null while only number and date are known: a rule that wants the document counts files. */
  readonly fileId: string | null;
}

/** How many documents an entry may have. */
export const MOST_DOCUMENTS = 100;

/**
 * Adds a document to an entry. Its file must be stored, and be one of the entry's own agency or one that the organiser uploaded;
 * it is held in the same transaction, so that it is not cleaned away meanwhile. Refuses NOT_FOUND and WRONG_STATE for others.
 */
export async function entryDocumentAdd(tx: Tx, scope: TenantScope, command: EntryDocumentAdd, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { entryId, fileId, requirement, number, dated, about } = command;
  const found = await editableEntry(tx, scope, command, services);
  if (!found.ok) return found;
  const changed = await changeEntry(tx, scope, found.value, {});
  if (!changed.ok) return changed;
  const documents = new TenantRepository(entryDocument, scope, tx);
  if ((await documents.list({ entry_id: entryId }, MOST_DOCUMENTS)).length >= MOST_DOCUMENTS) return refused('LIMIT_REACHED', ['input'], { limit: MOST_DOCUMENTS });
  if (fileId !== null) {
    const file = await fileOf(askIn(tx), scope.tenantId, fileId);
    if (file === null || (file.agencyId !== null && file.agencyId !== found.value.agency_id)) return refused('NOT_FOUND', ['input', 'file'], { what: 'file' });
    const refusal = await fileHold(tx, scope, fileId, ['input', 'file'], services);
    if (refusal !== null) return refusedAll([refusal]);
  }
  const id = services.ids.next();
  await documents.insert({ id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), entry_id: entryId, requirement, number, dated, about, file_id: fileId });
  await auditAppend(tx, scope, { action: 'entryDocumentAdd', subjectType: 'entry', subjectId: entryId, detail: { document: id, requirement, number, dated, file: fileId } }, services);
  return done({ id: entryId });
}
