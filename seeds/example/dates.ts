import type { Chance } from './random';

/** A month counted from January of the year 0, so that months can be added. */
export type Month = number;

/** The month with this year and number (1 to 12). */
export function month(year: number, number: number): Month {
  return year * 12 + number - 1;
}

/** The year in which a month lies. */
export function yearOf(when: Month): number {
  return Math.floor(when / 12);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** "2023-03". */
export function monthText(when: Month): string {
  return `${yearOf(when)}-${two((when % 12) + 1)}`;
}

/** "2023-03-28"; the day may be 1 to 28. */
export function dayText(when: Month, day: number): string {
  return `${monthText(when)}-${two(day)}`;
}

/** The month as sources tell such dates: by its day, its month or only its year. */
export function vague(chance: Chance, when: Month): string {
  const precision = chance.int(1, 10);
  if (precision <= 3) return String(yearOf(when));
  return precision <= 6 ? monthText(when) : dayText(when, chance.int(1, 28));
}
