import type { Ask } from '../../../db/ask';
import { beginWalk, GRAPH_LIMITS, takeLevel, type Place, type Walk } from '../../../domain/replication/graph';
import { halfLifeOf } from '../../../domain/replication/half-life';
import { monthOf, readingsOf, survivalOf, type Life, type Survival } from '../../../domain/replication/lives';
import { counted, reachOf, standings, type Reach } from '../../../domain/replication/reach';
import { standingOf } from '../../../domain/replication/standing';
import type { AdoptionStanding } from '../../../domain/vocabulary/adoption-words';
import { isBare, linksAround, rootOf, type AdoptionLink, type AdoptionRoot, type OwnedKey } from '../data/adoption-rows';

/** A place of the graph, with whose it is and what it is called. */
export interface AdoptionPlace extends Place {
  /** Null for a replica that is not published as an innovation. */
  readonly innovationId: string | null;
  readonly replicationId: string | null;
  readonly tenantId: string;
  readonly title: string;
  /** Null for what is not downstream. */
  readonly standing: AdoptionStanding | null;
}

/** A link, with how it counts by itself. */
export type CountedAdoption = AdoptionLink & { readonly standing: AdoptionStanding };

/** The copies of an innovation and what they come from, with what can be counted of the copies. */
export interface AdoptionGraph {
  readonly root: AdoptionRoot;
  readonly depth: number;
  readonly complete: boolean;
  readonly places: readonly AdoptionPlace[];
  readonly links: readonly CountedAdoption[];
  readonly confirmed: Reach;
  readonly claimed: Reach;
  readonly survival: readonly Survival[];
  /** Confirmed replicas downstream whose beginning nobody knows: they are in no survival. */
  readonly undated: number;
  readonly halfLife: ReturnType<typeof halfLifeOf>;
}

// Of several replications that made one innovation it began with the first, and stopped with the last.
const lifeOf = (links: readonly AdoptionLink[]): Life => {
  const known = links.filter(({ started }) => started !== null && started.earliest !== null);
  const [first] = known.length === 0 ? links : [...known].sort((a, b) => (String(a.started?.earliest) < String(b.started?.earliest) ? -1 : 1));
  const [last] = [...links].sort((a, b) => (String(a.stopped?.latest ?? '9') > String(b.stopped?.latest ?? '9') ? -1 : 1));
  return { started: first.started, stopped: last.stopped, hasStopped: links.every(({ state }) => state === 'STOPPED') };
};

function placesOf(root: AdoptionRoot, walk: Walk<AdoptionLink>): readonly AdoptionPlace[] {
  const best = standings(walk);
  const asChild = new Map<string, AdoptionLink>();
  const asParent = new Map<string, AdoptionLink>();
  for (const link of walk.links.values()) {
    if (!asChild.has(link.child)) asChild.set(link.child, link);
    if (!asParent.has(link.parent)) asParent.set(link.parent, link);
  }
  return [...walk.places.values()].map((place) => {
    const [child, parent] = [asChild.get(place.key), asParent.get(place.key)];
    const replica = isBare(place.key);
    const isRoot = place.key === root.id;
    return {
      ...place, innovationId: replica ? null : place.key, replicationId: child?.replicationId ?? null, tenantId: isRoot ? root.tenantId : (child?.government ?? parent?.parentTenantId ?? root.tenantId),
      // A replica that is an innovation and has replicas of its own is called as it calls itself.
      title: isRoot ? root.title : (parent?.parentTitle ?? child?.title ?? root.title),
      standing: place.side === 'DOWNSTREAM' ? (best.get(place.key) ?? 'NOT_COUNTED') : null,
    };
  });
}

/**
 * Draws the adoption graph round a published innovation, breadth first on both sides, in one statement a level; null when it is not
 * published. What is counted is what lies downstream within the depth, and claims never count as confirmed.
 */
export async function adoptionGraph(ask: Ask, innovationId: string, depth: number, today: string): Promise<AdoptionGraph | null> {
  const root = await rootOf(ask, innovationId);
  if (root === null) return null;
  let walk = beginWalk<AdoptionLink>(root.id);
  const owners = new Map([[root.id, root.tenantId]]);
  const innovations = (keys: readonly string[]): readonly OwnedKey[] => keys.filter((key) => !isBare(key)).map((id) => ({ id, tenantId: owners.get(id) ?? '' }));
  while (walk.level < depth) {
    const [up, down] = [innovations(walk.up), innovations(walk.down)];
    if (up.length + down.length === 0) break;
    const { upward, downward } = await linksAround(ask, up, down, GRAPH_LIMITS.links + 1, root.synthetic);
    for (const link of [...upward, ...downward]) owners.set(link.parent, link.parentTenantId).set(link.child, link.government);
    walk = takeLevel(walk, upward, downward);
  }
  const made = counted(walk, 'CONFIRMED');
  const lives = made.map(({ links }) => lifeOf(links));
  const readings = readingsOf(lives, monthOf(today));
  return {
    root, depth, complete: walk.complete, places: placesOf(root, walk), links: [...walk.links.values()].map((link) => ({ ...link, standing: standingOf(link.state, link.confirmedBy, link.begun) })),
    confirmed: reachOf(walk, 'CONFIRMED'), claimed: reachOf(walk, 'CLAIMED'), survival: [12, 24].map((months) => survivalOf(readings, months, monthOf(today))), undated: readings.undated,
    halfLife: halfLifeOf(lives.map(({ started }) => started), root.implemented),
  };
}
