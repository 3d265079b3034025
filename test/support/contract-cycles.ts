import type { ImportSite } from './import-walker';
import { isFace, placeOf } from './contract-rooms';

/** Who points at whom. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds the circles of a graph: for each node in one, the shortest way back to itself; each circle once, its first node repeated at the end. */
export function circles(graph: Graph): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const start of graph.keys()) {
    const way = wayBack(graph, start);
    if (way !== null) {
      const key = [...new Set(way)].sort().join('\n');
      if (!found.has(key)) found.set(key, way);
    }
  }
  return [...found.values()];
}

function wayBack(graph: Graph, start: string): readonly string[] | null {
  const queue: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    for (const next of graph.get(way[way.length - 1]) ?? []) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) {
        seen.add(next);
        queue.push([...way, next]);
      }
    }
  }
  return null;
}

function graphOf(sites: readonly ImportSite[], name: (path: string) => string | null, keepSelf: boolean): Graph {
  const graph = new Map<string, Set<string>>();
  for (const site of sites) {
    if (site.target.kind !== 'file') continue;
    const from = name(site.file);
    const to = name(site.target.path);
    if (from === null || to === null || (from === to && !keepSelf)) continue;
    graph.set(from, (graph.get(from) ?? new Set<string>()).add(to));
  }
  return graph;
}

/** Circles between files, over what is loaded at run time. */
export function fileCircles(sites: readonly ImportSite[]): readonly string[] {
  return told(circles(graphOf(sites.filter((site) => !site.typeOnly), (path) => path, true)),
    'Files that load each other in a circle see half-made modules, and swc crashes on them.');
}

/** Circles between modules, types included: two modules that know each other are one. */
export function moduleCircles(sites: readonly ImportSite[]): readonly string[] {
  return told(circles(graphOf(sites, (path) => placeOf(path)?.module ?? null, false)),
    'Modules that know each other in a circle are one module; move what both need down, or let one publish and the other read.');
}

/** Circles between the top-level rooms of src, over what is loaded at run time (which types may pass is in the table of arrows). */
export function roomCircles(sites: readonly ImportSite[]): readonly string[] {
  const room = (path: string): string | null => {
    const place = placeOf(path);
    return place === null || !path.startsWith('src/') ? null : place.module === null ? place.room : 'modules';
  };
  return told(circles(graphOf(sites.filter((site) => !site.typeOnly), room, false)),
    'Rooms have an above and a below; a circle between them has neither.');
}

/** Files named index.ts that are not the face of a module. */
export function strayBarrels(paths: Iterable<string>): readonly string[] {
  return [...paths]
    .filter((path) => /^src\/(.*\/)?index\.tsx?$/.test(path) && !isFace(path))
    .map((path) => `${path}: index.ts is only the face of a module (src/modules/x/index.ts); other barrels make circular imports.`);
}

function told(ways: readonly (readonly string[])[], because: string): readonly string[] {
  return ways.map((way) => `${way.join(' -> ')}: ${because}`);
}
