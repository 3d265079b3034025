import type { Tx } from '../../../db/database';
import { askIn } from '../../../db/ask';

/** The key of the one row of shelf_head, as the migration made it. */
const HEAD = '00000000000000000000000000';

/** Takes the turn of the shelf: waits for every transaction that took it before, and answers its number, which follows theirs. */
export async function takeTurn(tx: Tx): Promise<number> {
  await tx.manager.createQueryBuilder().update('shelf_head').set({ turn: () => 'turn + 1' }).where('id = :id', { id: HEAD }).execute();
  const [[turn]] = await askIn(tx)('SELECT h.turn FROM shelf_head h WHERE h.id = ?', [HEAD]);
  return Number(turn);
}

/** Whether everything that is derived has been made once in this database. */
export async function isBuilt(tx: Tx): Promise<boolean> {
  const [[built]] = await askIn(tx)('SELECT h.built FROM shelf_head h WHERE h.id = ?', [HEAD]);
  return Number(built) === 1;
}

/** Says that everything that is derived has been made. */
export async function markBuilt(tx: Tx): Promise<void> {
  await tx.manager.createQueryBuilder().update('shelf_head').set({ built: 1 }).where('id = :id', { id: HEAD }).execute();
}
