import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { affairsIn, goalsIn } from '../data/known-ties';
import { innovationWorkAffair, innovationWorkSdg } from '../data/tables';

/** What a working innovation is tied to, by key or code; what is not given stays as it is. */
interface Ties {
  readonly goals?: readonly string[];
  readonly affairs?: readonly string[];
}

/**
 * Ties a working innovation to goals and government affairs, in place of those that it had. Answers why not, where one of
 * them is not known: then nothing was written. The caller has taken the row of the innovation before.
 */
export async function keepTies(tx: Tx, scope: TenantScope, innovationId: string, { goals, affairs }: Ties, services: { clock: Clock; ids: Ids }): Promise<readonly Refusal[]> {
  const [knownGoals, knownAffairs] = [await goalsIn(tx, goals ?? []), await affairsIn(tx, affairs ?? [])];
  const wrong = [
    ...((goals ?? []).every((ref) => knownGoals.has(ref)) ? [] : [{ code: 'NOT_FOUND', path: ['input', 'goals'], detail: { what: 'sdgGoal' } } as const]),
    ...((affairs ?? []).every((ref) => knownAffairs.has(ref)) ? [] : [{ code: 'NOT_FOUND', path: ['input', 'affairs'], detail: { what: 'governmentAffair' } } as const]),
  ];
  if (wrong.length > 0) return wrong;
  const base = (): { id: string; synthetic: 0 | 1; version: number; created_at: string; innovation_id: string; confidence: 'STATED' } => ({
    id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), innovation_id: innovationId, confidence: 'STATED',
  });
  const keysOf = (refs: readonly string[], known: ReadonlyMap<string, string>): readonly string[] => [...new Set(refs.flatMap((ref) => known.get(ref) ?? []))];
  if (goals !== undefined) {
    const rows = new TenantRepository(innovationWorkSdg, scope, tx);
    await rows.deleteWhere({ innovation_id: innovationId });
    await rows.insertAll(keysOf(goals, knownGoals).map((goal_id) => ({ ...base(), goal_id })));
  }
  if (affairs !== undefined) {
    const rows = new TenantRepository(innovationWorkAffair, scope, tx);
    await rows.deleteWhere({ innovation_id: innovationId });
    await rows.insertAll(keysOf(affairs, knownAffairs).map((affair_id) => ({ ...base(), affair_id })));
  }
  return [];
}
