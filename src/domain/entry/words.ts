// What has no width and no ink joins or parts nothing: joiners, soft hyphens, variation selectors, blank fillers.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
// With its scheme, as "www.", or as a mailbox.
const ADDRESS = /^[^\p{L}\p{N}]*(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[\w.+-]+@[\w-]+\.)/iu;
// Letters and digits, held together by one hyphen, apostrophe, full stop or the like; commas and colons hold digits together.
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑'’._&@]|(?<=\p{N})[,:](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/**
 * How many words a text has, the same on every machine: between blanks an address and a number are one word each ("1.250,50",
 * "10/12/2023"), "anak-anak" and "Jum'at" are one, "dan/atau" are two, and what holds neither letter nor digit is none.
 */
export function wordCount(text: string): number {
  return text.replace(UNSEEN, '').split(/\s+/u).reduce((sum, piece) => {
    if (!LETTER_OR_DIGIT.test(piece)) return sum;
    if (!LETTER.test(piece) || ADDRESS.test(piece)) return sum + 1;
    return sum + (piece.match(WORD)?.length ?? 0);
  }, 0);
}
