import fc from 'fast-check';
import { beginWalk, GRAPH_LIMITS, takeLevel, type Walk } from '../../../src/domain/replication/graph';
import { counted, reachOf, standings, type CountedLink } from '../../../src/domain/replication/reach';
import { standingOf } from '../../../src/domain/replication/standing';
import { CONFIRMED_BY, REPLICATION_STATE, type ConfirmedBy, type ReplicationState } from '../../../src/domain/vocabulary/innovation-words';
import { codesOf } from '../../../src/domain/vocabulary/vocabulary';

const link = (key: string, parent: string, child: string, state: ReplicationState = 'IMPLEMENTED', confirmedBy: ConfirmedBy = 'BOTH', begun = true): CountedLink =>
  ({ key, parent, child, state, confirmedBy, begun, government: `kota-${child}`, region: `daerah-${child}`, province: `provinsi-${child.charCodeAt(0) % 2}` });

function walk(root: string, all: readonly CountedLink[], depth = 5): Walk<CountedLink> {
  let at = beginWalk<CountedLink>(root);
  while (at.level < depth && at.up.length + at.down.length > 0) at = takeLevel(at, all.filter((l) => at.up.includes(l.child)), all.filter((l) => at.down.includes(l.parent)));
  return at;
}
const placed = ({ places }: Walk<CountedLink>): Record<string, string> => Object.fromEntries([...places.values()].map(({ key, side, distance }) => [key, `${side} ${distance}`]));

describe('the walk', () => {
  // a -> b -> c -> d, and a -> c: c is nearer by its second parent.
  const chain = [link('1', 'a', 'b'), link('2', 'b', 'c'), link('3', 'c', 'd'), link('4', 'a', 'c')];

  it('finds what comes from an innovation and what it comes from, by the fewest steps', () => {
    expect(placed(walk('a', chain))).toEqual({ a: 'SELF 0', b: 'DOWNSTREAM 1', c: 'DOWNSTREAM 1', d: 'DOWNSTREAM 2' });
    expect(placed(walk('c', chain))).toEqual({ c: 'SELF 0', a: 'UPSTREAM 1', b: 'UPSTREAM 1', d: 'DOWNSTREAM 1' });
    expect([...walk('a', chain).links.keys()].sort()).toEqual(['1', '2', '3', '4']);
  });

  it('goes no farther than the depth', () => {
    expect(placed(walk('a', chain, 1))).toEqual({ a: 'SELF 0', b: 'DOWNSTREAM 1', c: 'DOWNSTREAM 1' });
  });

  it('ends in a circle', () => {
    const circle = [link('1', 'a', 'b'), link('2', 'b', 'c'), link('3', 'c', 'a')];
    expect(placed(walk('a', circle))).toEqual({ a: 'SELF 0', b: 'DOWNSTREAM 1', c: 'UPSTREAM 1' });
    expect(walk('a', [link('1', 'a', 'a')]).places.size).toBe(1);
  });

  it('is full at its limit, and says so', () => {
    const many = Array.from({ length: 600 }, (_, i) => link(String(i).padStart(4, '0'), 'a', `x${i}`));
    const full = walk('a', many);
    expect({ places: full.places.size, complete: full.complete }).toEqual({ places: GRAPH_LIMITS.nodes, complete: false });
    expect([...full.links.values()].every(({ parent, child }) => full.places.has(parent) && full.places.has(child))).toBe(true);
    expect(walk('a', many.slice(0, 499)).complete).toBe(true);
  });

  const node = fc.integer({ min: 0, max: 9 }).map((n) => String.fromCharCode(97 + n));
  const graphs = fc.uniqueArray(fc.tuple(node, node, fc.constantFrom(...codesOf(REPLICATION_STATE)), fc.constantFrom(...codesOf(CONFIRMED_BY))), { maxLength: 30, selector: ([p, c]) => p + c })
    .map((all) => all.map(([p, c, state, by], i) => link(String(i).padStart(2, '0'), p, c, state, by)));

  // The shelf holds no circle: nothing comes from what came from it.
  const descents = graphs.map((all) => all.filter((l) => l.parent < l.child));

  /** Steps to each place downstream, found by trying every step again and again. */
  function steps(links: readonly CountedLink[], root: string, depth: number): Map<string, number> {
    const far = new Map([[root, 0]]);
    for (let i = 0; i < 20; i += 1) for (const { parent, child } of links) far.set(child, Math.min(far.get(child) ?? 99, (far.get(parent) ?? 99) + 1));
    return new Map([...far].filter(([, n]) => n <= Math.min(depth, 50)));
  }

  it('finds every place that can be reached, at its distance, in any order of links', () => {
    fc.assert(fc.property(descents, node, fc.integer({ min: 1, max: 5 }), (all, root, depth) => {
      const found = walk(root, all, depth);
      expect(walk(root, [...all].reverse(), depth)).toEqual(found);
      const [down, up] = [steps(all, root, depth), steps(all.map((l) => ({ ...l, parent: l.child, child: l.parent })), root, depth)];
      expect(new Set(found.places.keys())).toEqual(new Set([...down.keys(), ...up.keys()]));
      for (const { key, side, distance } of found.places.values()) if (side !== 'SELF') expect(distance).toBe(Math.min(down.get(key) ?? 99, up.get(key) ?? 99));
    }));
  });

  it('ends whatever circles there are, with each place once and nothing that no step leads to', () => {
    fc.assert(fc.property(graphs, node, (all, root) => {
      const found = walk(root, all, 20);
      const near = (key: string): boolean => key === root || [...found.links.values()].some((l) => l.parent === key || l.child === key);
      expect([...found.places.keys()].every(near)).toBe(true);
      expect([...found.links.values()].every((l) => found.places.has(l.parent) && found.places.has(l.child))).toBe(true);
    }));
  });

  it('counts a replica once, confirmed or claimed and never both, and confirmed by confirmed steps only', () => {
    fc.assert(fc.property(descents, (all) => {
      const found = walk('a', all, 20);
      const [confirmed, claimed] = [counted(found, 'CONFIRMED').map((c) => c.key), counted(found, 'CLAIMED').map((c) => c.key)];
      expect(confirmed.filter((key) => claimed.includes(key))).toEqual([]);
      const sure = all.filter((l) => standingOf(l.state, l.confirmedBy, l.begun) === 'CONFIRMED' && found.places.get(l.child)?.side === 'DOWNSTREAM');
      const oracle = [...steps(sure, 'a', 99).keys()].filter((key) => key !== 'a');
      expect([...confirmed].sort()).toEqual(oracle.sort());
      expect(reachOf(found, 'CONFIRMED')).toMatchObject({ replicas: confirmed.length, governments: confirmed.length });
    }));
  });
});

describe('the reach', () => {
  it('keeps claims, also those behind a claim, apart from what is confirmed', () => {
    const all = [link('1', 'a', 'b'), link('2', 'a', 'c', 'IMPLEMENTED', 'REPLICATOR'), link('3', 'c', 'd'), link('4', 'b', 'e', 'STOPPED'), link('5', 'a', 'f', 'AGREED'), link('6', 'f', 'g'), link('7', 'a', 'h', 'DENIED')];
    const found = walk('a', all);
    expect(Object.fromEntries(standings(found))).toEqual({ a: 'CONFIRMED', b: 'CONFIRMED', c: 'CLAIMED', d: 'CLAIMED', e: 'CONFIRMED', f: 'UNDER_WAY', g: 'UNDER_WAY', h: 'NOT_COUNTED' });
    expect(reachOf(found, 'CONFIRMED')).toEqual({ replicas: 2, running: 1, stopped: 1, governments: 2, regions: 2, provinces: 2, depth: 2 });
    expect(reachOf(found, 'CLAIMED')).toEqual({ replicas: 2, running: 2, stopped: 0, governments: 2, regions: 2, provinces: 2, depth: 2 });
  });

  it('takes a replica for confirmed by the best of its parents', () => {
    const found = walk('a', [link('1', 'a', 'b', 'CLAIMED', 'REPLICATOR'), link('2', 'a', 'c'), link('3', 'c', 'b', 'STOPPED')]);
    expect(standings(found).get('b')).toBe('CONFIRMED');
    // The claim beside is not what it is counted by: what counts says that it stopped.
    expect(reachOf(found, 'CONFIRMED')).toMatchObject({ replicas: 2, running: 1, stopped: 1, depth: 2 });
    expect(reachOf(found, 'CLAIMED')).toMatchObject({ replicas: 0, depth: 0 });
  });

  it('asks both sides: nobody makes a replication confirmed alone', () => {
    for (const state of codesOf(REPLICATION_STATE)) {
      expect((['REPLICATOR', 'SOURCE', 'NONE'] as const).map((by) => standingOf(state, by, true))).not.toContain('CONFIRMED');
    }
    expect(codesOf(REPLICATION_STATE).filter((state) => standingOf(state, 'BOTH', true) === 'CONFIRMED')).toEqual(['IMPLEMENTED', 'EVALUATED', 'CERTIFIED', 'STOPPED']);
    // What was given up before it was put to use was never a replica.
    expect(standingOf('STOPPED', 'BOTH', false)).toBe('NOT_COUNTED');
  });
});
