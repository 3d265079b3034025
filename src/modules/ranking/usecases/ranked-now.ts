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

/** The ranking with the words of each decision behind what it says of it: who is in or out by a plenary is told why. */
function withReasons(ranked: readonly RankedEntry[], decisions: readonly DecisionRow[]): readonly RankedEntry[] {
  const words = new Map(decisions.filter(({ kind }) => kind !== 'TIE_ORDER').map(({ entry, reason }) => [entry, reason]));
  return ranked.map((one) => {
    const own = words.get(one.entry);
    return own === undefined || one.reason === null ? one : { ...one, reason: [`${one.reason[0]} ${own}`, `${one.reason[1]} ${own}`] };
  });
}

/**
 * Ranks a round by what counts now: the one way in which a ranking is computed, previewed, computed anew and checked before its
 * release. Null while the round has no frozen rules. Whoever keeps what comes of it has taken the round's turn before.
 */
export async function rankedNow(ask: Ask, tenantId: string, roundId: string): Promise<RankedNow | null> {
  const found = await tallyOf(ask, tenantId, roundId);
  if (found === null) return null;
  const decisions = await decisionRows(ask, tenantId, roundId);
  const tally: Tally = { ...found.tally, decisions: decisions.map(({ entry, kind, position }) => ({ entry, kind, position })) };
  const ranked = withReasons(rankRound(tally), decisions);
  return { tally, cells: found.cells, decisions, ranked, rulesHash: found.rulesHash, inputsHash: hashOfInputs(tally), outputHash: hashOfOutcome(ranked) };
}
