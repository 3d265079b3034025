import type { Tx } from '../../../db/database';
import type { EntryState } from '../../../domain/vocabulary/entry-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository, type Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { entryWork } from '../data/tables';

/** An entry, and the version of it that somebody saw. */
export interface EntryAt {
  readonly entryId: string;
  readonly expectedVersion: number;
}

/** An entry in work as it is kept. */
export type EntryRow = Row<typeof entryWork>;

/** The entry in the version that was seen; refuses NOT_FOUND for what is not this tenant's, and VERSION_CONFLICT for another version. */
export async function entryAt(tx: Tx, scope: TenantScope, at: EntryAt): Promise<Outcome<EntryRow>> {
  const row = await new TenantRepository(entryWork, scope, tx).find(at.entryId);
  if (row === null) return refused('NOT_FOUND', ['entry'], { what: 'entry' });
  return row.version === at.expectedVersion ? done(row) : refused('VERSION_CONFLICT', ['expectedVersion'], { current: row.version });
}

/**
 * Changes an entry that is still in the version that was read, and holds it until the end of the transaction: so all that was
 * decided from what was read of it, its answers and its documents still stands, since each change of those is a change of it.
 * Refuses VERSION_CONFLICT when somebody was first.
 */
export async function changeEntry(tx: Tx, scope: TenantScope, row: EntryRow, change: Change<typeof entryWork>): Promise<Outcome<{ readonly id: string }>> {
  const entries = new TenantRepository(entryWork, scope, tx);
  try {
    await entries.update(row.id, change, { version: row.version });
    return done({ id: row.id });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const now = await entries.find(row.id);
    return now === null ? refused('NOT_FOUND', ['entry'], { what: 'entry' }) : refused('VERSION_CONFLICT', ['expectedVersion'], { current: now.version });
  }
}

const STANDING: Readonly<Record<EntryState, Bilingual>> = {
  DRAFTED: ['usulan masih disusun pengusul.', 'the entry is still with its entrant.'],
  COLLECTED: ['usulan sudah diserahkan kepada penyelenggara; ambil kembali dahulu untuk mengubahnya.', 'the entry was handed in; take it back first to change it.'],
  SUBMITTED: ['usulan sudah diajukan.', 'the entry was submitted.'],
  RETURNED: ['usulan dikembalikan untuk diperbaiki.', 'the entry was returned for mending.'],
  PASSED: ['usulan sudah lolos seleksi administrasi.', 'the entry has passed screening.'],
  FAILED: ['usulan tidak lolos seleksi administrasi.', 'the entry has failed screening.'],
  WITHDRAWN: ['usulan sudah ditarik.', 'the entry was withdrawn.'],
};

/** Refuses what cannot be done in the state in which an entry stands. */
export function wrongState(state: EntryState): Outcome<never> {
  return refused('WRONG_STATE', ['entry'], { state }, STANDING[state]);
}
