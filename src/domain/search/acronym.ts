import { wordsOf } from './words';

/** A short name and what it stands for. */
export interface Acronym {
  readonly brand: string;
  readonly long: string;
}

const BRAND_WORDS = 4;

/** How many letters of the first word stand in the second in the same order. */
function commonLetters(short: string, long: string): number {
  let row = new Array<number>(long.length + 1).fill(0);
  for (const letter of short) {
    const next = [0];
    for (let i = 0; i < long.length; i += 1) next.push(letter === long[i] ? row[i] + 1 : Math.max(next[i], row[i + 1]));
    row = next;
  }
  return row[long.length];
}

const lettersOf = (text: string): string => wordsOf(text).map(({ folded }) => folded).join('');

/** Whether the short name can be made of letters of the long one, up to a quarter of them: brands bend words. */
function standsFor(brand: string, long: string): boolean {
  const [short, letters] = [lettersOf(brand), lettersOf(long).slice(0, 400)];
  return short.length >= 2 && commonLetters(short, letters) * 4 >= short.length * 3;
}

function pairOf(left: string, right: string, known: string | null): Acronym | null {
  const [a, b] = [left.trim(), right.trim()];
  const [wordsA, wordsB] = [wordsOf(a).length, wordsOf(b).length];
  if (wordsA === 0 || wordsB === 0) return null;
  const trusted = known === null ? '' : lettersOf(known);
  if (trusted !== '' && lettersOf(b) === trusted && wordsA > 1) return { brand: b, long: a };
  if (trusted !== '' && lettersOf(a).startsWith(trusted) && wordsB > 1) return { brand: known ?? a, long: b };
  if (wordsA <= BRAND_WORDS && wordsB > Math.max(1, wordsA - 1) && standsFor(a, b)) return { brand: a, long: b };
  if (wordsB <= BRAND_WORDS && wordsA > Math.max(1, wordsB - 1) && standsFor(b, a)) return { brand: b, long: a };
  return null;
}

/**
 * The short name in a title and what it stands for, in the forms "SICEPOT (Sistem Cepat Pelayanan ODGJ)", "Sistem ... (Sicepot)",
 * "Sicepot: Sistem ..." and "Sicepot - Sistem ...", or with the short name told beside the title. Null where there is none: words in
 * parentheses of which the name is not made are no long form.
 */
export function acronymOf(title: string, told: string | null = null): Acronym | null {
  const known = told === null || lettersOf(told) === '' ? null : told.trim();
  const inside = /^([^()]{1,300})\(([^()]{1,300})\)/.exec(title);
  const parts = inside ?? /^([^:–—]{1,80}?)(?::|\s[-–—]\s)(.{1,300})$/s.exec(title);
  const found = parts === null ? null : pairOf(parts[1], parts[2], known);
  if (found !== null) return found;
  // The short name is told and the title is the long one.
  return known !== null && wordsOf(title).length > wordsOf(known).length && !lettersOf(title).startsWith(lettersOf(known)) && standsFor(known, title) ? { brand: known, long: title.trim() } : null;
}

/** The short name as one word: "Si Cepot", "SICEPOT" and "si-cepot" are one. */
export function brandKey(brand: string): string {
  return lettersOf(brand);
}
