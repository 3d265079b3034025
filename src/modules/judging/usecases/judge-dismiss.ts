import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash } from '../../ledger';
import { openSeats } from '../data/seat-rows';
import { judge } from '../data/tables';
import { takeRounds } from './recusals-derive';
import { seatLeave } from './seat-leave';

/** Which judge is dismissed, in the version that was seen, and why. */
export interface JudgeDismiss {
  readonly judgeId: string;
  readonly editionId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/**
 * Dismisses a judge: it stays on record with its reason and its scores stay and count, but it reads and scores nothing more, and leaves
 * the panels of every round that is not closed. Refuses NOT_FOUND, ALREADY_DONE and VERSION_CONFLICT.
 */
export async function judgeDismiss(tx: Tx, scope: TenantScope, command: JudgeDismiss, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { judgeId, editionId, expectedVersion, reason } = command;
  const now = toInstant(services.clock.now());
  const judges = new TenantRepository(judge, scope, tx);
  let [removed, absent] = [0, 0];
  // Rounds before the judge, as everywhere: nobody seats or scores it in one of them meanwhile.
  await takeRounds(tx, scope, editionId);
  for (const seat of await openSeats(askIn(tx), scope.tenantId, judgeId)) {
    const cells = await seatLeave(tx, scope, seat, judgeId, reason, now);
    [removed, absent] = [removed + cells.removed, absent + cells.absent];
  }
  try {
    await judges.update(judgeId, { dismissed_at: now, dismissed_reason: reason }, { version: expectedVersion, dismissed_at: null });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const row = await judges.find(judgeId);
    if (row === null) return refused('NOT_FOUND', ['judge'], { what: 'judge' });
    return row.dismissed_at === null ? refused('VERSION_CONFLICT', ['expectedVersion'], { current: row.version }) : refused('ALREADY_DONE', ['judge']);
  }
  await auditAppend(tx, scope, { action: 'judgeDismiss', subjectType: 'edition', subjectId: editionId, detail: { judge: judgeId, reason, removed, absent } }, services);
  await logAppend(tx, scope, { editionId, act: 'judgeDismiss', detail: { judge: judgeId, reason: textHash(reason), removed, absent } }, services);
  return done({ id: judgeId });
}
