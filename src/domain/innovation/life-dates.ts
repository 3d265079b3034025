import type { Period } from '../time/day';

/** The dates in the life of an innovation, in the order in which they come (PP 38/2017: initiative, trial, implementation). */
export const LIFE_DATES = ['initiated', 'trial', 'implemented'] as const;
export type LifeDate = (typeof LIFE_DATES)[number];

/** What is known of each of these dates; null where nothing is. */
export type LifeDates = Readonly<Record<LifeDate, Period | null>>;

/** The dates that certainly lie before one that they must follow; what the periods leave open is no disorder. */
export function disordersOf(dates: LifeDates): readonly { readonly later: LifeDate; readonly earlier: LifeDate }[] {
  return LIFE_DATES.flatMap((later, at) => LIFE_DATES.slice(0, at).flatMap((earlier) => {
    const [begin, end] = [dates[earlier]?.earliest ?? null, dates[later]?.latest ?? null];
    return begin !== null && end !== null && end < begin ? [{ later, earlier }] : [];
  }));
}
