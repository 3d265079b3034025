import type { Place } from '../geo/place';
import type { Lived } from '../replication/survival';
import type { ProgramTier } from '../vocabulary/competition-words';
import type { MappingConfidence } from '../vocabulary/innovation-words';
import type { GapState, PlanReasonCode } from '../vocabulary/plan-words';
import type { RegionKind } from '../vocabulary/region-words';
import type { Bilingual } from '../vocabulary/vocabulary';

/** The row that a reason rests on: the name of its readable type, and its key. */
export interface Rests {
  readonly type: string;
  readonly key: string;
}

/** Why a suggestion has some of its points. */
export interface Reason {
  readonly code: PlanReasonCode;
  readonly points: number;
  readonly words: Bilingual;
  readonly rests: Rests | null;
}

/** An affair in which a region looks for an answer; without an affair it is the way of running innovation itself. */
export interface Gap {
  readonly affairId: string | null;
  readonly name: Bilingual;
  readonly state: GapState;
  /** Innovations of the region itself in it. */
  readonly own: number;
  /** Peers with something proven in it. */
  readonly peers: number;
}

/** An award that stands; its tier is that of the contest, null where that is not known. */
export interface AwardFact {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly tier: ProgramTier | null;
}

/** An indicator before and after; `improved` is null where one of the two is missing. */
export interface OutcomeFact {
  readonly id: string;
  readonly indicator: string;
  readonly level: number | null;
  readonly improved: boolean | null;
}

/** A replica that both sides confirmed and that has run; its life is null where its beginning is not known. */
export interface ReplicaFact {
  readonly id: string;
  readonly running: boolean;
  readonly level: number | null;
  readonly lived: Lived | null;
}

/** An innovation of a host that answers at least one gap. */
export interface CandidateFact {
  readonly id: string;
  readonly title: string;
  readonly affairs: readonly { readonly affairId: string; readonly confidence: MappingConfidence }[];
  readonly awards: readonly AwardFact[];
  readonly outcomes: readonly OutcomeFact[];
  readonly replicas: readonly ReplicaFact[];
}

/** A region as a plan looks at it. */
export interface PlanRegion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly place: (Place & { readonly id: string }) | null;
  readonly people: { readonly id: string; readonly count: number; readonly year: number } | null;
}

/** A government that could be visited. */
export interface HostFact {
  readonly tenantId: string;
  readonly region: PlanRegion;
  /** Awards of the government itself. */
  readonly awards: readonly AwardFact[];
  readonly innovations: readonly CandidateFact[];
  /** Delegations received in the 90 days before and after the day of the plan. */
  readonly visits: number;
  readonly rule: { readonly id: string; readonly mostADay: number } | null;
  /** Days of the coming 90 on which it receives nobody. */
  readonly closedDays: number;
}
