import { oneSlip } from '../search/nearest';
import type { Profile, WeightOf } from './profile';

/** The words of two innovations, spelled alike wherever both mean the same word. */
export interface Aligned {
  readonly subject: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly summary: ReadonlySet<string>;
}

type Respelled = ReadonlyMap<string, readonly string[]>;

const SLIP_LENGTH = 6;

/** Words that one writes together and the other apart ("prabayar", "pra bayar"), for the one who writes them together. */
function partedBy(a: Profile, b: Profile): readonly (readonly [string, readonly string[]])[] {
  return [...a.words].flatMap(([word, stems]) => {
    const parts = a.joins.has(word) || b.words.has(word) ? undefined : b.joins.get(word);
    return parts === undefined || parts.length === 0 ? [] : stems.map((stem) => [stem, parts] as const);
  });
}

/** Words of which one may be a slip of the other: long ones that begin alike and are in one of the two only. */
function slips(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: WeightOf): readonly (readonly [string, string])[] {
  const byFirst = new Map<string, string[]>();
  const alone = (own: ReadonlySet<string>, other: ReadonlySet<string>): string[] => [...own].filter((stem) => stem.length >= SLIP_LENGTH && /^[a-z]+$/.test(stem) && !other.has(stem));
  for (const stem of alone(b, a)) byFirst.set(stem[0], [...(byFirst.get(stem[0]) ?? []), stem]);
  const found = alone(a, b).flatMap((x) => (byFirst.get(x[0]) ?? []).filter((y) => oneSlip(x, y)).map((y) => [x, y].sort((p, q) => weightOf(p) - weightOf(q) || (p < q ? -1 : 1)) as [string, string]));
  // The one that more innovations hold is taken for the right one; which of the two innovations came first makes no difference.
  return found.sort(([p, x], [q, y]) => (p === q ? (x < y ? -1 : 1) : p < q ? -1 : 1));
}

const respell = (stems: ReadonlySet<string>, by: Respelled): ReadonlySet<string> => new Set([...stems].flatMap((stem) => by.get(stem) ?? [stem]));

/** Two innovations with their words spelled alike; the order of the two does not matter. */
export function align(a: Profile, b: Profile, weightOf: WeightOf): readonly [Aligned, Aligned] {
  const parted = [new Map(partedBy(a, b)), new Map(partedBy(b, a))];
  const [first, second] = [a, b].map(({ subject, title, summary }, i) => ({ subject: respell(subject, parted[i]), title: respell(title, parted[i]), summary: respell(summary, parted[i]) }));
  const all = [first, second].map(({ title, summary }) => new Set([...title, ...summary]));
  const right = new Map(slips(all[0], all[1], weightOf).map(([known, slip]) => [slip, [known]] as const));
  if (right.size === 0) return [first, second];
  return [first, second].map(({ subject, title, summary }) => ({ subject: respell(subject, right), title: respell(title, right), summary: respell(summary, right) })) as unknown as [Aligned, Aligned];
}
