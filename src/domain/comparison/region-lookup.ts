/** Whether a region stood at the end of a year. */
export type Standing = 'STANDS' | 'NOT_YET' | 'ENDED';

/** A code that a region bore from one day to another, both included; an open end is null. */
export interface CodePeriod {
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A region as a look-up by code knows it. */
export interface RegionCodes {
  readonly id: string;
  /** The code in force now. */
  readonly code: string;
  readonly periods: readonly CodePeriod[];
}

/** What a code stands for. */
export type CodeFound<R> =
  | { readonly kind: 'FOUND'; readonly region: R }
  | { readonly kind: 'AMBIGUOUS'; readonly meanings: readonly { readonly year: number; readonly region: R }[] }
  /** `once` bore the code at a time that was not asked for. */
  | { readonly kind: 'UNKNOWN'; readonly once: { readonly region: R; readonly period: CodePeriod } | null };

const lasts = (day: string) => ({ from, to }: CodePeriod): boolean => (from === null || from <= day) && (to === null || day <= to);

/** The last day of a year: the day on which a comparison looks at regions. */
export const yearEnd = (year: number): string => `${year}-12-31`;

/** The period of a region that holds the end of a year; null when it did not stand then. */
export function periodAt<P extends CodePeriod>({ periods }: { readonly periods: readonly P[] }, year: number): P | null {
  return periods.find(lasts(yearEnd(year))) ?? null;
}

/** The code of a region at the end of a year; null when it did not stand then. */
export function codeAt(region: RegionCodes, year: number): string | null {
  return periodAt(region, year)?.code ?? null;
}

/** Whether a region stood at the end of a year; one without any period on record is taken to stand. */
export function standingAt({ periods }: RegionCodes, year: number): Standing {
  const day = yearEnd(year);
  if (periods.length === 0 || periods.some(lasts(day))) return 'STANDS';
  return periods.some(({ from }) => from === null || from <= day) ? 'ENDED' : 'NOT_YET';
}

/**
 * Finds the region that a code stands for. A region keeps its identity while its code changes, so the code is taken as it
 * was in force at the end of the years asked for, and only then as it is in force now: 91.01 asked for 2021 and 93.01 are
 * both Merauke. A code that meant two regions within the years asked for is not guessed at.
 */
export function regionOf<R extends RegionCodes>(code: string, years: readonly number[], regions: readonly R[]): CodeFound<R> {
  const meanings = years.flatMap((year) => regions.filter((region) => codeAt(region, year) === code).map((region) => ({ year, region })));
  if (new Set(meanings.map(({ region }) => region.id)).size > 1) return { kind: 'AMBIGUOUS', meanings };
  const region = meanings[0]?.region ?? regions.find((candidate) => candidate.code === code);
  if (region !== undefined) return { kind: 'FOUND', region };
  const [once] = regions.flatMap((candidate) => candidate.periods.filter((period) => period.code === code).map((period) => ({ region: candidate, period })));
  return { kind: 'UNKNOWN', once: once ?? null };
}
