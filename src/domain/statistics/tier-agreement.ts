import type { RankPlace } from '../vocabulary/judging-words';
import type { AgreementRefusal } from '../vocabulary/statistic-words';
import { kendallTauB, spearman } from './correlation';

/** Where an innovation stood in one released round of an edition. */
export interface TierPlace {
  readonly round: string;
  readonly entry: string;
  readonly innovation: string;
  readonly place: RankPlace;
  readonly rank: number | null;
}

/** The mean of an entry for one criterion in a round, with the standards that the criterion merges; in hundredths of a point of so many. */
export interface TierMark {
  readonly round: string;
  readonly entry: string;
  readonly hundredths: number;
  readonly mostPoints: number;
  readonly weight: number;
  readonly standards: readonly string[];
}

/** An edition as the shelf shows its judging. */
export interface Tier {
  /** Its judged rounds in their order, and whether their ranking is released. */
  readonly rounds: readonly { readonly id: string; readonly released: boolean }[];
  readonly places: readonly TierPlace[];
  readonly marks: readonly TierMark[];
  /** The standards that its rubrics name. */
  readonly standards: readonly string[];
}

/** An innovation that has a place in both tiers: its entries, and how it stood there, 1 being the best. */
export interface TierPair {
  readonly innovation: string;
  readonly lowerEntry: string;
  readonly upperEntry: string;
  readonly lowerStanding: number;
  readonly upperStanding: number;
}

/** How far two orders of the same innovations agree, or why that is not told. */
export interface RankAgreement {
  readonly compared: number;
  readonly spearman: number | null;
  readonly kendallTau: number | null;
  readonly refused: AgreementRefusal | null;
}

/** How far two tiers agree: on the whole, and on each standard that both rubrics name. */
export interface TierAgreement extends RankAgreement {
  readonly pairs: readonly TierPair[];
  readonly byStandard: readonly (RankAgreement & { readonly standard: string })[];
  /** Why nothing is told by standard; null where something is. */
  readonly standardsRefused: AgreementRefusal | null;
}

/** Fewer innovations say nothing. */
export const LEAST_COMPARED = 3;

const PLACES: readonly RankPlace[] = ['INSIDE', 'TIED_AT_CUT', 'OUTSIDE', 'INSUFFICIENT'];

interface Standing {
  readonly entry: string;
  readonly innovation: string;
  readonly standing: number;
}

/** Who came further stands above; in the same round who is inside, then the rank; where a round gave no ranks, the round before. */
function compareWays(a: ReadonlyMap<string, TierPlace>, b: ReadonlyMap<string, TierPlace>, fromLast: readonly string[]): number {
  for (const round of fromLast) {
    const [x, y] = [a.get(round), b.get(round)];
    if (x === undefined && y === undefined) continue;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    const places = PLACES.indexOf(x.place) - PLACES.indexOf(y.place);
    if (places !== 0) return places;
    if (x.rank !== null && y.rank !== null) return x.rank - y.rank;
    if (x.rank !== y.rank) return x.rank === null ? 1 : -1;
  }
  return 0;
}

/** How each innovation stood in an edition: 1, 2, 2, 4. Of several entries of one innovation the best one stands for it. */
export function standingsOf({ rounds, places }: Pick<Tier, 'rounds' | 'places'>): ReadonlyMap<string, Standing> {
  const fromLast = rounds.map((r) => r.id).reverse();
  const ways = new Map<string, { readonly innovation: string; readonly way: Map<string, TierPlace> }>();
  for (const place of places) {
    const known = ways.get(place.entry);
    if (known === undefined) ways.set(place.entry, { innovation: place.innovation, way: new Map([[place.round, place]]) });
    else known.way.set(place.round, place);
  }
  const order = [...ways].sort(([idA, a], [idB, b]) => compareWays(a.way, b.way, fromLast) || (idA < idB ? -1 : 1));
  const standings = new Map<string, Standing>();
  let standing = 0;
  order.forEach(([entry, { innovation, way }], i) => {
    if (i === 0 || compareWays(order[i - 1][1].way, way, fromLast) !== 0) standing = i + 1;
    if (!standings.has(innovation)) standings.set(innovation, { entry, innovation, standing });
  });
  return standings;
}

function agreementOf(lower: readonly number[], upper: readonly number[]): RankAgreement {
  const compared = lower.length;
  if (compared < LEAST_COMPARED) return { compared, spearman: null, kendallTau: null, refused: 'FEW_IN_BOTH' };
  const [rho, tau] = [spearman(lower, upper), kendallTauB(lower, upper)];
  return { compared, spearman: rho, kendallTau: tau, refused: rho === null || tau === null ? 'ALL_LEVEL' : null };
}

/** What each entry reached of a standard in the round in which most of these entries have means for it, the later of two; as a share of its most points. */
function standardScores({ rounds, marks }: Tier, standard: string, entries: ReadonlySet<string>): ReadonlyMap<string, number> {
  const tagged = marks.filter((m) => m.standards.includes(standard) && entries.has(m.entry));
  let best: ReadonlyMap<string, number> = new Map();
  for (const { id } of rounds) {
    const sums = new Map<string, { readonly got: number; readonly of: number }>();
    for (const { round, entry, hundredths, mostPoints, weight } of tagged) {
      if (round !== id) continue;
      const known = sums.get(entry) ?? { got: 0, of: 0 };
      sums.set(entry, { got: known.got + (weight * hundredths) / (mostPoints * 100), of: known.of + weight });
    }
    // Whole millionths: what is level stays level.
    if (sums.size > 0 && sums.size >= best.size) best = new Map([...sums].map(([entry, { got, of }]) => [entry, of === 0 ? 0 : Math.round((got / of) * 1e6)]));
  }
  return best;
}

function onStandard(lower: Tier, upper: Tier, standard: string, pairs: readonly TierPair[]): RankAgreement {
  const below = standardScores(lower, standard, new Set(pairs.map((p) => p.lowerEntry)));
  const above = standardScores(upper, standard, new Set(pairs.map((p) => p.upperEntry)));
  const both = pairs.flatMap((p) => {
    const [a, b] = [below.get(p.lowerEntry), above.get(p.upperEntry)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  return agreementOf(both.map(([a]) => a), both.map(([, b]) => b));
}

const isReleased = ({ rounds }: Tier): boolean => rounds.length > 0 && rounds.every((r) => r.released);

/**
 * How far two tiers agree on the innovations that have a place in the released rankings of both: rank correlations of how they stood,
 * ties counted, and of what they reached on each standard that the rubrics of both name. Nothing before every judged round of both is
 * released, and nothing of fewer than three innovations. Pairs come in the order of the upper tier.
 */
export function tierAgreement(lower: Tier, upper: Tier): TierAgreement {
  const unreleased = isReleased(lower) ? (isReleased(upper) ? null : 'UPPER_NOT_RELEASED') : 'LOWER_NOT_RELEASED';
  if (unreleased !== null) return { compared: 0, spearman: null, kendallTau: null, refused: unreleased, pairs: [], byStandard: [], standardsRefused: unreleased };
  const below = standingsOf(lower);
  const pairs = [...standingsOf(upper).values()].flatMap((above): readonly TierPair[] => {
    const found = below.get(above.innovation);
    return found === undefined ? [] : [{ innovation: above.innovation, lowerEntry: found.entry, upperEntry: above.entry, lowerStanding: found.standing, upperStanding: above.standing }];
  });
  const shared = [...new Set(lower.standards)].filter((s) => upper.standards.includes(s)).sort();
  return {
    ...agreementOf(pairs.map((p) => p.lowerStanding), pairs.map((p) => p.upperStanding)), pairs,
    byStandard: shared.map((standard) => ({ standard, ...onStandard(lower, upper, standard, pairs) })), standardsRefused: shared.length === 0 ? 'NOT_TAGGED' : null,
  };
}
