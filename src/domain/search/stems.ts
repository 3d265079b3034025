import { ROOT_OF } from './roots';
import { isStopWord } from './stop-words';
import { wordsOf, type Word } from './words';

/** Brings a word in lower case back to its stem. */
export type Stem = (word: string) => string;

/** A word by which something can be found, and where it stands. */
export interface Token extends Word {
  readonly stem: string;
}

/** Takes a text apart into the words by which it can be found, in their order. */
export type Analyse = (text: string) => readonly Token[];

const HANGS_ON = /(?<=^.{4,})(?:nya|lah|kah|pun)$/;

/** The way of taking a text apart that finds words by their stems; stop words and single letters are left out. */
export function analyserOf(stem: Stem): Analyse {
  const known = new Map<string, string>();
  const stemOf = (word: string): string => {
    const found = known.get(word);
    if (found !== undefined) return found;
    // A stem is a word of its own: short ones and numbers would only lose.
    const made = ROOT_OF.get(word) ?? ROOT_OF.get(word.replace(HANGS_ON, '')) ?? (/^[a-z]{5,}$/.test(word) ? stem(word) : word);
    if (known.size > 20_000) known.clear();
    known.set(word, made);
    return made;
  };
  return (text) => wordsOf(text).filter(({ folded }) => folded.length > 1 && !isStopWord(folded)).map((word) => ({ ...word, stem: stemOf(word.folded) }));
}
