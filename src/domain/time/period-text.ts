import { lastDayOf, type Period } from './day';

/** A period in its short form: 2023, 2023-03, 2023-03-28, 2023-03-01/2023-03-28, with `..` for a side that nobody knows; null when neither is known. */
export function textOfPeriod({ earliest, latest }: Period): string | null {
  if (earliest === null && latest === null) return null;
  if (earliest === null || latest === null) return `${earliest ?? '..'}/${latest ?? '..'}`;
  if (earliest === latest) return earliest;
  const [year, month] = [earliest.slice(0, 4), earliest.slice(0, 7)];
  if (earliest === `${month}-01` && latest === lastDayOf(month)) return month;
  return earliest === `${year}-01-01` && latest === `${year}-12-31` ? year : `${earliest}/${latest}`;
}
