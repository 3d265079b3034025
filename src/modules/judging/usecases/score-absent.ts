import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { cellSettle, type CellSettled } from './cell-settle';

/** Says that a judge does not score an entry, with the reason: a blank that is never taken for zero. Refuses WRONG_STATE unless the cell is PENDING. */
export function scoreAbsent(tx: Tx, scope: TenantScope, command: CellSettled, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return cellSettle(tx, scope, command, {
    act: 'scoreAbsent', step: 'MARK_ABSENT', hindrance: ['hanya penilaian yang belum diisi dapat dinyatakan tidak dinilai.', 'only a scoring that is pending can be called absent.'],
  }, services);
}
