import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { sheetsKeep, type KeptSheet, type SheetGiven } from './sheets-keep';

/** How many sheets one act takes. */
export const MOST_SHEETS = 100;

/** Sheets that a judge filled in elsewhere, of one round. */
export interface ManySheets {
  readonly roundId: string;
  readonly sheets: readonly SheetGiven[];
}

/** What became of them, in the order in which they were given; `id` is the round's. */
export interface ManyKept {
  readonly id: string;
  readonly kept: readonly KeptSheet[];
}

/** Submits up to a hundred sheets of one judge in one act: all of them, or none and every fault with the index of its sheet. Each has its own entry in the log. */
export async function scoreSheetsSubmit(tx: Tx, scope: TenantScope, { roundId, sheets }: ManySheets, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<ManyKept>> {
  if (sheets.length === 0) return refused('VALIDATION_FAILED', ['sheets'], {}, ['paling sedikit 1 nilai', 'at least 1 values']);
  const paths = (at: number): { readonly cell: readonly string[]; readonly version: readonly string[]; readonly content: readonly string[] } => {
    const here = ['sheets', String(at)];
    return { cell: [...here, 'assignment'], version: [...here, 'expectedVersion'], content: here };
  };
  const kept = await sheetsKeep(tx, scope, { act: 'scoreSheetsSubmit', state: 'SUBMITTED', roundId, sheets, paths }, services);
  return kept.ok ? done({ id: roundId, kept: kept.value }) : kept;
}
