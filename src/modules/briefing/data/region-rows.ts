import type { Ask } from '../../../db/ask';
import type { CodePeriod, RegionCodes } from '../../../domain/comparison/region-lookup';
import type { PlanRegion } from '../../../domain/visit-plan/facts';
import { REGION_KIND } from '../../../domain/vocabulary/region-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';
import { numberOrNull, textOrNull } from '../../../db/listed';

/** A region that a plan may be asked for, with every code that it bore. */
export interface AskedRegion extends RegionCodes {
  readonly synthetic: boolean;
}

/** Reads, in one statement, the regions that bear or ever bore a code, which must be ASCII. */
export async function regionsOfCode(ask: Ask, code: string): Promise<readonly AskedRegion[]> {
  const rows = await ask(
    `SELECT r.id, r.code, r.synthetic, v.code AS borne, v.valid_from, v.valid_to FROM region r LEFT JOIN region_version v ON v.region_id = r.id
     WHERE r.code = ? OR r.id IN (SELECT w.region_id FROM region_version w WHERE w.code = ?) ORDER BY r.id, v.valid_from`,
    [code, code],
  );
  const found = new Map<string, AskedRegion & { readonly periods: CodePeriod[] }>();
  for (const [id, now, synthetic, borne, from, to] of rows) {
    const one = found.get(String(id)) ?? { id: String(id), code: String(now), synthetic: Number(synthetic) === 1, periods: [] };
    if (typeof borne === 'string') one.periods.push({ code: borne, from: textOrNull(from), to: textOrNull(to) });
    found.set(one.id, one);
  }
  return [...found.values()];
}

/** The names of the regions that came out of one, with their codes: for whoever asks by a code that is no more. */
export async function successorsOf(ask: Ask, regionId: string): Promise<readonly string[]> {
  const rows = await ask('SELECT r.code, r.name FROM region_succession s JOIN region r ON r.id = s.to_region_id WHERE s.from_region_id = ? ORDER BY r.code', [regionId]);
  return rows.map(([code, name]) => `${String(code)} ${String(name)}`);
}

/**
 * Reads, in two statements, all regions that are made up or all that are not, with their places and with the population of the newest year
 * that is told and not after the one asked, else of the first after it.
 */
export async function planRegions(ask: Ask, synthetic: boolean, year: number): Promise<readonly PlanRegion[]> {
  const flag = synthetic ? 1 : 0;
  const people = new Map<string, { readonly id: string; readonly count: number; readonly year: number }>();
  const told = await ask(
    `SELECT o.region_id, o.id, o.value_scaled, o.year FROM observation o JOIN region r ON r.id = o.region_id
     WHERE o.metric = 'POPULATION' AND o.subject = 'REGION' AND o.dimensions IS NULL AND o.value_scaled IS NOT NULL AND o.year IS NOT NULL AND r.synthetic = ? AND o.synthetic = r.synthetic
     ORDER BY CASE WHEN o.year <= ? THEN 0 ELSE 1 END, CASE WHEN o.year <= ? THEN -o.year ELSE o.year END, o.id`,
    [flag, year, year],
  );
  for (const [regionId, id, count, of] of told) if (!people.has(String(regionId))) people.set(String(regionId), { id: String(id), count: Number(count), year: Number(of) });
  const rows = await ask(
    'SELECT r.id, r.code, r.name, r.kind, p.id AS place_id, p.latitude, p.longitude FROM region r LEFT JOIN region_place p ON p.region_id = r.id WHERE r.synthetic = ? ORDER BY r.code', [flag],
  );
  return rows.map(([id, code, name, kind, placeId, latitude, longitude]) => ({
    id: String(id), code: String(code), name: String(name), kind: codesOf(REGION_KIND).find((k) => k === kind) ?? 'REGENCY',
    place: typeof placeId === 'string' ? { id: placeId, latitude: numberOrNull(latitude) ?? 0, longitude: numberOrNull(longitude) ?? 0 } : null, people: people.get(String(id)) ?? null,
  }));
}
