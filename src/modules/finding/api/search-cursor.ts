import type { SearchPlan } from '../../../domain/search/plan';
import type { CursorContext, Cursors } from '../../../reads/cursor';
import type { FoundPosition, FoundRow } from '../usecases/search-innovations';

/** A plan in few letters: each term once, its factor, and the ways by the places of their terms. */
interface Packed {
  readonly s: number;
  readonly t: readonly string[];
  readonly f: readonly number[];
  readonly w: readonly (readonly [need: number, groups: readonly (readonly number[])[]])[];
  readonly u: readonly string[];
  readonly i: readonly (readonly [string, readonly string[]])[];
}

function pack(plan: SearchPlan, score: number): string {
  const terms = [...plan.factors.keys()];
  const packed: Packed = {
    s: score, t: terms, f: terms.map((term) => plan.factors.get(term) ?? 0),
    w: plan.ways.map(({ groups, need }) => [need, groups.map((group) => group.map((term) => terms.indexOf(term)))] as const),
    u: plan.unknown, i: plan.standIns.map(({ wrote, read }) => [wrote, read] as const),
  };
  return JSON.stringify(packed);
}

/** The cursor of a row: where it stands, and by which plan, so that the next page counts as this one did. */
export function writePosition(cursors: Cursors, bound: CursorContext, plan: SearchPlan, row: FoundRow): string {
  return cursors.encode(bound, { value: pack(plan, row.score), key: row.docId });
}

/** Reads such a cursor; one of another search, filter or reader is refused. */
export function readPosition(cursors: Cursors, bound: CursorContext, cursor: string): { readonly plan: SearchPlan; readonly position: FoundPosition } {
  const { value, key } = cursors.decode(bound, cursor);
  const { s, t, f, w, u, i } = JSON.parse(String(value)) as Packed;
  return {
    plan: {
      factors: new Map(t.map((term, n) => [term, f[n]])), ways: w.map(([need, groups]) => ({ need, groups: groups.map((group) => group.map((n) => t[n])) })),
      unknown: u, standIns: i.map(([wrote, read]) => ({ wrote, read })),
    },
    position: { score: s, docId: key },
  };
}
