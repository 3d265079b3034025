import { align, type Aligned } from './align';
import type { Profile, WeightOf } from './profile';

/** How alike two innovations are in each respect, 0 to 1. */
export interface Features {
  /** The subjects of the titles: twice what they share by what both say (Dice). */
  readonly subject: number;
  /** How much of the shorter subject the longer one says too. */
  readonly contained: number;
  readonly summary: number;
  /** How much of all that the one with fewer words says, title and summary, the other says too. */
  readonly all: number;
  readonly sameBrand: boolean;
  /** Both go by one name, and it is not that each says it stands for something else. */
  readonly sameName: boolean;
  /** The name that both bear; empty where there is none. */
  readonly sharedName: string;
  readonly sameAffair: boolean;
  /** The stems that both say: in their titles, in their summaries, at all. */
  readonly sharedTitle: readonly string[];
  readonly sharedSummary: readonly string[];
  readonly sharedStems: readonly string[];
  /** How much of each title the other innovation says nothing of, title and summary: the lesser of the two. */
  readonly apart: number;
  /** The stems of both titles of which the other says nothing. */
  readonly apartStems: readonly string[];
}

const total = (stems: Iterable<string>, weightOf: WeightOf): number => [...stems].sort().reduce((sum, stem) => sum + weightOf(stem), 0);
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((stem) => b.has(stem)).sort();
const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: WeightOf): number {
  const both = total(a, weightOf) + total(b, weightOf);
  return both === 0 ? 0 : (2 * total(shared(a, b), weightOf)) / both;
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: WeightOf): number {
  const least = Math.min(total(a, weightOf), total(b, weightOf));
  return least === 0 ? 0 : total(shared(a, b), weightOf) / least;
}

const missing = (title: ReadonlySet<string>, all: ReadonlySet<string>): string[] => [...title].filter((stem) => !all.has(stem)).sort();

/** Below which likeness of what a short name stands for it is another short name that happens to be spelled alike. */
const APART_SUBJECTS = 0.5;

/** Compares two profiles; the order of the two does not matter. */
export function featuresOf(one: Profile, other: Profile, weightOf: WeightOf): Features {
  const [a, b] = align(one, other, weightOf);
  // A title may name the subject only, the short name only, or both.
  const views = (p: Aligned): readonly ReadonlySet<string>[] => [p.subject, p.title];
  const best = (measure: typeof dice): number => Math.max(...views(a).flatMap((x) => views(b).map((y) => measure(x, y, weightOf))));
  const [allA, allB] = [union(a.title, a.summary), union(b.title, b.summary)];
  const [onlyA, onlyB] = [missing(a.subject, allB), missing(b.subject, allA)];
  const subject = best(dice);
  const names = shared(one.names, other.names);
  const brands = [one.brand !== null && other.runs.has(one.brand) ? [one.brand] : [], other.brand !== null && one.runs.has(other.brand) ? [other.brand] : []].flat().sort();
  return {
    // Words are counted here, not weighed: "sekolah" in the place of "pasar" tells of another thing, however common both are.
    apart: Math.min(onlyA.length / Math.max(1, a.subject.size), onlyB.length / Math.max(1, b.subject.size)), apartStems: [...onlyA, ...onlyB],
    subject, contained: best(containment), summary: dice(a.summary, b.summary, weightOf), all: dice(allA, allB, weightOf),
    sameBrand: brands.length > 0, sharedName: [...names, ...brands][0] ?? '',
    sameName: names.length > 0 && !(one.spelledOut && other.spelledOut && subject < APART_SUBJECTS),
    sameAffair: shared(one.affairs, other.affairs).length > 0,
    sharedTitle: shared(a.title, b.title), sharedSummary: shared(a.summary, b.summary), sharedStems: shared(allA, allB),
  };
}
