import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { openingHindrances } from '../../../domain/judging/round-life';
import { frozenRulesOf, textOfJudgingRules } from '../../../domain/judging/rules-text';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import { NotAffected } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { judgingPlanOf } from '../../competition';
import { logAppend, textHash } from '../../ledger';
import { assignedJudges, panelSeats } from '../data/opening-rows';
import { holdForMove, moveRound, type RoundAt } from './round-move';

/**
 * Opens a prepared round for scoring and freezes its rules whole, with their hash: nothing that joins, ranks or cuts changes from
 * then on. Refuses WRONG_STATE for a panel without a judge, a weighted panel that is not there, and, where the scores cut, for a round
 * without a rubric or an entry with fewer judges than the rules ask for.
 */
export async function roundOpen(tx: Tx, scope: TenantScope, at: RoundAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const held = await holdForMove(tx, scope, at, 'PREPARED', 'OPEN');
  if (!held.ok) return held;
  const ask = askIn(tx);
  const plan = await judgingPlanOf(ask, scope.tenantId, at.roundId);
  if (plan === null) throw new NotAffected('round');
  const [panels, assigned] = [await panelSeats(ask, scope.tenantId, at.roundId), await assignedJudges(ask, scope.tenantId, at.roundId)];
  const hindrances = openingHindrances({ rules: plan.rules, panels, assigned });
  if (hindrances.length > 0) return refusedAll(hindrances.map((reason) => ({ code: 'WRONG_STATE', path: ['round'], detail: { state: 'PREPARED' }, reason })));
  const rules = textOfJudgingRules(frozenRulesOf(plan.rules));
  const hash = textHash(rules);
  const { row } = held.value;
  await moveRound(tx, scope, held.value, { rules, rules_hash: hash, opened_at: toInstant(services.clock.now()) });
  const judges = panels.reduce((sum, panel) => sum + panel.judges, 0);
  await auditAppend(tx, scope, { action: 'roundOpen', subjectType: 'round', subjectId: at.roundId, detail: { rules: hash, panels: panels.length, judges } }, services);
  await logAppend(tx, scope, { editionId: row.editionId, act: 'roundOpen', detail: { round: at.roundId, rules: hash, entries: assigned.length, panels: panels.length, judges } }, services);
  return done({ id: row.id });
}
