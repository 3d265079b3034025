import { acronymOf, brandKey } from '../search/acronym';
import { wordsOf } from '../search/words';
import { isCommonHere } from './common-words';
import type { Readings } from './readings';

/** An innovation as far as likeness goes. */
export interface Described {
  readonly title: string;
  readonly acronym?: string | null;
  readonly summary?: string | null;
  /** Codes or keys of the government affairs that it serves. */
  readonly affairs: readonly string[];
  /** Whose it is; null where that is not known. */
  readonly government: string | null;
}

/** What of an innovation is compared. */
export interface Profile {
  /** Stems of the title, what the short name stands for included and the short name left out where that is told. */
  readonly subject: ReadonlySet<string>;
  /** Stems of the whole title. */
  readonly title: ReadonlySet<string>;
  readonly summary: ReadonlySet<string>;
  /** The short name as one word; null where there is none. */
  readonly brand: string | null;
  /** What the innovation may be called for short, each as one word: the title as a whole, what stands before a colon or a bracket, the short name. */
  readonly names: ReadonlySet<string>;
  /** Whether the title says what its short name stands for. */
  readonly spelledOut: boolean;
  /** Runs of one to three words of the title, each as one word: where another's short name may stand. */
  readonly runs: ReadonlySet<string>;
  /** The longer words, each with its stems; and words that stand side by side, as one word, with the stems of both. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly joins: ReadonlyMap<string, readonly string[]>;
  readonly affairs: ReadonlySet<string>;
  readonly government: string | null;
}

/** How much it tells that a stem stands in two texts; above 0. */
export type WeightOf = (stem: string) => number;

/** The weight of a stem that stands in `holders` of `all` innovations; words that every office uses tell little whatever the count says. */
export function tellingOf(holders: (stem: string) => number, all: number): WeightOf {
  return (stem) => {
    const n = Math.max(1, holders(stem));
    const rarity = Math.log(1 + (Math.max(all, n) + 1) / n);
    return isCommonHere(stem) ? rarity * 0.3 : rarity;
  };
}

function runsOf(title: string): ReadonlySet<string> {
  const words = wordsOf(title).map(({ folded }) => folded);
  return new Set(words.flatMap((_, i) => [1, 2, 3].map((n) => words.slice(i, i + n).join(''))));
}

/** The name that a title begins with, where something follows it that explains it. */
function namesOf(title: string, brand: string | null): ReadonlySet<string> {
  const [lead] = title.split(/\s*[(:/–—]|\s-\s/, 1);
  return new Set([brandKey(title), brandKey(lead), ...(brand === null ? [] : [brand])].filter((name) => name.length >= NAME_LENGTH));
}

/** With how many of its stems a summary is compared: sixty long ones must fit into one statement that counts them. */
const SUMMARY_STEMS = 200;
const NAME_LENGTH = 4;
const JOINED = 6;

/** The profile of an innovation. */
export function profileOf({ stems }: Readings, described: Described): Profile {
  const acronym = acronymOf(described.title, described.acronym ?? null);
  const title = new Set(stems(described.title));
  const told = described.acronym ?? null;
  const brand = acronym !== null ? brandKey(acronym.brand) : told === null ? null : brandKey(told);
  const texts = [described.title, described.summary ?? ''].map((text) => wordsOf(text).map(({ folded }) => folded));
  const joins = texts.flatMap((words) => words.slice(1).map((word, i) => [`${words[i]}${word}`, `${words[i]} ${word}`] as const)).filter(([joined]) => joined.length >= JOINED);
  return {
    title,
    subject: acronym === null ? title : new Set(stems(acronym.long)),
    summary: new Set([...new Set(stems(described.summary ?? ''))].slice(0, SUMMARY_STEMS)),
    brand, names: namesOf(described.title, brand), spelledOut: acronym !== null,
    runs: runsOf(described.title),
    words: new Map(texts.flat().filter((word) => word.length >= JOINED).map((word) => [word, stems(word)] as const)),
    joins: new Map(joins.map(([joined, parts]) => [joined, stems(parts)] as const)),
    affairs: new Set(described.affairs),
    government: described.government,
  };
}
