import { codesOf, type Vocabulary } from '../vocabulary/vocabulary';
import type { JudgingRules } from './judging-rules';

/** Codes as they are kept in one column, in their order; null for none. */
export function textOfCodes(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : codes.join(',');
}

/** The codes in such a text, in its order; what is not of the vocabulary is passed over. */
export function codesIn<V extends string>(words: Vocabulary<V>, text: unknown): readonly V[] {
  const known: readonly string[] = codesOf(words);
  return typeof text === 'string' ? text.split(',').filter((code): code is V => known.includes(code)) : [];
}

/** Panels with their weights as they are kept in one column, in their order: "internal=5000,independen=5000"; null for none. */
export function textOfPanels(panels: JudgingRules['panels']): string | null {
  return panels.length === 0 ? null : panels.map(({ code, weight }) => `${code}=${weight}`).join(',');
}

/** The panels in such a text, in its order; what cannot be read is passed over. */
export function panelsIn(text: unknown): JudgingRules['panels'] {
  if (typeof text !== 'string') return [];
  return text.split(',').flatMap((part) => {
    const read = /^([^=,]+)=(\d{1,5})$/.exec(part);
    return read === null ? [] : [{ code: read[1], weight: Number(read[2]) }];
  });
}
