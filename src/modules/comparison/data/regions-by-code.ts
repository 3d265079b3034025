import type { Ask } from '../../../db/ask';
import type { CodePeriod, RegionCodes } from '../../../domain/comparison/region-lookup';
import { listed, textOrNull } from './listed';

/** A region that bears or once bore one of the codes asked for. */
export interface CandidateRegion extends RegionCodes {
  readonly name: string;
  readonly autonomous: boolean;
  readonly synthetic: boolean;
}

/** Reads, in one statement, every region that bears or ever bore one of these codes, with all its codes over time; codes must be ASCII. */
export async function regionsByCode(query: Ask, codes: readonly string[]): Promise<readonly CandidateRegion[]> {
  if (codes.length === 0) return [];
  const { marks, values } = listed(codes);
  const rows = await query(
    `SELECT r.id, r.code, r.name, r.autonomous, r.synthetic, v.code, v.valid_from, v.valid_to FROM region r LEFT JOIN region_version v ON v.region_id = r.id
     WHERE r.code IN (${marks}) OR r.id IN (SELECT w.region_id FROM region_version w WHERE w.code IN (${marks})) ORDER BY r.id, v.valid_from`,
    [...values, ...values],
  );
  const found = new Map<string, CandidateRegion & { readonly periods: CodePeriod[] }>();
  for (const [id, code, name, autonomous, synthetic, periodCode, from, to] of rows) {
    const key = String(id);
    const region = found.get(key) ?? { id: key, code: String(code), name: String(name), autonomous: Number(autonomous) === 1, synthetic: Number(synthetic) === 1, periods: [] };
    const borne = textOrNull(periodCode);
    if (borne !== null) region.periods.push({ code: borne, from: textOrNull(from), to: textOrNull(to) });
    found.set(key, region);
  }
  return [...found.values()];
}
