import { acronymOf, brandKey } from './acronym';
import type { Analyse, Token } from './stems';
import { TERM_LENGTH } from './words';

/** A part of what can be found of an innovation. */
export type SearchPart = 'TITLE' | 'ACRONYM' | 'FORMER_TITLE' | 'SUMMARY' | 'AGENCY' | 'GOVERNMENT' | 'AFFAIR' | 'CATEGORY';

/** A text of an innovation, as it is shown. */
export interface PartText {
  readonly part: SearchPart;
  readonly text: string;
}

/** What is kept to find an innovation by. */
export interface SearchDocument {
  /** How long it is: words, each as often as its part counts. */
  readonly length: number;
  /** Stems and marks, each with its weight in hundredths; sorted. */
  readonly terms: ReadonlyMap<string, number>;
}

/** How often a word of a part counts. */
const BOOST: Readonly<Record<SearchPart, number>> = { TITLE: 4, ACRONYM: 4, FORMER_TITLE: 2, SUMMARY: 1, AGENCY: 1, GOVERNMENT: 1, AFFAIR: 1, CATEGORY: 1 };

/**
 * BM25 (Robertson and Zaragoza 2009) with a fixed average length: so the weight of a word in an innovation is a whole number that depends on
 * that innovation alone, is kept once, and every engine adds up the same.
 */
const BM25 = { k1: 1.2, b: 0.6, averageLength: 60, unit: 100 } as const;

/** The weight of a word that counts `often` in a text of this length, in hundredths. */
export function weightOf(often: number, length: number): number {
  const { k1, b, averageLength, unit } = BM25;
  return Math.max(1, Math.round((unit * often * (k1 + 1)) / (often + k1 * (1 - b + (b * length) / averageLength))));
}

/** How much a word tells that stands in `holders` of `all` innovations, in hundredths. */
export function rarityOf(holders: number, all: number): number {
  return Math.max(1, Math.round(100 * Math.log(1 + (Math.max(all, holders) - holders + 0.5) / (holders + 0.5))));
}

/** The mark under which innovations with this short name are kept. */
export function brandMark(brand: string): string {
  return `=${brandKey(brand)}`.slice(0, TERM_LENGTH);
}

/** A number of 53 bits for a text (FNV-1a over two halves): equal texts, equal numbers. */
function numberOf(text: string): number {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i += 1) {
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(i), 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff);
}

/** The mark under which innovations are kept whose short name stands for words with these stems, in whatever order. */
export function longMark(stems: readonly string[]): string {
  return `~${numberOf([...new Set(stems)].sort().join(' ')).toString(36)}`;
}

/** What is kept of the texts of an innovation; the title comes first, and `told` is the short name told beside it. */
export function documentOf(analyse: Analyse, parts: readonly PartText[], told: string | null): SearchDocument {
  const often = new Map<string, number>();
  let length = 0;
  const count = (tokens: readonly Token[], boost: number): void => {
    for (const { stem } of tokens) {
      often.set(stem, (often.get(stem) ?? 0) + boost);
      length += boost;
    }
  };
  for (const { part, text } of parts) count(analyse(text), BOOST[part]);
  const terms = new Map([...often].map(([stem, n]) => [stem, weightOf(n, length)] as const));
  const title = parts.find(({ part }) => part === 'TITLE')?.text ?? '';
  const acronym = acronymOf(title, told);
  const brand = acronym?.brand ?? told;
  if (brand !== null && brandKey(brand) !== '') terms.set(brandMark(brand), weightOf(BOOST.ACRONYM, length));
  if (acronym !== null) {
    const long = analyse(acronym.long).map(({ stem }) => stem);
    if (new Set(long).size >= 2) terms.set(longMark(long), weightOf(BOOST.ACRONYM, length));
  }
  return { length, terms: new Map([...terms].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
