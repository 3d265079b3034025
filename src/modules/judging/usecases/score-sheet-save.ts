import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { sheetsKeep, type KeptSheet, type SheetGiven } from './sheets-keep';

/** The sheet of one cell, and the round in which the cell is. */
export interface OneSheet extends SheetGiven {
  readonly roundId: string;
}

/** Where the parts of a sheet lie in the input of a mutation on one cell. */
export const ONE_SHEET = { cell: ['assignment'], version: ['expectedVersion'], content: ['input'] } as const;

/**
 * Keeps a draft as a version of its own: it counts for nothing, may lack marks, and nobody but its judge reads it. Refuses what is
 * refused of a sheet (see sheetsKeep), and LIMIT_REACHED after two hundred versions.
 */
export async function scoreSheetSave(tx: Tx, scope: TenantScope, { roundId, ...sheet }: OneSheet, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<KeptSheet>> {
  const kept = await sheetsKeep(tx, scope, { act: 'scoreSheetSave', state: 'DRAFT', roundId, sheets: [sheet], paths: () => ONE_SHEET }, services);
  return kept.ok ? done(kept.value[0]) : kept;
}
