import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { ONE_SHEET, type OneSheet } from './score-sheet-save';
import { sheetsKeep, type KeptSheet } from './sheets-keep';

/**
 * Submits a sheet, which counts from now on in place of the one before; that one stays. It has a mark for every criterion, and a
 * reason where a sheet was in before. Refuses what is refused of a sheet (see sheetsKeep).
 */
export async function scoreSheetSubmit(tx: Tx, scope: TenantScope, { roundId, ...sheet }: OneSheet, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<KeptSheet>> {
  const kept = await sheetsKeep(tx, scope, { act: 'scoreSheetSubmit', state: 'SUBMITTED', roundId, sheets: [sheet], paths: () => ONE_SHEET }, services);
  return kept.ok ? done(kept.value[0]) : kept;
}
