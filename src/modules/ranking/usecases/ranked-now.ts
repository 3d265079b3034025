import type { Ask } from '../../../db/ask';
import { canonicalInputs, canonicalOutcome } from '../../../domain/ranking/canonical';
import { rankRound } from '../../../domain/ranking/rank-round';
import type { RankedEntry, Tally } from '../../../domain/ranking/tally';
import { canonicalJson } from '../../../domain/rules/canonical';
import { tallyOf, type RoundTally } from '../../judging';
import { textHash } from '../../ledger';
import { decisionRows, type DecisionRow } from '../data/ranking-rows';

/** What a round's ranking is, made from what counts at this moment; nothing is kept. */
export interface RankedNow {
  readonly tally: Tally;
  readonly cells: RoundTally['cells'];
  readonly decisions: readonly DecisionRow[];
  readonly ranked: readonly RankedEntry[];
  readonly rulesHash: string;
  /** SHA-256 of the canonical JSON of all that the ranking is made from. */
  readonly inputsHash: string;
  /** SHA-256 of the canonical JSON of what came of it. */
  readonly outputHash: string;
}

/** The hash of all that a ranking is made from: the same, whoever asks and in whichever order it was read. */
export const hashOfInputs = (tally: Tally): string => textHash(canonicalJson(canonicalInputs(tally)));

/** The hash of a ranking. */
export const hashOfOutcome = (ranked: readonly RankedEntry[]): string => textHash(canonicalJson(canonicalOutcome(ranked)));

/**
 * Ranks a round by what counts now: the one way in which a ranking is computed, previewed, computed anew and checked before its
 * release. Null while the round has no frozen rules. Whoever keeps what comes of it has taken the round's turn before.
 */
export async function rankedNow(ask: Ask, tenantId: string, roundId: string): Promise<RankedNow | null> {
  const found = await tallyOf(ask, tenantId, roundId);
  if (found === null) return null;
  const decisions = await decisionRows(ask, tenantId, roundId);
  const tally: Tally = { ...found.tally, decisions: decisions.map(({ entry, kind, position }) => ({ entry, kind, position })) };
  const ranked = rankRound(tally);
  return { tally, cells: found.cells, decisions, ranked, rulesHash: found.rulesHash, inputsHash: hashOfInputs(tally), outputHash: hashOfOutcome(ranked) };
}
