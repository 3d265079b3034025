// What has no width and no ink: joiners, variation selectors, blank fillers. Nobody sees that it makes two titles of one.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A title as far as two titles are the same: without case, marks, repeated blanks and what nobody sees, so that "GELIS!" and "Gelis" are one.
 * Letters of every script and digits are kept; a title of marks only stays as it is, in lower case.
 */
export function normalTitle(title: string): string {
  const folded = title.replace(UNSEEN, '').normalize('NFKC').toLowerCase().trim();
  const kept = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  return kept === '' ? folded.replace(/\s+/gu, ' ') : kept;
}

/** The pieces of three letters of a title, its ends marked: what likeness is measured by. */
export function trigramsOf(normal: string): ReadonlySet<string> {
  const letters = [...`  ${normal} `];
  return new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')));
}

/** How alike two sets of pieces are, in whole percent: what they share of what they have together (Jaccard); 100 for equal sets. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 100;
  const shared = [...a].filter((piece) => b.has(piece)).length;
  return Math.floor((shared * 100) / (a.size + b.size - shared));
}

/** Another title of an edition. */
export interface OtherTitle {
  readonly key: string;
  readonly title: string;
}

/** A title that is nearly the same, with its likeness in percent. */
export interface SimilarTitle {
  readonly title: string;
  readonly percent: number;
}

/** From this likeness on a title is told at all; what a clause warns about lies above it. */
export const LEAST_LIKENESS = 40;
/** How many similar titles are told. */
const TOLD = 10;

/** What is told of a title among others: whether another one is the same, and which are nearly so; null where that was not asked. */
export interface TitleTold {
  readonly taken: boolean;
  readonly similar: readonly SimilarTitle[] | null;
}

/** Tells of each title whether another one of the edition is the same and, where that is asked, which are nearly the same, the most alike first. */
export function titlesAmong(others: readonly OtherTitle[], alsoSimilar: boolean): (title: string, ownKey: string | null) => TitleTold {
  const known = others.map(({ key, title }) => {
    const normal = normalTitle(title);
    return { key, title, normal, pieces: alsoSimilar ? trigramsOf(normal) : new Set<string>() };
  });
  return (title, ownKey) => {
    const normal = normalTitle(title);
    const rest = known.filter((other) => other.key !== ownKey);
    const taken = rest.some((other) => other.normal === normal);
    if (!alsoSimilar) return { taken, similar: null };
    const pieces = trigramsOf(normal);
    const similar = rest.filter((other) => other.normal !== normal)
      .map((other): SimilarTitle => ({ title: other.title, percent: likeness(pieces, other.pieces) }))
      .filter(({ percent }) => percent >= LEAST_LIKENESS)
      .sort((a, b) => b.percent - a.percent || (a.title < b.title ? -1 : 1));
    return { taken, similar: similar.slice(0, TOLD) };
  };
}
