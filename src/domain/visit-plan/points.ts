import type { ProgramTier } from '../vocabulary/competition-words';
import type { MappingConfidence } from '../vocabulary/innovation-words';

/**
 * The points of a plan, whole numbers. An award of the nation weighs as much as everything that speaks for a host's likeness and nearness
 * together, so that what is proven leads and what is near decides between equals.
 */
export const POINTS = {
  /** A gap that is answered, by how sure it is that the innovation serves the affair. */
  gap: { STATED: 10, LIKELY: 7, UNSURE: 4 } satisfies Record<MappingConfidence, number>,
  /** The same where the region has something of its own. */
  gapUnproven: { STATED: 6, LIKELY: 4, UNSURE: 2 } satisfies Record<MappingConfidence, number>,
  /** The best award, by the tier of its contest. */
  award: { NATIONAL: 40, PROVINCE: 25, REGENCY: 15, CITY: 15 } satisfies Record<ProgramTier, number>,
  /** An award whose contest is not known. */
  awardOfUnknownTier: 10,
  /** For each level of evidence, 1 to 5: the highest of its outcomes and its replicas. */
  evidenceLevel: 6,
  /** One indicator that improved. */
  outcome: 10,
  /** For each confirmed replica that runs, five at most. */
  replica: 6,
  mostReplicas: 5,
  /** All replicas lasted twelve months; less in proportion, rounded down. */
  survival: 20,
  /** The same kind of region, or the other one of regency and city: they stand on one tier. */
  kind: { same: 10, tier: 5 },
  size: 10,
  island: 6,
  /** A host without guests and closures; less for each guest as its rule allows, and for each 15 closed days. */
  load: 12,
  closedDays: 15,
  /** Next door; one less for each hundred kilometres. */
  distance: 24,
  kilometres: 100,
} as const;

/** How many gaps and how many innovations of one host count: a host is not better for having much that nobody can see in one visit. */
export const MOST_GAPS = 5;
export const MOST_INNOVATIONS = 3;
/** How long a replica must last, in months. */
export const SURVIVAL_MONTHS = 12;
/** Days before and after the day of the plan in which the visits of a host count. */
export const LOAD_DAYS = 90;

/** Days that a visit takes, travel included: one up to 150 km, two up to 500, three beyond or where the distance is not known. */
export function tripDays(kilometres: number | null): number {
  if (kilometres === null || kilometres > 500) return 3;
  return kilometres > 150 ? 2 : 1;
}

/** What may be asked of a plan at most. */
export const PLAN_LIMITS = { first: 50, affairs: 20, days: 60, kilometres: 6000 } as const;

/** What a briefing holds at most: innovations, and rows of any one list. */
export const BRIEFING_LIMITS = { innovations: 12, rows: 20 } as const;
