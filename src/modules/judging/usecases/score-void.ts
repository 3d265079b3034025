import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { cellSettle, type CellSettled } from './cell-settle';

/**
 * Voids the score of a judge with a reason: it stays on record, counts no more, and a new sheet of the judge takes its place. Only
 * in scoring, when no organiser sees a score yet: what is voided cannot depend on how much it was. Refuses WRONG_STATE unless the cell is SCORED.
 */
export function scoreVoid(tx: Tx, scope: TenantScope, command: CellSettled, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return cellSettle(tx, scope, command, {
    act: 'scoreVoid', step: 'VOID', hindrance: ['hanya nilai yang sudah masuk dapat dibatalkan.', 'only a score that is in can be voided.'],
  }, services);
}
