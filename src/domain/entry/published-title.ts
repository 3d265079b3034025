/** The most characters of a title. */
const MOST = 300;

const cut = (title: string, tail: string): string => `${title.slice(0, MOST - tail.length).trimEnd()}${tail}`;

/**
 * The title under which an entry is published: its own, unless another entry of the same government stands under it already; then with its entrant
 * behind it, and at last with a number. `isTaken` is asked about each.
 */
export function publishedTitle(title: string, entrant: string | null, isTaken: (title: string) => boolean): string {
  const named = entrant === null ? title : cut(title, ` (${entrant.slice(0, 100)})`);
  for (const wanted of [title, named]) if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const numbered = cut(named, ` (${number})`);
    if (!isTaken(numbered)) return numbered;
  }
}
