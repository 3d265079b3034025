import type { TieStep } from '../ranking/tally';

/** The steps of a tie as they are kept; null when there was none. */
export const textOfTies = (ties: readonly TieStep[]): string | null => (ties.length === 0 ? null : JSON.stringify(ties));

/** The steps of a tie from the text in which they are kept; a text that is none holds no step. */
export function tieStepsIn(text: string): readonly TieStep[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? (kept as readonly TieStep[]) : [];
  } catch {
    return [];
  }
}
