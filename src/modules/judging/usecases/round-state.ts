import type { Ask } from '../../../db/ask';
import type { JudgingRules } from '../../../domain/judging/judging-rules';
import { judgingRulesOf } from '../../../domain/judging/rules-text';
import type { RoundState } from '../../../domain/vocabulary/judging-words';
import { roundWorkRow } from '../data/round-work-rows';

/** How far a round is, and by which rules it is judged. */
export interface RoundStanding {
  readonly editionId: string;
  readonly programId: string;
  readonly state: RoundState;
  readonly version: number;
  /** Frozen when scoring opened; null before. */
  readonly rules: JudgingRules | null;
  readonly rulesHash: string | null;
  readonly releasedAt: string | null;
}

/** How far a round of this tenant is; null while nobody prepared it. Inside a transaction it sees the transaction's own changes. */
export async function roundState(ask: Ask, tenantId: string, roundId: string): Promise<RoundStanding | null> {
  const row = await roundWorkRow(ask, tenantId, roundId);
  if (row === null) return null;
  const { editionId, programId, state, version, rules, rulesHash, releasedAt } = row;
  return { editionId, programId, state, version, rules: rules === null ? null : judgingRulesOf(rules), rulesHash, releasedAt };
}
