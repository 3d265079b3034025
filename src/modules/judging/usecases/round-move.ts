import type { Tx } from '../../../db/database';
import { roundAfter, type RoundAct } from '../../../domain/judging/round-life';
import type { RoundState } from '../../../domain/vocabulary/judging-words';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository, type Change } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import type { RoundWorkRow } from '../data/round-work-rows';
import { roundWork } from '../data/tables';
import { roundRefused, takeTurn } from './round-turn';

/** A round, and the version of its running that somebody saw. */
export interface RoundAt {
  readonly roundId: string;
  readonly expectedVersion: number;
}

/** A round that is held for a move, and the state that it gets. */
export interface MovingRound {
  readonly row: RoundWorkRow;
  readonly to: RoundState;
}

/** Takes a round that is about to move on from a state, in the version that was seen; refuses NOT_FOUND, WRONG_STATE and VERSION_CONFLICT. */
export async function holdForMove(tx: Tx, scope: TenantScope, at: RoundAt, from: RoundState, act: RoundAct): Promise<Outcome<MovingRound>> {
  const taken = await takeTurn(tx, scope, at.roundId, [from]);
  if (!taken.ok) return taken;
  const to = roundAfter(from, act);
  if (to === null) return roundRefused(from);
  if (taken.value.version !== at.expectedVersion) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: taken.value.version });
  return done({ row: taken.value, to });
}

/** Moves a held round on. */
export async function moveRound(tx: Tx, scope: TenantScope, { row, to }: MovingRound, change: Change<typeof roundWork>): Promise<void> {
  await new TenantRepository(roundWork, scope, tx).update(row.id, { ...change, state: to }, { state: row.state, version: row.version });
}
