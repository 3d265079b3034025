import type { Ask } from '../../../db/ask';
import { RUNNING_INNOVATION, type AffairStanding } from '../../../domain/visit-plan/gaps';
import { REGION_KIND, type RegionKind } from '../../../domain/vocabulary/region-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';
import { AWARD_COUNTS, OF_GOVERNMENT, proven, THERE_BY, type PlanDay } from './proven';

const kindOf = (value: unknown): RegionKind => codesOf(REGION_KIND).find((k) => k === value) ?? 'REGENCY';
const OTHERS = 'r.id <> ? AND r.synthetic = ?';
const flag = ({ synthetic }: PlanDay): number => (synthetic ? 1 : 0);

async function ownByAffair(ask: Ask, regionId: string, when: PlanDay): Promise<ReadonlyMap<string, readonly [own: number, proven: number]>> {
  const q = proven(when);
  const rows = await ask(
    `SELECT x.affair_id, COUNT(DISTINCT i.id) AS own, COUNT(DISTINCT q.id) AS ready FROM innovation i JOIN tenant t ON t.id = i.tenant_id JOIN region r ON r.id = t.region_id
     JOIN innovation_affair x ON x.tenant_id = i.tenant_id AND x.innovation_id = i.id LEFT JOIN ${q.table} q ON q.tenant_id = i.tenant_id AND q.id = i.id LEFT JOIN source s ON s.id = i.source_id
     WHERE r.id = ? AND i.synthetic = r.synthetic AND ${THERE_BY} GROUP BY x.affair_id`,
    [...q.params, regionId, when.day],
  );
  return new Map(rows.map(([affair, own, ready]) => [String(affair), [Number(own), Number(ready)]]));
}

/** The number of regions of each kind, by the first column. */
function byKind(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, ReadonlyMap<RegionKind, number>> {
  const found = new Map<string, Map<RegionKind, number>>();
  for (const [of, kind, n] of rows) found.set(String(of), (found.get(String(of)) ?? new Map<RegionKind, number>()).set(kindOf(kind), Number(n)));
  return found;
}

const NOBODY: ReadonlyMap<RegionKind, number> = new Map();

/** What is known of every affair: what a region has in it and how many others of each kind have something proven. */
export interface AffairStandings {
  readonly standings: readonly AffairStanding[];
  /** How many other regions of each kind have anything proven at all. */
  readonly regionsProven: ReadonlyMap<RegionKind, number>;
}

/** Reads, in six statements, how a region stands in every affair and in running innovation itself, on a day. */
export async function affairStandings(ask: Ask, regionId: string, when: PlanDay): Promise<AffairStandings> {
  const q = proven(when);
  const others = `${q.table} q JOIN innovation i ON i.tenant_id = q.tenant_id AND i.id = q.id JOIN tenant t ON t.id = i.tenant_id JOIN region r ON r.id = t.region_id`;
  const own = await ownByAffair(ask, regionId, when);
  const affairs = await ask('SELECT g.id, g.code, g.name_id, g.name_en FROM government_affair g WHERE g.synthetic = 0 OR ? = 1 ORDER BY g.code', [flag(when)]);
  const peers = byKind(await ask(
    `SELECT x.affair_id, r.kind, COUNT(DISTINCT r.id) AS regions FROM ${others} JOIN innovation_affair x ON x.tenant_id = i.tenant_id AND x.innovation_id = i.id WHERE ${OTHERS} GROUP BY x.affair_id, r.kind`,
    [...q.params, regionId, flag(when)],
  ));
  const all = byKind(await ask(`SELECT 'all' AS it, r.kind, COUNT(DISTINCT r.id) AS regions FROM ${others} WHERE ${OTHERS} GROUP BY r.kind`, [...q.params, regionId, flag(when)]));
  const awarded = `FROM award a JOIN tenant t ON t.id = a.recipient_tenant_id JOIN region r ON r.id = t.region_id WHERE ${OF_GOVERNMENT} AND a.synthetic = r.synthetic AND ${AWARD_COUNTS}`;
  const governments = byKind(await ask(`SELECT 'all' AS it, r.kind, COUNT(DISTINCT r.id) AS regions ${awarded} AND ${OTHERS} GROUP BY r.kind`, [when.year, regionId, flag(when)]));
  const [[mine]] = await ask(`SELECT COUNT(*) AS n ${awarded} AND r.id = ?`, [when.year, regionId]);
  return {
    standings: [
      ...affairs.map(([id, code, indonesian, english]): AffairStanding => {
        const [n, ready] = own.get(String(id)) ?? [0, 0];
        return { affairId: String(id), code: String(code), name: [String(indonesian), String(english)], own: n, ownProven: ready, proven: peers.get(String(id)) ?? NOBODY };
      }),
      { affairId: null, code: '', name: RUNNING_INNOVATION, own: Number(mine), ownProven: Number(mine), proven: governments.get('all') ?? NOBODY },
    ],
    regionsProven: all.get('all') ?? NOBODY,
  };
}
