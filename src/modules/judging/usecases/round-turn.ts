import { askIn, type Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { RoundState } from '../../../domain/vocabulary/judging-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { roundWorkRow, type RoundWorkRow } from '../data/round-work-rows';
import { roundWork } from '../data/tables';
import { roundTurn as turnRow, type RoundTurn } from '../data/turn-rows';

export type { RoundTurn };

/** How far a round of this tenant is, or null where nothing of it has begun; one look by one key. */
export function roundTurn(ask: Ask, tenantId: string, roundId: string): Promise<RoundTurn | null> {
  return turnRow(ask, tenantId, roundId);
}

/** No round has so many: the limit only says that the turn is raised and never guessed. */
export const MOST_TURNS = 2_000_000_000;

const STANDING: Readonly<Record<RoundState, Bilingual>> = {
  PREPARED: ['tahap ini disiapkan; penilaian belum dibuka.', 'this round is prepared; scoring is not open yet.'],
  SCORING: ['tahap ini sedang dinilai.', 'this round is being scored.'],
  CLOSED: ['penilaian tahap ini sudah ditutup.', 'scoring of this round is closed.'],
  RELEASED: ['hasil tahap ini sudah diumumkan.', 'the results of this round are released.'],
};

/** Refuses what cannot be done to a round in the state in which it is; NOT_FOUND for one that nobody prepared. */
export function roundRefused(state: RoundState | null, path: readonly string[] = ['round']): Outcome<never> {
  return state === null ? refused('NOT_FOUND', path, { what: 'round' }) : refused('WRONG_STATE', path, { state }, STANDING[state]);
}

/**
 * Takes a round for an act of judging: its turn is raised first of all, in one of these states (in the order of a round's life, so
 * that one which moves on meanwhile is not missed), which holds the row until the transaction ends: whoever changes what is judged
 * at the same moment waits and then sees this change. Answers the round as it was read after that; refuses WRONG_STATE in any other state and NOT_FOUND for a round that nobody prepared.
 */
export async function takeTurn(tx: Tx, scope: TenantScope, roundId: string, states: readonly RoundState[], path: readonly string[] = ['round']): Promise<Outcome<RoundWorkRow>> {
  const works = new TenantRepository(roundWork, scope, tx);
  for (const state of states) {
    if (!(await works.count({ round_id: roundId, state }, 'turn', 1, MOST_TURNS))) continue;
    const row = await roundWorkRow(askIn(tx), scope.tenantId, roundId);
    if (row !== null) return done(row);
  }
  return roundRefused((await roundWorkRow(askIn(tx), scope.tenantId, roundId))?.state ?? null, path);
}
