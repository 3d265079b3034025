import type { Ask } from '../../../db/ask';
import { REGION_KIND, type RegionKind } from '../../../domain/vocabulary/region-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';
import type { CodePeriod, RegionCodes } from '../../../domain/comparison/region-lookup';
import { listed, textOrNull } from '../../../db/listed';

/** The province of a region. */
export interface RegionProvince {
  readonly id: string;
  readonly name: string;
}

/** A code that a region bore, and the province that it lay in. */
export interface RegionPeriod extends CodePeriod {
  readonly province: RegionProvince | null;
}

/** A region that bears or once bore one of the codes asked for. */
export interface CandidateRegion extends RegionCodes {
  readonly name: string;
  readonly kind: RegionKind;
  readonly autonomous: boolean;
  readonly synthetic: boolean;
  readonly periods: readonly RegionPeriod[];
}

/** Reads, in one statement, every region that bears or ever bore one of these codes, with all its codes over time; codes must be ASCII. */
export async function regionsByCode(query: Ask, codes: readonly string[]): Promise<readonly CandidateRegion[]> {
  if (codes.length === 0) return [];
  const { marks, values } = listed(codes);
  const rows = await query(
    `SELECT r.id AS id, r.code AS code, r.name AS name, r.kind AS kind, r.autonomous AS autonomous, r.synthetic AS synthetic, v.code AS borne, v.valid_from AS valid_from, v.valid_to AS valid_to,
       p.id AS province_id, p.name AS province_name
     FROM region r LEFT JOIN region_version v ON v.region_id = r.id LEFT JOIN region p ON p.id = COALESCE(v.province_id, r.province_id)
     WHERE r.code IN (${marks}) OR r.id IN (SELECT w.region_id FROM region_version w WHERE w.code IN (${marks})) ORDER BY r.id, v.valid_from`,
    [...values, ...values],
  );
  const found = new Map<string, CandidateRegion & { readonly periods: RegionPeriod[] }>();
  for (const [id, code, name, kind, autonomous, synthetic, periodCode, from, to, provinceId, provinceName] of rows) {
    const key = String(id);
    const region = found.get(key) ?? {
      id: key, code: String(code), name: String(name), kind: codesOf(REGION_KIND).find((word) => word === kind) ?? 'REGENCY', autonomous: Number(autonomous) === 1,
      synthetic: Number(synthetic) === 1, periods: [],
    };
    const borne = textOrNull(periodCode);
    const province = textOrNull(provinceId);
    if (borne !== null) region.periods.push({ code: borne, from: textOrNull(from), to: textOrNull(to), province: province === null ? null : { id: province, name: String(provinceName) } });
    found.set(key, region);
  }
  return [...found.values()];
}
