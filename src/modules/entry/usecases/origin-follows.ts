import type { Tx } from '../../../db/database';
import type { EntryState } from '../../../domain/vocabulary/entry-words';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { nominatedEntry } from '../data/tables';
import type { EntryRow } from './take-entry';

/** Whether a tier below nominated an entry: it is of no innovation, agency or organisation of its organiser. */
export function isNominated(row: Pick<EntryRow, 'innovation_id' | 'agency_id' | 'organization_id'>): boolean {
  return row.innovation_id === null && row.agency_id === null && row.organization_id === null;
}

/** Tells the tier that nominated an entry where it stands now, in the transaction that moved it; does nothing for other entries. */
export async function originFollows(tx: Tx, scope: TenantScope, row: EntryRow, state: EntryState): Promise<void> {
  if (!isNominated(row)) return;
  const told = new TenantRepository(nominatedEntry, scope, tx);
  const [standing] = await told.list({ entry_id: row.id }, 1);
  if (standing !== undefined) await told.update(standing.id, { state });
}
