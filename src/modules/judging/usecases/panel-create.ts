import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import type { JudgeOrigin } from '../../../domain/vocabulary/judging-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { judgingPlanOf } from '../../competition';
import { logAppend } from '../../ledger';
import { panel } from '../data/tables';
import { takeTurn } from './round-turn';

/** A panel that is formed for a round. */
export interface PanelCreate {
  readonly roundId: string;
  readonly code: string;
  readonly name: string;
  /** Where its judges come from; null where any may sit on it. */
  readonly origin: JudgeOrigin | null;
}

/**
 * Forms a panel of a prepared round. Refuses ALREADY_DONE for a code that the round has, WRONG_STATE once scoring opened, and a code
 * without a weight where the panels of the round are weighted.
 */
export async function panelCreate(tx: Tx, scope: TenantScope, { roundId, code, name, origin }: PanelCreate, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await takeTurn(tx, scope, roundId, ['PREPARED']);
  if (!taken.ok) return taken;
  const plan = await judgingPlanOf(askIn(tx), scope.tenantId, roundId);
  const weighted = plan?.rules.aggregation === 'WEIGHTED_PANELS' ? plan.rules.panels.map((one) => one.code) : null;
  if (weighted !== null && !weighted.includes(code)) {
    return refused('VALIDATION_FAILED', ['input', 'code'], {}, [`harus salah satu panel berbobot tahap ini: ${weighted.join(', ')}`, `must be one of the weighted panels of this round: ${weighted.join(', ')}`]);
  }
  const id = services.ids.next();
  try {
    await new TenantRepository(panel, scope, tx).insert({ id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), round_id: roundId, code, name, origin });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['input', 'code']);
    throw error;
  }
  await auditAppend(tx, scope, { action: 'panelCreate', subjectType: 'round', subjectId: roundId, detail: { panel: code, name, origin } }, services);
  await logAppend(tx, scope, { editionId: taken.value.editionId, act: 'panelCreate', detail: { round: roundId, panel: id, code, origin } }, services);
  return done({ id });
}
