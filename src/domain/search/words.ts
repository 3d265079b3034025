/** A word as it stands in a text: how it is compared, and where it is, in UTF-16 units as JavaScript counts them. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly length: number;
}

// Letters that take no room on the screen (zero-width joiners, Hangul fillers) may stand inside a word and are no part of it.
// Single letters with a dot or a hyphen between them are one word: S.I.C.E.P.O.T. A lookbehind keeps "e" of "kode-e-b" out of it.
const WORD = /(?<![\p{L}\p{N}\p{M}\p{DI}])(?:[\p{L}\p{N}][\p{M}\p{DI}]*[.-]){2,}[\p{L}\p{N}][\p{M}\p{DI}]*(?![\p{L}\p{N}\p{M}\p{DI}])|[\p{L}\p{N}\p{M}\p{DI}]+(?:['’ʼ][\p{L}\p{N}\p{M}\p{DI}]+)*/gu;
const NO_PART = /[\p{M}\p{DI}'’ʼ]/gu;

/** The longest term that is kept; what is longer is cut. */
export const TERM_LENGTH = 40;

/**
 * How a word is compared: lower case, without accents and without letters that cannot be seen. Answers ASCII only, so that every engine
 * compares it byte by byte: another letter becomes the number of its sign. Empty where nothing of it can be seen.
 */
export function fold(word: string): string {
  const plain = word.normalize('NFKD').toLowerCase().normalize('NFKD').replace(NO_PART, '');
  return [...plain].map((sign) => (/[a-z0-9]/.test(sign) ? sign : /[\p{L}\p{N}]/u.test(sign) ? `_${(sign.codePointAt(0) ?? 0).toString(16)}` : '')).join('').slice(0, TERM_LENGTH);
}

/** The words of a text in their order, single letters too; a hyphen parts words, an apostrophe does not, nor does a dot or hyphen between single letters. */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0]);
    if (folded !== '') found.push({ folded, start: match.index, length: match[0].length });
  }
  return found;
}
