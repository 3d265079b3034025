import type { Ask } from '../../../db/ask';
import { regionOf, standingAt, type Standing } from '../../../domain/comparison/region-lookup';
import { lineageOf, type LineageStep } from '../data/lineage';
import { regionsByCode } from '../data/regions-by-code';

export type { LineageStep } from '../data/lineage';

/** What a code stands for in a year: a region with whether it stood at the year's end, or nothing, with what became of the region that once bore the code. */
export type RegionInYear =
  | { readonly kind: 'FOUND'; readonly id: string; readonly name: string; readonly standing: Standing; readonly cameFrom: readonly LineageStep[]; readonly gaveRise: readonly LineageStep[] }
  | { readonly kind: 'UNKNOWN'; readonly once: { readonly code: string; readonly name: string; readonly gaveRise: readonly LineageStep[] } | null };

/** Finds the region of a code in a year. Guarantees one statement where it stood then, and one more that tells what became of it where it did not. */
export async function regionInYear(query: Ask, code: string, year: number): Promise<RegionInYear> {
  // A code of another shape belongs to no region.
  const found = /^[\x21-\x7e]{1,10}$/.test(code) ? regionOf(code, [year], await regionsByCode(query, [code])) : null;
  if (found?.kind === 'FOUND') {
    const { region } = found;
    const standing = standingAt(region, year);
    const lineage = standing === 'STANDS' ? [] : await lineageOf(query, [region.id]);
    return { kind: 'FOUND', id: region.id, name: region.name, standing, cameFrom: lineage.filter(({ to }) => to.id === region.id), gaveRise: lineage.filter(({ from }) => from.id === region.id) };
  }
  const once = found?.kind === 'UNKNOWN' ? (found.once?.region ?? null) : null;
  if (once === null) return { kind: 'UNKNOWN', once: null };
  const gaveRise = (await lineageOf(query, [once.id])).filter(({ from }) => from.id === once.id);
  return { kind: 'UNKNOWN', once: { code: once.code, name: once.name, gaveRise } };
}
