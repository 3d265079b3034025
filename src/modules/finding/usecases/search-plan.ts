import type { Ask } from '../../../db/ask';
import { brandMark } from '../../../domain/search/document';
import { standInsFor } from '../../../domain/search/nearest';
import { planOf, type SearchPlan } from '../../../domain/search/plan';
import type { Question } from '../../../domain/search/question';
import { holdersOf, innovationsKept, meaningsOf, termsLike, type MarkMeaning } from '../data/vocabulary-rows';
import { INDONESIAN } from './indonesian';

/** For how many words that stand nowhere others are looked for, how many meanings of one mark are followed, and how long one may be. */
const FOLLOWED = { unknown: 3, meanings: 2, stems: 12 } as const;

/** What a mark stands for, in terms: a short name for the words that it is made of, those words for the short name, as mark and as word. */
function termsOf({ mark, shortName, longForm }: MarkMeaning): readonly (readonly string[])[] {
  if (mark.startsWith('=')) return longForm === null ? [] : [[...new Set(INDONESIAN(longForm).map(({ stem }) => stem))].slice(0, FOLLOWED.stems)];
  return shortName === null ? [] : [[brandMark(shortName)], [...new Set(INDONESIAN(shortName).map(({ stem }) => stem))]];
}

function meaningsByMark(found: readonly MarkMeaning[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const meanings = new Map<string, readonly (readonly string[])[]>();
  const followed = new Map<string, number>();
  for (const meaning of found) {
    const terms = termsOf(meaning).filter((list) => list.length > 0);
    const n = followed.get(meaning.mark) ?? 0;
    if (terms.length === 0 || n === FOLLOWED.meanings) continue;
    followed.set(meaning.mark, n + 1);
    meanings.set(meaning.mark, [...(meanings.get(meaning.mark) ?? []), ...terms]);
  }
  return meanings;
}

/** Makes the plan of a question from what is kept now, in five statements at most; a plan stays good when more is published. */
export async function searchPlan(ask: Ask, question: Question): Promise<SearchPlan> {
  const stems = [...new Set(question.tokens.map(({ stem }) => stem))];
  const marks = [...new Set([...question.brands, ...question.longs].map(({ term }) => term))];
  const [all, holders] = [await innovationsKept(ask), new Map(await holdersOf(ask, [...stems, ...marks]))];
  const unknown = stems.filter((stem) => !holders.has(stem) && stem.length >= 4).slice(0, FOLLOWED.unknown);
  const known = await termsLike(ask, unknown);
  const standIns = new Map(unknown.map((stem) => [stem, standInsFor(stem, known)] as const));
  const meanings = meaningsByMark(await meaningsOf(ask, marks.filter((mark) => holders.has(mark))));
  const more = new Set([...[...standIns.values()].flat(), ...[...meanings.values()].flat(2)].filter((term) => !holders.has(term)));
  for (const [term, n] of await holdersOf(ask, [...more])) holders.set(term, n);
  return planOf(question, { all, holders, meanings, standIns });
}
