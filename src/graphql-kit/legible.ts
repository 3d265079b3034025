import { ValidateBy } from 'class-validator';

// Some letters are drawn as nothing (the Hangul fillers).
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** A rule on a text: it holds a letter or a digit, because blanks and characters without width name nothing. */
export function Legible(): PropertyDecorator {
  return ValidateBy({ name: 'legible', validator: { validate: (text: unknown) => typeof text === 'string' && SEEN.test(text), defaultMessage: () => '' } });
}
