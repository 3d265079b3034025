import type { AdoptionSide } from '../vocabulary/adoption-words';

/** What the graph is bounded by. */
export const GRAPH_LIMITS = { depth: 5, nodes: 500, links: 2000 } as const;

/** A link of the graph: a replica and one innovation that it comes from. */
export interface Link {
  /** Unique among links; they are taken in its order. */
  readonly key: string;
  readonly parent: string;
  readonly child: string;
}

/** A place of the graph: an innovation, or a replica that is not published as one. */
export interface Place {
  readonly key: string;
  readonly side: AdoptionSide;
  /** Steps from the innovation that was asked for, the fewest. */
  readonly distance: number;
}

/** How far a walk has come. */
export interface Walk<L extends Link> {
  readonly root: string;
  readonly places: ReadonlyMap<string, Place>;
  readonly links: ReadonlyMap<string, L>;
  /** What is to be walked from next. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly level: number;
  /** False once something was left out because the graph is full. */
  readonly complete: boolean;
}

/** A walk that stands at an innovation. */
export function beginWalk<L extends Link>(root: string): Walk<L> {
  return { root, places: new Map([[root, { key: root, side: 'SELF', distance: 0 }]]), links: new Map(), up: [root], down: [root], level: 0, complete: true };
}

const inOrder = <L extends Link>(links: readonly L[]): readonly L[] => [...links].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

/**
 * Takes one level on both sides: links whose child is walked from upwards, and those whose parent is walked from downwards. A place that was
 * seen is kept where it was first seen and never walked from again, so that a circle ends the walk; a link is kept when both its ends are in
 * the graph. Guarantees at most GRAPH_LIMITS of each, and the same graph in whatever order links come.
 */
export function takeLevel<L extends Link>(walk: Walk<L>, upward: readonly L[], downward: readonly L[]): Walk<L> {
  const places = new Map(walk.places);
  const links = new Map(walk.links);
  let { complete } = walk;
  const take = (found: readonly L[], side: 'UPSTREAM' | 'DOWNSTREAM'): string[] => {
    const next: string[] = [];
    for (const link of inOrder(found)) {
      const key = side === 'UPSTREAM' ? link.parent : link.child;
      if (!places.has(key) && places.size >= GRAPH_LIMITS.nodes) {
        complete = false;
        continue;
      }
      if (!links.has(link.key) && links.size >= GRAPH_LIMITS.links) {
        complete = false;
        continue;
      }
      links.set(link.key, link);
      if (places.has(key)) continue;
      places.set(key, { key, side, distance: walk.level + 1 });
      next.push(key);
    }
    return next;
  };
  const [up, down] = [take(upward, 'UPSTREAM'), take(downward, 'DOWNSTREAM')];
  return { root: walk.root, places, links, up, down, level: walk.level + 1, complete };
}
