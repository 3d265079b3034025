import type { PlanPeers } from '../vocabulary/plan-words';
import type { RegionKind } from '../vocabulary/region-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import type { Gap } from './facts';

/** An affair, as far as the shelf tells of it: what the region has itself, and how many other regions of each kind have something proven. */
export interface AffairStanding {
  readonly affairId: string | null;
  readonly code: string;
  readonly name: Bilingual;
  readonly own: number;
  readonly ownProven: number;
  readonly proven: ReadonlyMap<RegionKind, number>;
}

/** Below so many regions of one kind with anything proven, the peers are all regions. */
export const FEWEST_PEERS = 5;
/** So many peers must have proven something before what the region has itself counts as unproven. */
export const PEERS_TO_BE_BEHIND = 2;

/** The way of running innovation itself: what a government, and not an innovation, is awarded for. */
export const RUNNING_INNOVATION: Bilingual = ['Penyelenggaraan inovasi', 'Running innovation'];

/** Against whom a region is held: its kind, unless too few of it have anything proven. */
export function peersOf(kind: RegionKind, regionsProven: ReadonlyMap<RegionKind, number>): PlanPeers {
  return (regionsProven.get(kind) ?? 0) < FEWEST_PEERS ? 'ALL' : 'SAME_KIND';
}

/** The gaps of a region: where it has nothing while peers have something proven, or nothing proven while two peers do; most peers first, then by code. */
export function gapsOf(kind: RegionKind, peers: PlanPeers, standings: readonly AffairStanding[]): readonly Gap[] {
  return standings
    .map((s) => ({ ...s, peers: peers === 'SAME_KIND' ? (s.proven.get(kind) ?? 0) : [...s.proven.values()].reduce((a, b) => a + b, 0) }))
    .filter((s) => s.ownProven === 0 && s.peers >= (s.own === 0 ? 1 : PEERS_TO_BE_BEHIND))
    .sort((a, b) => b.peers - a.peers || (a.code < b.code ? -1 : Number(a.code > b.code)))
    .map(({ affairId, name, own, peers: n }) => ({ affairId, name, own, peers: n, state: own === 0 ? ('NONE' as const) : ('UNPROVEN' as const) }));
}
