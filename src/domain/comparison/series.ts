import type { SeriesBreak } from '../vocabulary/comparison-words';
import type { Divisor } from './division';
import type { Figure } from './figure';
import { yearEnd } from './region-lookup';

/** A change of the land of a region: it was split, or came out of another. */
export interface LandChange {
  /** "2022-07-25". */
  readonly on: string;
}

/** What a series needs to know of the figure of a year. */
export interface SeriesFigure {
  readonly year: number;
  /** Null where the year has no value. */
  readonly figure: Figure | null;
  readonly divisor: Divisor | null;
}

/** A year of a series, with what parts it from the year with a value before it. */
export interface SeriesPoint<F extends SeriesFigure> {
  readonly at: F;
  readonly breaks: readonly SeriesBreak[];
}

const publisherOf = ({ source, tenantId }: Figure): string => source?.publisher ?? source?.code ?? tenantId ?? '';

function breaksBetween(before: SeriesFigure, after: SeriesFigure, changes: readonly LandChange[]): readonly SeriesBreak[] {
  const [a, b] = [before.figure, after.figure];
  if (a === null || b === null) return [];
  const found: SeriesBreak[] = [];
  if (a.origin !== b.origin) found.push('ORIGIN');
  else if (b.origin !== 'COUNTED' && publisherOf(a) !== publisherOf(b)) found.push('SOURCE');
  if (a.unit !== b.unit || a.subject !== b.subject) found.push('DEFINITION');
  const [p, q] = [before.divisor?.figure ?? null, after.divisor?.figure ?? null];
  if (p !== null && q !== null && (p.origin !== q.origin || (q.origin !== 'COUNTED' && publisherOf(p) !== publisherOf(q)))) found.push('DENOMINATOR');
  if (changes.some(({ on }) => yearEnd(before.year) < on && on <= yearEnd(after.year))) found.push('REGION');
  if (b.flag === 'BREAK') found.push('FLAGGED');
  return found;
}

/**
 * The years of a series from the first to the last, each with why its figure does not go on from the last one known. Guarantees every year
 * that was given exactly once; a year without a value breaks nothing and hides no break behind it.
 */
export function seriesOf<F extends SeriesFigure>(figures: readonly F[], changes: readonly LandChange[]): readonly SeriesPoint<F>[] {
  let before: F | null = null;
  return [...figures].sort((a, b) => a.year - b.year).map((at) => {
    const breaks = before === null ? (at.figure?.flag === 'BREAK' ? (['FLAGGED'] as const) : []) : breaksBetween(before, at, changes);
    if (at.figure !== null) before = at;
    return { at, breaks };
  });
}
