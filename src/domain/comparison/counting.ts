import type { Figure } from './figure';
import type { Standing } from './region-lookup';

/** What the shelf holds of one kind of thing for a region and a year. */
export interface Tally {
  /** Things on record whose outcome is settled, also those that came to nothing: an edition not held, a visit called off. */
  readonly recorded: number;
  /** Those among them that count. */
  readonly counted: number;
}

/** Things that stand from one year's end to another's, with how many of them there are; an open end is null. */
export interface Stock {
  readonly since: number | null;
  readonly until: number | null;
  readonly things: number;
}

/** Adds up what stood at the end of a year: nothing can be on record there and not count. */
export function stockAt(stocks: readonly Stock[], year: number): Tally {
  const standing = stocks.filter(({ since, until }) => (since === null || since <= year) && (until === null || until >= year));
  const things = standing.reduce((sum, { things: n }) => sum + n, 0);
  return { recorded: things, counted: things };
}

/** When a count is made. */
export interface CountingYear {
  readonly year: number;
  /** The year it is now. */
  readonly present: number;
  readonly standing: Standing;
}

/**
 * Our own count as a figure; null when there is none to give. Missing is never zero: zero is counted only where the shelf
 * holds settled records of that kind, region and year of which none counts (the contest was not held, the one visit
 * was called off). Where it holds none, nobody published any here, and that is not the same as that there were none. No
 * count is made for a year that has not begun or a region that did not stand at its end.
 */
export function countedFigure({ recorded, counted }: Tally, { year, present, standing }: CountingYear): Figure | null {
  if (recorded <= 0 || year > present || standing !== 'STANDS') return null;
  return {
    id: null, reach: 'WHOLE', subject: 'REGION', dimensions: null, amount: { scaled: counted, scale: 0 }, text: null, missing: null, unit: 'COUNT',
    origin: 'COUNTED', flag: null, wording: null, conflictGroup: null, source: null, sourcePlace: null, tenantId: null, interval: null,
  };
}
