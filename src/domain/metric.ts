import type { SubjectKind, Unit } from './vocabulary/figure-words';
import type { Bilingual } from './vocabulary/vocabulary';

/** What is counted from the published shelf; each key has one definition (modules/comparison/data/flow-definitions, innovation-stock, gate-counts). */
export const COUNTING_KEYS = [
  'innovations', 'agencies', 'editions', 'entries', 'finalists', 'awards', 'replicationsIn', 'replicationsOut', 'visitsHosted', 'visitsMade', 'visitsHostedFollowed', 'visitsMadeFollowed',
  'serviceUnits', 'serviceUnitsInnovating', 'entriesRegistered', 'entriesCollected', 'entriesSent', 'entriesReturned', 'entriesPassed', 'entriesFailed', 'entriesWithdrawn', 'sentScreened', 'sentSettled',
  'finalistsOfSettled', 'awardedOfSettled',
] as const;
export type CountingKey = (typeof COUNTING_KEYS)[number];

/** Countings of what happens to one replica after another: of those that a region made, or of those that others made of its innovations. */
export type LifeKey = Extract<CountingKey, 'replicationsIn' | 'replicationsOut'>;

/** A figure that is made of countings and is none itself; each has an interval. */
export type DerivedFigure =
  /** Those among `from` that are in `of`, as a share. */
  | { readonly kind: 'RATE'; readonly of: CountingKey; readonly from: CountingKey }
  /** The share of the replicas begun in the year that ran on after so many months (Kaplan-Meier). */
  | { readonly kind: 'SURVIVAL'; readonly of: LifeKey; readonly months: 12 | 24 }
  /** The median age in whole years, at the year's end, of what stands then. */
  | { readonly kind: 'MEDIAN_AGE'; readonly of: 'innovations' };

/** A reported share whose two numbers are metrics of the list too: where one report gives all three, the interval is theirs. */
export interface ReportedRate {
  readonly of: string;
  readonly from: string;
}

/** Where a metric's figures come from: sources only, our own count only, or both (a count never overwrites a report). */
export type MetricOrigin = 'REPORTED' | 'COUNTED' | 'BOTH';

/** Which end of a scale is the good one; null where neither is. */
export type Better = 'HIGHER' | 'LOWER' | null;

/** A metric as it is declared. */
export interface MetricSpec {
  /** Its name, as the head of a row. */
  readonly label: Bilingual;
  /** One sentence saying what the figure means. */
  readonly about: Bilingual;
  readonly unit: Unit;
  readonly subjects: readonly SubjectKind[];
  readonly origin: MetricOrigin;
  /** Set exactly when the metric is one counting. */
  readonly counting: CountingKey | null;
  /** Set exactly when the metric is made of countings. */
  readonly derived: DerivedFigure | null;
  /** The metrics whose quotient a reported share is. */
  readonly rate: ReportedRate | null;
  /** Decimals of the scaled integer: value = value_scaled / 10^scale. */
  readonly scale: number;
  /** The end of its own scale; null where it has none, or only that of its unit. */
  readonly most: number | null;
  readonly better: Better;
  /** True when figures of two regions mean the same and may stand side by side. */
  readonly comparable: boolean;
}

type Parts = Partial<Pick<MetricSpec, 'better' | 'comparable' | 'scale' | 'rate' | 'most'>>;

const plain = { derived: null, rate: null, scale: 0, most: null, better: null } as const;

/** A number that only sources give. */
export function reported(label: Bilingual, about: Bilingual, unit: Unit, subjects: readonly SubjectKind[], parts: Parts = {}): MetricSpec {
  return { label, about, unit, subjects, origin: 'REPORTED', counting: null, ...plain, comparable: false, ...parts };
}

/** A number that this server counts from what is published, for a region. */
export function counted(label: Bilingual, about: Bilingual, counting: CountingKey, parts: Parts = {}): MetricSpec {
  return { label, about, unit: 'COUNT', subjects: ['REGION'], origin: 'COUNTED', counting, ...plain, comparable: true, ...parts };
}

/** A number that sources give and this server counts as well. */
export function both(label: Bilingual, about: Bilingual, counting: CountingKey, subjects: readonly SubjectKind[], parts: Parts = {}): MetricSpec {
  return { label, about, unit: 'COUNT', subjects, origin: 'BOTH', counting, ...plain, comparable: true, ...parts };
}

/** A share in hundredths of a percent, or an age in years, that this server makes of its countings for a region. */
export function derived(label: Bilingual, about: Bilingual, unit: Unit, of: DerivedFigure, parts: Parts = {}): MetricSpec {
  return { label, about, unit, subjects: ['REGION'], origin: 'COUNTED', counting: null, ...plain, derived: of, comparable: true, ...parts };
}

/** A statement in words, which has no scale and no better end. */
export function stated(label: Bilingual, about: Bilingual, subjects: readonly SubjectKind[]): MetricSpec {
  return reported(label, about, 'TEXT', subjects);
}
