import type { AdoptionStanding } from '../vocabulary/adoption-words';
import type { ConfirmedBy, ReplicationState } from '../vocabulary/innovation-words';
import type { Link, Walk } from './graph';
import { isStronger, standingOf, weaker } from './standing';

/** A link with what it is counted by. */
export interface CountedLink extends Link {
  readonly state: ReplicationState;
  readonly confirmedBy: ConfirmedBy;
  /** False where it was approved and given up before it was put to use. */
  readonly begun: boolean;
  /** The government that replicates, its region, and the province of that; null where it has none. */
  readonly government: string;
  readonly region: string | null;
  readonly province: string | null;
}

/** How far an innovation has spread downstream, of one standing. */
export interface Reach {
  readonly replicas: number;
  readonly running: number;
  readonly stopped: number;
  readonly governments: number;
  readonly regions: number;
  readonly provinces: number;
  /** The longest of the shortest chains, in steps. */
  readonly depth: number;
}

/** How each place downstream counts: by the best chain that leads to it, which is as strong as its weakest link. */
export function standings(walk: Walk<CountedLink>): ReadonlyMap<string, AdoptionStanding> {
  const best = new Map<string, AdoptionStanding>([[walk.root, 'CONFIRMED']]);
  const from = outOf(walk);
  const open = [walk.root];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const here = best.get(at) ?? 'NOT_COUNTED';
    for (const { child, state, confirmedBy, begun } of from.get(at) ?? []) {
      const there = weaker(here, standingOf(state, confirmedBy, begun));
      const known = best.get(child);
      if (child === walk.root || (known !== undefined && !isStronger(there, known))) continue;
      best.set(child, there);
      open.push(child);
    }
  }
  return best;
}

/** The links that lead downstream, by the place that they lead from. */
function outOf<L extends CountedLink>(walk: Walk<L>): ReadonlyMap<string, readonly L[]> {
  const from = new Map<string, L[]>();
  for (const link of walk.links.values()) {
    if (walk.places.get(link.child)?.side !== 'DOWNSTREAM') continue;
    from.set(link.parent, [...(from.get(link.parent) ?? []), link]);
  }
  return from;
}

/** The replicas downstream that count with one standing: each with the links by which it does, and in how many steps. */
export function counted<L extends CountedLink>(walk: Walk<L>, standing: AdoptionStanding): readonly { readonly key: string; readonly links: readonly L[]; readonly distance: number }[] {
  const best = standings(walk);
  const by = outOf(walk);
  const distance = new Map([[walk.root, 0]]);
  const found = new Map<string, L[]>();
  for (let level = [walk.root]; level.length > 0;) {
    const next: string[] = [];
    for (const at of level) {
      for (const link of by.get(at) ?? []) {
        const there = weaker(best.get(at) ?? 'NOT_COUNTED', standingOf(link.state, link.confirmedBy, link.begun));
        // A chain of claims runs through what is confirmed; a confirmed one through nothing else.
        if (link.child === walk.root || isStronger(standing, there)) continue;
        if (there === best.get(link.child) && best.get(link.child) === standing) found.set(link.child, [...(found.get(link.child) ?? []), link]);
        if (distance.has(link.child)) continue;
        distance.set(link.child, (distance.get(at) ?? 0) + 1);
        next.push(link.child);
      }
    }
    level = next;
  }
  return [...found].map(([key, links]) => ({ key, links, distance: distance.get(key) ?? 0 }));
}

const distinct = (values: readonly (string | null)[]): number => new Set(values.filter((v) => v !== null)).size;

/** Counts the replicas downstream of one standing; a replica with several parents counts once, and one stopped only when each of its links says so. */
export function reachOf(walk: Walk<CountedLink>, standing: 'CONFIRMED' | 'CLAIMED'): Reach {
  const all = counted(walk, standing);
  const stopped = all.filter(({ links }) => links.every(({ state }) => state === 'STOPPED')).length;
  const links = all.flatMap((one) => one.links);
  return {
    replicas: all.length, running: all.length - stopped, stopped, governments: distinct(links.map((l) => l.government)), regions: distinct(links.map((l) => l.region)),
    provinces: distinct(links.map((l) => l.province)), depth: Math.max(0, ...all.map((one) => one.distance)),
  };
}
