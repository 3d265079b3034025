import type { SubjectKind, Unit } from './vocabulary/figure-words';
import type { Bilingual } from './vocabulary/vocabulary';

/** What the comparison counts from the published shelf; each key has one counting there. */
export type CountingKey =
  | 'innovations' | 'editions' | 'entries' | 'awards' | 'replicationsIn' | 'replicationsOut' | 'visitsHosted' | 'visitsMade' | 'agencies' | 'serviceUnits';

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
  /** Set exactly when the metric is counted. */
  readonly counting: CountingKey | null;
  /** Decimals of the scaled integer: value = value_scaled / 10^scale. */
  readonly scale: number;
  readonly better: Better;
  /** True when figures of two regions mean the same and may stand side by side. */
  readonly comparable: boolean;
}

type Parts = Partial<Pick<MetricSpec, 'better' | 'comparable' | 'scale'>>;

/** A number that only sources give. */
export function reported(label: Bilingual, about: Bilingual, unit: Unit, subjects: readonly SubjectKind[], parts: Parts = {}): MetricSpec {
  return { label, about, unit, subjects, origin: 'REPORTED', counting: null, scale: 0, better: null, comparable: false, ...parts };
}

/** A number that this server counts from what is published, for a region. */
export function counted(label: Bilingual, about: Bilingual, counting: CountingKey, parts: Parts = {}): MetricSpec {
  return { label, about, unit: 'COUNT', subjects: ['REGION'], origin: 'COUNTED', counting, scale: 0, better: null, comparable: true, ...parts };
}

/** A number that sources give and this server counts as well. */
export function both(label: Bilingual, about: Bilingual, counting: CountingKey, subjects: readonly SubjectKind[], parts: Parts = {}): MetricSpec {
  return { label, about, unit: 'COUNT', subjects, origin: 'BOTH', counting, scale: 0, better: null, comparable: true, ...parts };
}

/** A statement in words, which has no scale and no better end. */
export function stated(label: Bilingual, about: Bilingual, subjects: readonly SubjectKind[]): MetricSpec {
  return reported(label, about, 'TEXT', subjects);
}
