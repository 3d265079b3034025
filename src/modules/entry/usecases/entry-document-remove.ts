import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { entryDocument } from '../data/tables';
import { editableEntry } from './editable-entry';
import { changeEntry, type EntryAt } from './take-entry';

/** Which document of an entry is taken away. */
export interface EntryDocumentRemove extends EntryAt {
  readonly documentId: string;
}

/** Takes a document away from an entry; its file is cleaned away later, when nothing refers to it. Refuses NOT_FOUND for a document of another entry. */
export async function entryDocumentRemove(tx: Tx, scope: TenantScope, command: EntryDocumentRemove, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const found = await editableEntry(tx, scope, command, services);
  if (!found.ok) return found;
  const changed = await changeEntry(tx, scope, found.value, {});
  if (!changed.ok) return changed;
  const documents = new TenantRepository(entryDocument, scope, tx);
  const document = await documents.find(command.documentId);
  if (document?.entry_id !== command.entryId) return refused('NOT_FOUND', ['document'], { what: 'document' });
  await documents.delete(document.id);
  await auditAppend(tx, scope, {
    action: 'entryDocumentRemove', subjectType: 'entry', subjectId: command.entryId, detail: { document: document.id, requirement: document.requirement, number: document.number },
  }, services);
  return done({ id: command.entryId });
}
