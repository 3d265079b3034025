import { addMonths, type Day, type Period } from '../time/day';

const latestOf = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a >= b ? a : b);

/** A period from two sides of which each may be unknown; null when neither is known. */
export function periodOf(earliest: Day | null, latest: Day | null): Period | null {
  return earliest === null && latest === null ? null : { earliest, latest };
}

/** The closing date of one entrant: the later of the edition's and its own extension; what nobody knows of the edition's stays unknown. */
export function closingFor(closes: Period | null, extension: Day | null): Period | null {
  if (extension === null) return closes;
  const latest = closes?.latest ?? null;
  return { earliest: latestOf(closes?.earliest ?? null, extension), latest: latest === null ? null : latestOf(latest, extension) };
}

/** A period so many years later, each side by itself; 29 February becomes the 28th. */
export function yearsLater(period: Period | null, years: number): Period | null {
  if (period === null) return null;
  const shifted = (day: Day | null): Day | null => (day === null ? null : addMonths(day, years * 12));
  return { earliest: shifted(period.earliest), latest: shifted(period.latest) };
}
