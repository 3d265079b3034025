import type { PartText, SearchPart } from './document';
import type { Analyse } from './stems';

/** Where something was found in a text, in UTF-16 units. */
export interface FoundRange {
  readonly start: number;
  readonly length: number;
}

/** A piece of a text in which something was found. */
export interface Highlight {
  readonly part: SearchPart;
  readonly text: string;
  readonly ranges: readonly FoundRange[];
}

/** How many pieces are shown, and how long one is. */
export const HIGHLIGHT_LIMITS = { pieces: 3, characters: 240, ranges: 20 } as const;

/** The edge of a word near a place, so that a cut goes through none. */
function edge(text: string, at: number, step: 1 | -1): number {
  let place = at;
  for (let i = 0; i < 40 && place > 0 && place < text.length && /\S/.test(text[step === 1 ? place : place - 1]); i += 1) place += step;
  // Half of a letter of two units is no letter.
  return place > 0 && place < text.length && /[\uDC00-\uDFFF]/.test(text[place]) ? place + 1 : place;
}

/** The pieces in which the words with these stems were found, in the order of the texts; text and places, never markup. */
export function highlightsOf(analyse: Analyse, parts: readonly PartText[], stems: ReadonlySet<string>): readonly Highlight[] {
  const found: Highlight[] = [];
  for (const { part, text } of parts) {
    if (found.length === HIGHLIGHT_LIMITS.pieces) break;
    const hits = analyse(text).filter(({ stem }) => stems.has(stem));
    if (hits.length === 0) continue;
    const long = text.length > HIGHLIGHT_LIMITS.characters;
    const from = long ? edge(text, Math.max(0, hits[0].start - 60), -1) : 0;
    const to = long ? edge(text, Math.min(text.length, from + HIGHLIGHT_LIMITS.characters), 1) : text.length;
    const ranges = hits.filter(({ start, length }) => start >= from && start + length <= to).slice(0, HIGHLIGHT_LIMITS.ranges);
    found.push({ part, text: text.slice(from, to), ranges: ranges.map(({ start, length }) => ({ start: start - from, length })) });
  }
  return found;
}
