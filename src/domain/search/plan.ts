import { rarityOf } from './document';
import type { Mark, Question } from './question';

/** One way to answer a question: in how many of these groups at least one term must stand. */
export interface Way {
  readonly groups: readonly (readonly string[])[];
  readonly need: number;
}

/** How a question is carried out: what each term counts, and the ways of which one must hold. */
export interface SearchPlan {
  readonly factors: ReadonlyMap<string, number>;
  readonly ways: readonly Way[];
  /** Words that stand in no innovation, and those that were looked for in their place. */
  readonly unknown: readonly string[];
  readonly standIns: readonly { readonly wrote: string; readonly read: readonly string[] }[];
}

/** What is known of the terms of a question before it is carried out. */
export interface Known {
  readonly all: number;
  /** In how many innovations each term stands. */
  readonly holders: ReadonlyMap<string, number>;
  /** For a mark in the question: stems (or one other mark) that mean the same. */
  readonly meanings: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** For a stem that stands nowhere: stems that may have been meant. */
  readonly standIns: ReadonlyMap<string, readonly string[]>;
}

const MARKS = 3;
// A word that was not written counts less than one that was.
const STAND_IN = 60;
const MEANING = 50;

/** Of few words all must stand there, of more three in five. */
const most = (groups: number, share = 60): number => (groups <= 2 ? groups : Math.ceil((groups * share) / 100));

/** Makes the plan of a question; no way means that nothing can be found. */
export function planOf(question: Question, known: Known): SearchPlan {
  const factors = new Map<string, number>();
  const count = (term: string, share: number): void => {
    const value = Math.max(1, Math.round((rarityOf(known.holders.get(term) ?? 0, known.all) * share) / 100));
    if (value > (factors.get(term) ?? 0)) factors.set(term, value);
  };
  const stands = (term: string): boolean => (known.holders.get(term) ?? 0) > 0;
  const groupOf = (stem: string): readonly string[] => (stands(stem) ? [stem] : (known.standIns.get(stem) ?? []).filter(stands));
  const groupsOf = (tokens: Question['tokens']): string[][] => [...new Set(tokens.map(({ stem }) => stem))].map((stem) => [...groupOf(stem)]).filter((group) => group.length > 0);
  for (const { stem } of question.tokens) for (const term of groupOf(stem)) count(term, term === stem ? 100 : STAND_IN);
  const written = groupsOf(question.tokens);
  const ways: Way[] = written.length === 0 ? [] : [{ groups: written, need: most(written.length) }];
  const rest = ({ from, to }: Mark): string[][] => groupsOf(question.tokens.filter((_, i) => i < from || i >= to));
  const add = (groups: string[][], need: number): void => {
    ways.push({ groups, need });
  };
  const marks = [...question.brands, ...question.longs].filter(({ term }) => stands(term)).sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MARKS);
  for (const mark of marks) {
    const others = rest(mark);
    count(mark.term, 100);
    add([[mark.term], ...others], most(1 + others.length));
    for (const meaning of known.meanings.get(mark.term) ?? []) {
      const terms = meaning.filter(stands);
      if (terms.length === 0) continue;
      for (const term of terms) count(term, MEANING);
      add([...terms.map((term) => [term]), ...others], most(terms.length + others.length, 75));
    }
  }
  const distinct = [...new Map(question.tokens.map((token) => [token.stem, token])).values()];
  return {
    factors, ways,
    unknown: distinct.filter(({ stem }) => groupOf(stem).length === 0).map(({ folded }) => folded),
    standIns: distinct.filter(({ stem }) => !stands(stem) && groupOf(stem).length > 0).map(({ folded, stem }) => ({ wrote: folded, read: groupOf(stem) })),
  };
}
