import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { refused, type Outcome } from '../../../platform/outcome';
import type { Clock } from '../../../platform/clock';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { edition, editionWork } from '../data/tables';
import { editionDates } from './edition-dates';
import { editionTake, type TakenEdition } from './edition-take';

const REASONS = {
  NOT_HELD: ['penyelenggaraan ini dibatalkan.', 'this edition was cancelled.'],
  PHASE: ['tahap dinilai sesudah pendaftaran ditutup dan sebelum hasil akhir diumumkan.', 'rounds are judged after an edition closed and before its results are out.'],
} as const;

/**
 * Takes an edition for judging: nobody else changes its running, nor prepares a round of it, until the transaction ends. The first
 * time it turns from screening to JUDGING. Refuses NOT_FOUND, and WRONG_STATE for an edition that is cancelled, in another phase,
 * or not run here.
 */
export async function editionJudge(tx: Tx, scope: TenantScope, editionId: string, services: { readonly clock: Clock }): Promise<Outcome<TakenEdition>> {
  const [work] = await new TenantRepository(editionWork, scope, tx).list({ edition_id: editionId }, 1);
  const taken = await editionTake(tx, scope, { editionId, expectedVersion: work?.version ?? 0 }, services);
  // Nobody sent a version: who came second is told about the edition, not about an argument.
  if (!taken.ok) return { ok: false, refusals: taken.refusals.map((one) => ({ ...one, path: ['edition'] })) };
  const { phase, held } = taken.value;
  if (held === 'NOT_HELD') return refused('WRONG_STATE', ['edition'], { state: 'NOT_HELD' }, REASONS.NOT_HELD);
  if (phase === 'JUDGING') return taken;
  if (phase !== 'SCREENING') return refused('WRONG_STATE', ['edition'], { state: phase }, REASONS.PHASE);
  await new TenantRepository(edition, scope, tx).update(editionId, { phase: 'JUDGING' });
  return taken;
}

/** Whether an edition still takes or screens entries: asked again by who had to wait for somebody that held its running. */
export async function editionTakesEntries(tx: Tx, scope: TenantScope, editionId: string): Promise<boolean> {
  const dates = await editionDates(askIn(tx), scope.tenantId, editionId);
  return dates !== null && (dates.phase === 'OPEN' || dates.phase === 'SCREENING');
}
