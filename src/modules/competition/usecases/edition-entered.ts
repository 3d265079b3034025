import type { Tx } from '../../../db/database';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { editionWork } from '../data/tables';

// No edition has so many: the limit only says that the counter is raised and never guessed.
const MOST = 1_000_000_000;

/**
 * Counts an entry into the edition at its first submission. False when the edition was cancelled, be it at the same moment:
 * counting and cancelling are conditional writes of one row, so that one of the two is told. An edition that nobody runs here counts nothing.
 */
export async function editionEnter(tx: Tx, scope: TenantScope, editionId: string): Promise<boolean> {
  const works = new TenantRepository(editionWork, scope, tx);
  const raise = (): Promise<boolean> => works.count({ edition_id: editionId, cancelled_at: null }, 'entered', 1, MOST);
  if (await raise()) return true;
  const [work] = await works.list({ edition_id: editionId }, 1);
  if (work === undefined) return true;
  if (work.cancelled_at !== null || work.entered !== null) return false;
  try {
    await works.update(work.id, { entered: 0 }, { entered: null, cancelled_at: null });
  } catch (error) {
    // Somebody else began to count, or cancelled: the second try tells.
    if (!(error instanceof NotAffected)) throw error;
  }
  return raise();
}

/** Takes an entry out of the count again: one that was submitted and is withdrawn before a decision. */
export async function editionLeave(tx: Tx, scope: TenantScope, editionId: string): Promise<void> {
  await new TenantRepository(editionWork, scope, tx).count({ edition_id: editionId }, 'entered', -1, 0);
}
