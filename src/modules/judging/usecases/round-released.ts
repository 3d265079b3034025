import type { Tx } from '../../../db/database';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { roundWork } from '../data/tables';
import { MOST_TURNS } from './round-turn';

/** Marks a closed round as released at an instant, and holds it until the transaction ends; throws NotAffected for a round that is not closed. */
export async function roundReleased(tx: Tx, scope: TenantScope, roundId: string, at: string): Promise<void> {
  const works = new TenantRepository(roundWork, scope, tx);
  if (!(await works.count({ round_id: roundId, state: 'CLOSED' }, 'turn', 1, MOST_TURNS))) throw new NotAffected('round_work');
  const [work] = await works.list({ round_id: roundId }, 1);
  await works.update(work.id, { state: 'RELEASED', released_at: at }, { state: 'CLOSED' });
}
