import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import { seatsInRound } from '../data/seat-rows';
import { judge, panel, panelMember } from '../data/tables';
import { takeTurn } from './round-turn';

/** Who sits on which panel of which round. */
export interface PanelSeat {
  readonly panelId: string;
  readonly roundId: string;
  readonly judgeId: string;
}

/**
 * Seats a judge of the edition on a panel of a round that is prepared or scored; who had left sits again. A judge sits on one panel
 * of a round, because it scores an entry there once. Refuses ALREADY_DONE for who sits on it, WRONG_STATE for who is dismissed or sits
 * on another one, and a judge who does not come from where the panel's judges do.
 */
export async function panelJoin(tx: Tx, scope: TenantScope, { panelId, roundId, judgeId }: PanelSeat, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await takeTurn(tx, scope, roundId, ['PREPARED', 'SCORING'], ['panel']);
  if (!taken.ok) return taken;
  const { editionId } = taken.value;
  const [onto, who] = [await new TenantRepository(panel, scope, tx).find(panelId), await new TenantRepository(judge, scope, tx).find(judgeId)];
  if (onto === null) return refused('NOT_FOUND', ['panel'], { what: 'panel' });
  if (who?.edition_id !== editionId) return refused('NOT_FOUND', ['judge'], { what: 'judge' });
  if (who.dismissed_at !== null) return refused('WRONG_STATE', ['judge'], { state: 'DISMISSED' }, ['juri ini sudah diberhentikan.', 'this judge was dismissed.']);
  if (onto.origin !== null && onto.origin !== who.origin) return refused('VALIDATION_FAILED', ['judge'], {}, ['asalnya tidak sesuai dengan panel ini', 'does not come from where the judges of this panel do']);
  const [seat] = await seatsInRound(askIn(tx), scope.tenantId, roundId, judgeId);
  if (seat?.panelId === panelId) return refused('ALREADY_DONE', ['judge']);
  if (seat !== undefined) {
    return refused('WRONG_STATE', ['judge'], { state: seat.panel }, ['juri ini duduk di panel lain pada tahap ini; keluarkan dahulu dari sana.', 'this judge sits on another panel of this round; let it leave that one first.']);
  }
  const members = new TenantRepository(panelMember, scope, tx);
  const [left] = await members.list({ panel_id: panelId, judge_id: judgeId }, 1);
  const id = left?.id ?? services.ids.next();
  if (left === undefined) await members.insert({ id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), panel_id: panelId, judge_id: judgeId });
  else await members.update(id, { left_at: null, left_reason: null });
  await auditAppend(tx, scope, { action: 'panelJoin', subjectType: 'round', subjectId: roundId, detail: { panel: onto.code, judge: judgeId, office: who.office } }, services);
  await logAppend(tx, scope, { editionId, act: 'panelJoin', detail: { round: roundId, panel: panelId, judge: judgeId } }, services);
  return done({ id });
}
