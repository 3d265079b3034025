import { ValidateBy } from 'class-validator';

/** A rule on a text: it holds a letter or a digit, because blanks and characters without width name nothing. */
export function Legible(): PropertyDecorator {
  return ValidateBy({ name: 'legible', validator: { validate: (text: unknown) => typeof text === 'string' && /[\p{L}\p{N}]/u.test(text), defaultMessage: () => '' } });
}
