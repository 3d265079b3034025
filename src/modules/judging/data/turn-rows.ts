import type { Ask } from '../../../db/ask';
import type { RoundState } from '../../../domain/vocabulary/judging-words';

/** How far a round is: each act of judging raises the turn. */
export interface RoundTurn {
  readonly editionId: string;
  readonly state: RoundState;
  readonly turn: number;
}

/** The turn of a round by one key, or null: what a watcher looks at again and again. */
export async function roundTurn(ask: Ask, tenantId: string, roundId: string): Promise<RoundTurn | null> {
  const [row] = await ask('SELECT w.edition_id AS edition_id, w.state AS state, w.turn AS turn FROM round_work w WHERE w.tenant_id = ? AND w.round_id = ?', [tenantId, roundId]);
  return row === undefined ? null : { editionId: String(row[0]), state: row[1] as RoundState, turn: Number(row[2]) };
}
