import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash } from '../../ledger';
import { seatsInRound } from '../data/seat-rows';
import { panelMember } from '../data/tables';
import type { PanelSeat } from './panel-join';
import { takeTurn } from './round-turn';
import { seatLeave } from './seat-leave';

/** Who leaves which panel, and why. */
export interface PanelLeave extends PanelSeat {
  readonly reason: string;
}

/**
 * Ends the seat of a judge on a panel of a round that is prepared or scored: it stays on record with its reason, its scores stay as
 * they are and count, and what it had not scored is no longer asked of it. Refuses NOT_FOUND for who never sat there and ALREADY_DONE for who left.
 */
export async function panelLeave(tx: Tx, scope: TenantScope, { panelId, roundId, judgeId, reason }: PanelLeave, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await takeTurn(tx, scope, roundId, ['PREPARED', 'SCORING'], ['panel']);
  if (!taken.ok) return taken;
  const seat = (await seatsInRound(askIn(tx), scope.tenantId, roundId, judgeId)).find((one) => one.panelId === panelId);
  if (seat === undefined) {
    const [left] = await new TenantRepository(panelMember, scope, tx).list({ panel_id: panelId, judge_id: judgeId }, 1);
    return left === undefined ? refused('NOT_FOUND', ['judge'], { what: 'judge' }) : refused('ALREADY_DONE', ['judge']);
  }
  const cells = await seatLeave(tx, scope, seat, judgeId, reason, toInstant(services.clock.now()));
  await auditAppend(tx, scope, { action: 'panelLeave', subjectType: 'round', subjectId: roundId, detail: { panel: seat.panel, judge: judgeId, reason, ...cells } }, services);
  await logAppend(tx, scope, { editionId: taken.value.editionId, act: 'panelLeave', detail: { round: roundId, panel: panelId, judge: judgeId, reason: textHash(reason), ...cells } }, services);
  return done({ id: seat.memberId });
}
