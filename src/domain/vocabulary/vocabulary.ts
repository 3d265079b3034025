/** A closed list of codes with a sentence in Indonesian and one in English for each: the words of the field, once. */
export interface Vocabulary<V extends string = string> {
  readonly name: string;
  readonly about: Bilingual;
  readonly values: Readonly<Record<V, Bilingual>>;
}

/** An Indonesian text and the English one that says the same. */
export type Bilingual = readonly [indonesian: string, english: string];

/** The codes of a vocabulary, as a type. */
export type CodeOf<T> = T extends Vocabulary<infer V> ? V : never;

/** Declares a vocabulary; its codes are what the schema, the tables and the seeds accept, and nothing else. */
export function vocabulary<V extends string>(name: string, about: Bilingual, values: Readonly<Record<V, Bilingual>>): Vocabulary<V> {
  return { name, about, values };
}

/** The codes of a vocabulary, in order of declaration. */
export function codesOf<V extends string>(words: Vocabulary<V>): readonly V[] {
  return Object.keys(words.values) as V[];
}
