import type { Tx } from '../../../db/database';
import type { RoundState } from '../../../domain/vocabulary/judging-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { askIn } from '../../../db/ask';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { takeTurn } from '../../judging';
import { recomputeSet } from '../data/tables';
import { recusedRefusal } from './not-recused';

/** A recompute set, and the version of it that was seen. */
export interface RecomputeAt {
  readonly setId: string;
  readonly expectedVersion: number;
}

/** A set that is held, with its round. */
export interface TakenSet {
  readonly set: Row<typeof recomputeSet>;
  readonly editionId: string;
  readonly roundState: RoundState;
}

const SETTLED: Bilingual = ['himpunan ini sudah diterapkan atau dibatalkan.', 'this set was applied or cancelled before.'];

/**
 * Takes an open recompute set by taking its round: nobody else settles it, releases the round or changes what is counted until the
 * transaction ends. Refuses NOT_FOUND, VERSION_CONFLICT, WRONG_STATE for a set that is settled, and whoever is recused in the round.
 */
export async function recomputeTake(tx: Tx, scope: TenantScope, { setId, expectedVersion }: RecomputeAt): Promise<Outcome<TakenSet>> {
  const sets = new TenantRepository(recomputeSet, scope, tx);
  const known = await sets.find(setId);
  if (known === null) return refused('NOT_FOUND', ['recompute'], { what: 'recompute' });
  const taken = await takeTurn(tx, scope, known.round_id, ['CLOSED', 'RELEASED'], ['recompute']);
  if (!taken.ok) return taken;
  const recused = await recusedRefusal(askIn(tx), scope, known.round_id);
  if (recused !== null) return recused;
  const set = await sets.find(setId);
  if (set === null) return refused('NOT_FOUND', ['recompute'], { what: 'recompute' });
  if (set.state !== 'PROPOSED') return refused('WRONG_STATE', ['recompute'], { state: set.state }, SETTLED);
  if (set.version !== expectedVersion) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: set.version });
  return done({ set, editionId: taken.value.editionId, roundState: taken.value.state });
}
