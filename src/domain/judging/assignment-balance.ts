/** The seats of a panel while they are being arranged: who may take which entry, who has which, and which seats (`entry judge`) may be moved. */
export interface Seating {
  /** In the order in which ties are settled. */
  readonly judges: readonly string[];
  readonly entries: readonly { readonly id: string; readonly categoryId: string | null }[];
  readonly expert: (judgeId: string, entry: { readonly id: string; readonly categoryId: string | null }) => boolean;
  readonly open: (judgeId: string, entryId: string) => boolean;
  readonly load: Map<string, number>;
  readonly has: Map<string, Set<string>>;
  readonly movable: Set<string>;
}

const loadOf = ({ load }: Seating, judge: string): number => load.get(judge) ?? 0;
const sits = ({ has }: Seating, judge: string, entry: string): boolean => has.get(entry)?.has(judge) === true;
const moves = (of: Seating, judge: string, entry: string): boolean => sits(of, judge, entry) && of.movable.has(`${entry} ${judge}`);
const takes = (of: Seating, judge: string, entry: string): boolean => of.open(judge, entry) && !sits(of, judge, entry);

/** Gives the seat of one judge on an entry to another. */
function shift({ load, has, movable }: Seating, entry: string, from: string, to: string): void {
  has.get(entry)?.delete(from);
  has.get(entry)?.add(to);
  movable.delete(`${entry} ${from}`);
  movable.add(`${entry} ${to}`);
  load.set(from, (load.get(from) ?? 0) - 1);
  load.set(to, (load.get(to) ?? 0) + 1);
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly entry: string;
}

/** The shortest chain of moves that takes one entry from a judge and gives one to another who has two less; null when there is none. */
function lighter(of: Seating, heavy: string): readonly Step[] | null {
  const came = new Map<string, Step | null>([[heavy, null]]);
  const queue = [heavy];
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    for (const { id: entry } of of.entries) {
      if (!moves(of, from, entry)) continue;
      for (const to of of.judges) {
        if (came.has(to) || !takes(of, to, entry)) continue;
        came.set(to, { from, to, entry });
        if (loadOf(of, to) <= loadOf(of, heavy) - 2) return chainTo(came, to);
        queue.push(to);
      }
    }
  }
  return null;
}

function chainTo(came: ReadonlyMap<string, Step | null>, last: string): readonly Step[] {
  const chain: Step[] = [];
  for (let step = came.get(last) ?? null; step !== null; step = came.get(step.from) ?? null) chain.unshift(step);
  return chain;
}

// As long as some chain takes from a judge what another with two less may have, the loads are not as level as they can be; where there
// is none they are (a chain that helps exists unless the sum of squares is least).
function level(of: Seating): void {
  for (let going = true; going;) {
    going = false;
    const heaviest = [...of.judges].sort((a, b) => loadOf(of, b) - loadOf(of, a) || (a < b ? -1 : 1));
    for (const heavy of heaviest) {
      const chain = lighter(of, heavy);
      if (chain === null) continue;
      for (const { entry, from, to } of chain) shift(of, entry, from, to);
      going = true;
      break;
    }
  }
}

/** Finds a better judge for a seat that changes no load, or only whose the larger one is: a move to one who has one less, or an exchange. */
function better(of: Seating, entry: Seating['entries'][number], judge: string): boolean {
  const atHome = of.judges.filter((other) => of.expert(other, entry) && takes(of, other, entry.id));
  const free = atHome.find((other) => loadOf(of, other) < loadOf(of, judge));
  if (free !== undefined) {
    shift(of, entry.id, judge, free);
    return true;
  }
  for (const other of atHome) {
    const given = of.entries.find((e) => moves(of, other, e.id) && takes(of, judge, e.id) && (of.expert(judge, e) || !of.expert(other, e)));
    if (given === undefined) continue;
    shift(of, entry.id, judge, other);
    shift(of, given.id, other, judge);
    return true;
  }
  return false;
}

function atHome(of: Seating): void {
  for (let going = true; going;) {
    going = false;
    for (const entry of of.entries) {
      for (const judge of of.judges) if (moves(of, judge, entry.id) && !of.expert(judge, entry) && better(of, entry, judge)) going = true;
    }
  }
}

/**
 * Arranges the seats that may be moved: loads become as level as recusals and fixed seats allow, then as many seats as can be found
 * by moves and exchanges at the same loads go to judges who are at home in the category. Every entry keeps its number of judges.
 * A seating that it made before is left as it is.
 */
export function arrange(of: Seating): void {
  level(of);
  atHome(of);
}
