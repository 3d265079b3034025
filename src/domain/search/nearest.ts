/** Whether two words differ by one letter left out, added, changed or swapped with its neighbour at most (Damerau 1964). */
export function oneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)
    || (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}

/** How many words stand in for one that nobody wrote. */
const STAND_INS = 4;

/** The known words that may have been meant by one that nobody wrote: those that go on from it, or differ by one slip; the shortest first. */
export function standInsFor(word: string, known: readonly string[]): readonly string[] {
  if (word.length < 4) return [];
  const meant = known.filter((other) => /^[a-z0-9]/.test(other) && (other.startsWith(word) || (word.length >= 5 && oneSlip(word, other))));
  return meant.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, STAND_INS);
}
