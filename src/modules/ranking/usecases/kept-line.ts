import { readFraction, textOfFraction } from '../../../domain/ranking/fraction';
import type { RankedEntry } from '../../../domain/ranking/tally';
import { textOfTies, tieStepsIn } from '../../../domain/release/kept-ties';
import type { LineRow } from '../data/ranking-rows';

/** An entry of a kept ranking, as it was ranked. */
export function rankedOf(line: LineRow): RankedEntry {
  const score = line.exact === null ? null : readFraction(line.exact);
  if (line.exact !== null && score === null) throw new Error('a kept score that is no fraction');
  return {
    entry: line.entry, position: line.position, rank: line.rank, place: line.place, score, shownHundredths: line.shown, bonusHundredths: line.bonus,
    ties: line.ties === null ? [] : tieStepsIn(line.ties), reason: line.reason === null ? null : [line.reason, line.reasonEnglish ?? line.reason],
  };
}

/** The columns of a ranked entry. */
export function columnsOf(ranked: RankedEntry) {
  return {
    entry_id: ranked.entry, position: ranked.position, place: ranked.place, rank: ranked.rank, score_hundredths: ranked.shownHundredths,
    score_exact: ranked.score === null ? null : textOfFraction(ranked.score), bonus_hundredths: ranked.bonusHundredths, ties: textOfTies(ranked.ties), reason: ranked.reason?.[0] ?? null,
    reason_en: ranked.reason?.[1] ?? null,
  };
}
