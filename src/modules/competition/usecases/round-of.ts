import type { Ask } from '../../../db/ask';
import type { RoundMethod } from '../../../domain/vocabulary/competition-words';
import { roundRow, roundRowsOf, type RoundRow } from '../data/round-rows';

/** A round of this organiser, with the programme of its edition. */
export interface RoundPlace {
  readonly editionId: string;
  readonly programId: string;
  readonly position: number;
  readonly name: string;
}

/** A round among those of its edition. */
export interface RoundInEdition extends RoundPlace {
  readonly id: string;
  readonly method: RoundMethod;
  /** Whether its plan names a rubric. */
  readonly hasRubric: boolean;
}

const inEdition = (row: RoundRow): RoundInEdition => ({ ...row, method: row.method as RoundMethod });

/** Where a round of this organiser belongs; null when it has no such round. */
export async function roundOf(ask: Ask, tenantId: string, roundId: string): Promise<RoundPlace | null> {
  const row = await roundRow(ask, tenantId, roundId);
  return row === null ? null : { editionId: row.editionId, programId: row.programId, position: row.position, name: row.name };
}

/** The rounds of an edition of this organiser, in their order. */
export async function roundsOfEdition(ask: Ask, tenantId: string, editionId: string): Promise<readonly RoundInEdition[]> {
  return (await roundRowsOf(ask, tenantId, editionId)).map(inEdition);
}
