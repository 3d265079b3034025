import { compare, fraction, type Fraction } from './fraction';
import type { Scored } from './score';

/** By judge, which of the group it scored and how high it placed them: equal numbers are equal totals, a higher number is a higher one. */
function placings(group: readonly Scored[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const totals = new Map<string, { readonly entry: string; readonly total: Fraction }[]>();
  for (const { entry, counted } of group) {
    for (const { judge, total } of counted) {
      const of = totals.get(judge) ?? [];
      of.push({ entry: entry.id, total });
      totals.set(judge, of);
    }
  }
  return new Map([...totals].map(([judge, of]) => {
    const sorted = [...of].sort((a, b) => compare(a.total, b.total));
    const levels = new Map<string, number>();
    let level = 0;
    sorted.forEach((one, i) => {
      if (i > 0 && compare(sorted[i - 1].total, one.total) !== 0) level += 1;
      levels.set(one.entry, level);
    });
    return [judge, levels];
  }));
}

/** Of the judges who scored both, how many placed the one above the other, and how many the other way. */
function between(a: string, b: string, judges: Iterable<ReadonlyMap<string, number>>): readonly [number, number] {
  let [above, below] = [0, 0];
  for (const levels of judges) {
    const [one, other] = [levels.get(a), levels.get(b)];
    if (one === undefined || other === undefined) continue;
    if (one > other) above += 1;
    if (one < other) below += 1;
  }
  return [above, below];
}

/**
 * What each entry of a group has head to head. Of two: how many judges who scored both placed it higher. Of more, because "more judges placed a above b" can run
 * in a circle: how many others it beats in that way minus how many beat it (Copeland); a pair that no judge scored, or as many each way, counts for neither.
 */
export function headToHead(group: readonly Scored[]): ReadonlyMap<string, Fraction> {
  const ids = group.map(({ entry }) => entry.id);
  const judges = [...placings(group).values()];
  if (ids.length === 2) {
    const [above, below] = between(ids[0], ids[1], judges);
    return new Map([[ids[0], fraction(above)], [ids[1], fraction(below)]]);
  }
  const net = new Map(ids.map((id) => [id, 0]));
  ids.forEach((a, i) => {
    for (const b of ids.slice(i + 1)) {
      const [above, below] = between(a, b, judges);
      net.set(a, (net.get(a) ?? 0) + Math.sign(above - below));
      net.set(b, (net.get(b) ?? 0) + Math.sign(below - above));
    }
  });
  return new Map([...net].map(([id, beaten]) => [id, fraction(beaten)]));
}
