import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { pendingOf, type Seat } from '../data/seat-rows';
import { panelMember, scoreCell } from '../data/tables';

/** How many scorings went with a judge who left, and how many stay because a draft of the sheet is kept. */
export interface SeatLeft {
  readonly removed: number;
  readonly absent: number;
}

/**
 * Ends the seat of a judge on a panel of a round that the caller has taken: what it had not scored is no longer asked of it. Where a
 * draft is kept the scoring stays as ABSENT with the reason, because no version of a sheet is ever lost; scores that are in stay and count.
 */
export async function seatLeave(tx: Tx, scope: TenantScope, seat: Seat, judgeId: string, reason: string, now: string): Promise<SeatLeft> {
  await new TenantRepository(panelMember, scope, tx).update(seat.memberId, { left_at: now, left_reason: reason }, { left_at: null });
  const cells = new TenantRepository(scoreCell, scope, tx);
  const pending = await pendingOf(askIn(tx), scope.tenantId, seat.roundId, judgeId);
  for (const { id, begun } of pending) {
    if (begun) await cells.update(id, { state: 'ABSENT', reason }, { state: 'PENDING' });
    else await cells.delete(id);
  }
  const absent = pending.filter(({ begun }) => begun).length;
  return { removed: pending.length - absent, absent };
}
