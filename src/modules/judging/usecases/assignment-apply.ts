import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import { scoreCell } from '../data/tables';
import { assignmentWorkOut, type AssignmentSettings } from './assignment-work-out';
import { recusalsDerive } from './recusals-derive';
import { takeTurn } from './round-turn';

/** An assignment that is to be carried out. */
export interface AssignmentApply {
  readonly roundId: string;
  readonly settings: AssignmentSettings;
  /** The fingerprint of the preview that was seen; null: whatever it comes to now. */
  readonly expectedPlan: string | null;
}

/** What was carried out. */
export interface AssignmentApplied {
  readonly id: string;
  readonly added: number;
  readonly removed: number;
  readonly lacking: number;
}

/**
 * Carries out an assignment as the preview shows it, after what the data shows of conflicts was written down: seats that are new
 * become pending, pending ones that are given up are taken back. Refuses what the preview refuses, and VERSION_CONFLICT where it
 * would come to something else than what was seen.
 */
export async function assignmentApply(tx: Tx, scope: TenantScope, { roundId, settings, expectedPlan }: AssignmentApply, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<AssignmentApplied>> {
  const taken = await takeTurn(tx, scope, roundId, ['PREPARED', 'SCORING']);
  if (!taken.ok) return taken;
  const { editionId } = taken.value;
  await recusalsDerive(tx, scope, editionId, services);
  const now = toInstant(services.clock.now());
  const worked = await assignmentWorkOut(askIn(tx), scope.tenantId, { roundId, actorId: scope.actorId, settings }, now);
  if (!worked.ok) return worked;
  const { plan, fingerprint, turn, cells } = worked.value;
  if (expectedPlan !== null && expectedPlan !== fingerprint) return refused('VERSION_CONFLICT', ['expectedPlan'], { current: turn });
  const repository = new TenantRepository(scoreCell, scope, tx);
  const given = new Map(cells.map((c) => [`${c.judgeId} ${c.entryId}`, c.id]));
  for (const { judgeId, entryId } of plan.removes) await repository.delete(given.get(`${judgeId} ${entryId}`) ?? '');
  await repository.insertAll(plan.adds.map(({ panelId, judgeId, entryId }) => ({
    id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: now, round_id: roundId, panel_id: panelId, judge_id: judgeId, entry_id: entryId, state: 'PENDING' as const, revision: 0, counted: 0,
  })));
  const counted = { added: plan.adds.length, removed: plan.removes.length, kept: plan.keeps.length, lacking: plan.lacking.length };
  // Not how many: of a later round that tells how many went on, and more people read the audit trail than the rounds.
  await auditAppend(tx, scope, { action: 'assignmentApply', subjectType: 'round', subjectId: roundId, detail: { rebalance: settings.rebalance, plan: fingerprint } }, services);
  await logAppend(tx, scope, {
    editionId, act: 'assignmentApply',
    detail: { round: roundId, ...counted, rebalance: settings.rebalance, plan: fingerprint, panels: settings.panels.map(({ panelId, judgesEach }) => ({ panel: panelId, judges: judgesEach })) },
  }, services);
  return done({ id: roundId, added: counted.added, removed: counted.removed, lacking: counted.lacking });
}
