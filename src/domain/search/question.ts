import { brandMark, longMark } from './document';
import type { Analyse, Token } from './stems';
import { wordsOf } from './words';

/** How long a question may be. */
export const QUESTION_LIMITS = { characters: 200, words: 24 } as const;

/** Why a text cannot be searched for. */
export type QuestionFault =
  | { readonly kind: 'TOO_LONG'; readonly characters: number }
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'COMMON' }
  | { readonly kind: 'TOO_MANY'; readonly words: number };

/** Words of the question that stand side by side and may be a short name, or what one stands for. */
export interface Mark {
  readonly term: string;
  /** The stems that it covers, by their place in the question. */
  readonly from: number;
  readonly to: number;
}

/** A text that can be searched for. */
export interface Question {
  readonly tokens: readonly Token[];
  readonly brands: readonly Mark[];
  readonly longs: readonly Mark[];
}

const BRAND_WINDOW = 3;
const LONG_WINDOW = 12;

/** Every run of words that may be a short name; single letters and stop words belong to it ("e-CPPD", "One Roof"). */
function brandsOf(text: string, tokens: readonly Token[]): readonly Mark[] {
  const words = wordsOf(text);
  return words.flatMap((first, i) => words.slice(i, i + BRAND_WINDOW).flatMap((last, n): Mark[] => {
    const [begin, end] = [first.start, last.start + last.length];
    const run = text.slice(begin, end);
    const from = tokens.findIndex(({ start }) => start >= begin);
    const inside = tokens.filter(({ start }) => start >= begin && start < end).length;
    return n > 0 || inside > 0 ? [{ term: brandMark(run), from: from < 0 ? tokens.length : from, to: (from < 0 ? tokens.length : from) + inside }] : [];
  }));
}

function longsOf(tokens: readonly Token[]): readonly Mark[] {
  const stems = tokens.map(({ stem }) => stem);
  return stems.flatMap((_, from) => stems.slice(from + 1, from + LONG_WINDOW).map((__, n): Mark => ({ term: longMark(stems.slice(from, from + n + 2)), from, to: from + n + 2 })));
}

/** Takes a question apart, or says why nothing can be found by it; nothing is asked of the database then. */
export function questionOf(analyse: Analyse, text: string): Question | QuestionFault {
  if (text.length > QUESTION_LIMITS.characters) return { kind: 'TOO_LONG', characters: text.length };
  const tokens = analyse(text);
  if (tokens.length === 0) return { kind: wordsOf(text).some(({ folded }) => folded.length > 1) ? 'COMMON' : 'EMPTY' };
  if (tokens.length > QUESTION_LIMITS.words) return { kind: 'TOO_MANY', words: tokens.length };
  return { tokens, brands: brandsOf(text, tokens), longs: longsOf(tokens) };
}
