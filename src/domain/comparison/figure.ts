import type { FigureFlag, FigureOrigin, MissingReason, SubjectKind, Unit } from '../vocabulary/figure-words';
import type { SourceConfidence } from '../vocabulary/region-words';
import type { Amount } from './amount';
import type { Interval } from './interval';

/** The document that a figure comes from, as far as precedence needs it. */
export interface FigureSource {
  readonly id: string;
  readonly code: string;
  /** "2023-03-28"; null when it is not told. */
  readonly publishedOn: string | null;
  readonly confidence: SourceConfidence;
  readonly publisher: string | null;
}

/**
 * Whether a figure answers for the whole region and the whole year, or tells of something else: one kind of participant,
 * one of several editions, one innovation, one visit, another stretch of time.
 */
export type FigureReach = 'WHOLE' | 'PART';

/** What one source, or our own count, says about a metric of a region in a year. */
export interface Figure {
  /** The key of the observation; null for our own count. */
  readonly id: string | null;
  readonly reach: FigureReach;
  readonly subject: SubjectKind;
  readonly dimensions: string | null;
  readonly amount: Amount | null;
  readonly text: string | null;
  /** Why the source gives neither; null when it gives one. */
  readonly missing: MissingReason | null;
  readonly unit: Unit;
  readonly origin: FigureOrigin;
  readonly flag: FigureFlag | null;
  readonly wording: string | null;
  readonly conflictGroup: string | null;
  readonly source: FigureSource | null;
  readonly sourcePlace: string | null;
  /** Whose shelf it stands on; null for our own count. */
  readonly tenantId: string | null;
  /** The interval that its own reckoning gives; null where it has none. */
  readonly interval: Interval | null;
}

/** What decides how far a figure reaches. */
export interface ReachFacts {
  readonly year: number;
  readonly subject: SubjectKind;
  readonly dimensions: string | null;
  /** The stretch of time that the source names, as days; null where it names none. */
  readonly periodEarliest: string | null;
  readonly periodLatest: string | null;
  /** True when the edition is the region's own, and the only one of that year. */
  readonly soleOwnEdition: boolean;
}

/**
 * How far a figure reaches. A figure of an edition answers for the region only where the region's own government ran it
 * and ran no other that year: of two contests neither is the region's total, and in another government's contest the
 * region is one entrant among many. A figure for 2017 to 2020 is not the figure of 2020.
 */
export function reachOf({ year, subject, dimensions, periodEarliest, periodLatest, soleOwnEdition }: ReachFacts): FigureReach {
  const limited = dimensions !== null && dimensions !== '';
  const strays = [periodEarliest, periodLatest].some((day) => day !== null && (day < `${year}-01-01` || day > `${year}-12-31`));
  if (limited || strays) return 'PART';
  switch (subject) {
    case 'REGION':
      return 'WHOLE';
    case 'EDITION':
      return soleOwnEdition ? 'WHOLE' : 'PART';
    case 'INNOVATION':
    case 'VISIT':
      return 'PART';
  }
}

/** True when the figure says something: a number or a statement, not that there is none. */
export function isValued({ amount, text }: Pick<Figure, 'amount' | 'text'>): boolean {
  return amount !== null || text !== null;
}
