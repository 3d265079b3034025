import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { toInstant, type Clock } from '../../../platform/clock';
import { keyFromName } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { programTurn } from './tables';

// One row for each tenant, by the primary key: of two first files one meets the other's row.
const TURN = keyFromName('program_turn');

/**
 * Takes the turn of a tenant's programme files until the end of the transaction. It is the first write: whoever applies
 * another file meanwhile waits, on every engine, and reads what this one has left.
 */
export async function takeTurn(tx: Tx, scope: TenantScope, clock: Clock): Promise<void> {
  const turns = new TenantRepository(programTurn, scope, tx);
  const taken = (): Promise<boolean> => turns.count({ id: TURN }, 'turns', 1, Number.MAX_SAFE_INTEGER);
  if (await taken()) return;
  try {
    await turns.insert({ id: TURN, synthetic: scope.synthetic, version: 1, created_at: toInstant(clock.now()), turns: 1 });
  } catch (error) {
    if (!isDuplicate(error) || !(await taken())) throw error;
  }
}
