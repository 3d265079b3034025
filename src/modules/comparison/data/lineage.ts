import type { Ask } from '../../../db/ask';
import { listed } from '../../../db/listed';

/** One end of a change: a region with the code and the name that it bears now. */
export interface LineageEnd {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** One region came out of another. */
export interface LineageStep {
  readonly from: LineageEnd;
  readonly to: LineageEnd;
  /** "2022-07-25". */
  readonly on: string;
  readonly basis: string;
}

/** Reads, in one statement, out of which regions these came and which came out of them, the oldest first. */
export async function lineageOf(query: Ask, regionIds: readonly string[]): Promise<readonly LineageStep[]> {
  const { marks, values } = listed(regionIds);
  const rows = await query(
    `SELECT f.id AS from_id, f.code AS from_code, f.name AS from_name, t.id AS to_id, t.code AS to_code, t.name AS to_name, s.effective_on AS effective_on, s.basis AS basis
     FROM region_succession s JOIN region f ON f.id = s.from_region_id JOIN region t ON t.id = s.to_region_id
     WHERE s.from_region_id IN (${marks}) OR s.to_region_id IN (${marks}) ORDER BY s.effective_on, t.code`,
    [...values, ...values],
  );
  return rows.map(([fromId, fromCode, fromName, toId, toCode, toName, on, basis]) => ({
    from: { id: String(fromId), code: String(fromCode), name: String(fromName) }, to: { id: String(toId), code: String(toCode), name: String(toName) }, on: String(on), basis: String(basis),
  }));
}
