import type { Edition, Entrant, Placed } from './contest';
import { chanceOf, type Chance } from './random';

/** Position of the screening; the rounds after it follow the cuts of the edition. */
export const SCREENING = 2;

/** Scores in hundredths of a point that fall from entry to entry, but not between the two that share a rank. */
function fallingScores(chance: Chance, count: number, tie: number | null): number[] {
  const scores: number[] = [];
  let score = chance.int(8700, 9350);
  for (let i = 0; i < count; i += 1) {
    scores.push(score);
    if (i !== tie) score -= chance.int(35, 240);
  }
  return scores;
}

/** Competition ranks: equal scores share a rank and the next one is left out (1, 2, 2, 4). */
export function ranksOf(scores: readonly number[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}

/** Which round the entry at a place of the order reached: one more for each cut that it survived, but none after the last. */
function reachedBy(edition: Edition, order: number): number {
  return SCREENING + 1 + edition.cuts.slice(0, -1).filter((cut) => order < cut.advance).length;
}

/** No organisation takes one of the first three places: the awards of the example go to governments. */
function governmentsFirst(entrants: readonly Entrant[]): Entrant[] {
  const first = entrants.filter((e) => e.tenant !== null).slice(0, 3);
  return [...first, ...entrants.filter((e) => !first.includes(e))];
}

/** Decides who passes the screening and in which order they come out; those that failed come last. */
export function place(edition: Edition, entrants: readonly Entrant[]): Placed[] {
  const chance = chanceOf('placing', edition.tenant, edition.key);
  const mixed = governmentsFirst(chance.shuffle(entrants));
  const failed = edition.phase === 'SCREENING' ? 0 : Math.max(0, Math.min(chance.int(1, 3), mixed.length - edition.cuts[0].advance - 1));
  const passed = mixed.slice(0, mixed.length - failed);
  const scores = fallingScores(chance, passed.length, edition.tie);
  const ranks = ranksOf(scores);
  return [
    ...passed.map((e, i): Placed => ({ ...e, passed: true, reached: reachedBy(edition, i), rank: ranks[i], score: scores[i] })),
    ...mixed.slice(mixed.length - failed).map((e): Placed => ({ ...e, passed: false, reached: SCREENING, rank: null, score: null })),
  ];
}
