import type { Ask } from '../../../db/ask';
import type { AwardFact, CandidateFact, OutcomeFact, ReplicaFact } from '../../../domain/visit-plan/facts';
import { PROGRAM_TIER } from '../../../domain/vocabulary/competition-words';
import { MAPPING_CONFIDENCE } from '../../../domain/vocabulary/innovation-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';
import { listed, numberOrNull, textOrNull } from '../../../db/listed';
import { AWARD_COUNTS, AWARDS, MEASURED, OF_GOVERNMENT, provenOrOfAwarded, REPLICAS, REPLICATED, THERE_BY, TIER_RANK, type PlanDay } from './proven';

/** How many innovations and how many awarded governments a plan weighs, the strongest first. */
export const MOST_CANDIDATES = 400;
const MOST_FACTS = 20_000;

/** Where a plan looks for hosts: everywhere but in the guest's region, or only in these regions. */
export interface Field {
  readonly guestRegionId: string;
  readonly regionIds: readonly string[] | null;
}

/** An innovation or a government that comes into question, by the government that would be visited. */
export interface Found {
  readonly tenantId: string;
  readonly regionId: string;
}

function inField({ guestRegionId, regionIds }: Field, synthetic: boolean): { readonly text: string; readonly params: readonly unknown[] } {
  const among = regionIds === null ? null : listed(regionIds);
  return { text: `r.synthetic = ? AND r.id <> ?${among === null ? '' : ` AND r.id IN (${among.marks})`}`, params: [synthetic ? 1 : 0, guestRegionId, ...(among?.values ?? [])] };
}

/** The innovations in these affairs that something speaks for, the strongest first. */
export async function candidates(ask: Ask, affairIds: readonly string[], field: Field, when: PlanDay): Promise<readonly (Found & Pick<CandidateFact, 'id' | 'title'>)[]> {
  if (affairIds.length === 0 || field.regionIds?.length === 0) return [];
  const [q, where, affairs] = [provenOrOfAwarded(when), inField(field, when.synthetic), listed(affairIds)];
  const rows = await ask(
    `SELECT i.tenant_id, t.region_id, i.id, i.title FROM ${q.table} q JOIN innovation i ON i.tenant_id = q.tenant_id AND i.id = q.id JOIN tenant t ON t.id = i.tenant_id
     JOIN region r ON r.id = t.region_id LEFT JOIN source s ON s.id = i.source_id
     WHERE ${where.text} AND i.synthetic = r.synthetic AND ${THERE_BY}
       AND EXISTS (SELECT 1 FROM innovation_affair x WHERE x.tenant_id = i.tenant_id AND x.innovation_id = i.id AND x.affair_id IN (${affairs.marks}))
     ORDER BY q.strength DESC, i.id LIMIT ${MOST_CANDIDATES}`,
    [...q.params, ...where.params, when.day, ...affairs.values],
  );
  return rows.map(([tenantId, regionId, id, title]) => ({ tenantId: String(tenantId), regionId: String(regionId), id: String(id), title: String(title) }));
}

/** The governments that were awarded themselves, those of the highest tier first. */
export async function awardedGovernments(ask: Ask, field: Field, when: PlanDay): Promise<readonly Found[]> {
  if (field.regionIds?.length === 0) return [];
  const where = inField(field, when.synthetic);
  const rows = await ask(
    `SELECT t.id, r.id AS region_id, MAX(${TIER_RANK}) AS strength FROM ${AWARDS} JOIN tenant t ON t.id = a.recipient_tenant_id JOIN region r ON r.id = t.region_id
     WHERE ${OF_GOVERNMENT} AND a.synthetic = r.synthetic AND ${AWARD_COUNTS} AND ${where.text} GROUP BY t.id, r.id ORDER BY strength DESC, t.id LIMIT ${MOST_CANDIDATES}`,
    [when.year, ...where.params],
  );
  return rows.map(([tenantId, regionId]) => ({ tenantId: String(tenantId), regionId: String(regionId) }));
}

/** The keys of governments and of innovations that facts are read for. */
export interface FactKeys {
  readonly tenantIds: readonly string[];
  readonly innovationIds: readonly string[];
}

const NONE = '-';
const orNone = (ids: readonly string[]): ReturnType<typeof listed> => listed(ids.length === 0 ? [NONE] : ids);

/** Which affairs each innovation serves. */
export async function affairsOf(ask: Ask, { tenantIds, innovationIds }: FactKeys): Promise<ReadonlyMap<string, CandidateFact['affairs']>> {
  const [tenants, ids] = [orNone(tenantIds), orNone(innovationIds)];
  const rows = await ask(
    `SELECT x.innovation_id, x.affair_id, x.confidence FROM innovation_affair x WHERE x.tenant_id IN (${tenants.marks}) AND x.innovation_id IN (${ids.marks}) ORDER BY x.id LIMIT ${MOST_FACTS}`, [...tenants.values, ...ids.values],
  );
  return grouped(rows.map(([id, affairId, confidence]) => [String(id), { affairId: String(affairId), confidence: codesOf(MAPPING_CONFIDENCE).find((c) => c === confidence) ?? 'UNSURE' }]));
}

/** The awards that count, of innovations by their key and of governments by theirs. */
export async function awardsOf(ask: Ask, { tenantIds, innovationIds }: FactKeys, when: PlanDay): Promise<ReadonlyMap<string, readonly AwardFact[]>> {
  const [tenants, ids] = [orNone(tenantIds), orNone(innovationIds)];
  const rows = await ask(
    `SELECT COALESCE(a.innovation_id, a.recipient_tenant_id) AS it, a.id, a.name, a.year, p.tier FROM ${AWARDS}
     WHERE a.recipient_tenant_id IN (${tenants.marks}) AND ((${OF_GOVERNMENT}) OR a.innovation_id IN (${ids.marks})) AND (a.synthetic = 0 OR ? = 1) AND ${AWARD_COUNTS} ORDER BY a.id LIMIT ${MOST_FACTS}`,
    [...tenants.values, ...ids.values, when.synthetic ? 1 : 0, when.year],
  );
  return grouped(rows.map(([it, id, name, year, tier]) => [String(it), { id: String(id), name: String(name), year: Number(year), tier: codesOf(PROGRAM_TIER).find((t) => t === tier) ?? null }]));
}

/** The outcomes of innovations. */
export async function outcomesOf(ask: Ask, { tenantIds, innovationIds }: FactKeys, when: PlanDay): Promise<ReadonlyMap<string, readonly OutcomeFact[]>> {
  const [tenants, ids] = [orNone(tenantIds), orNone(innovationIds)];
  const rows = await ask(
    `SELECT o.innovation_id, o.id, o.indicator, o.evidence_level, o.goal, o.before_scaled, o.after_scaled FROM indicator_outcome o
     WHERE o.tenant_id IN (${tenants.marks}) AND o.innovation_id IN (${ids.marks}) AND (o.synthetic = 0 OR ? = 1) AND ${MEASURED} ORDER BY o.id LIMIT ${MOST_FACTS}`,
    [...tenants.values, ...ids.values, when.synthetic ? 1 : 0, when.day],
  );
  return grouped(rows.map(([it, id, indicator, level, goal, before, after]) => {
    const [from, to] = [numberOrNull(before), numberOrNull(after)];
    return [String(it), { id: String(id), indicator: String(indicator), level: numberOrNull(level), improved: from === null || to === null ? null : goal === 'UP' ? to > from : to < from }];
  }));
}

const monthOf = (day: unknown): number | null => (typeof day === 'string' ? Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 : null);

/** The confirmed replicas of innovations, each with the shortest life that its dates allow. */
export async function replicasOf(ask: Ask, { tenantIds, innovationIds }: FactKeys, when: PlanDay): Promise<ReadonlyMap<string, readonly ReplicaFact[]>> {
  const [tenants, ids] = [orNone(tenantIds), orNone(innovationIds)];
  const rows = await ask(
    `SELECT rp.parent_innovation_id, x.id, COALESCE(k.state, x.state) AS state, x.evidence_level, x.started_latest, x.stopped_earliest FROM ${REPLICAS}
     WHERE rp.parent_tenant_id IN (${tenants.marks}) AND rp.parent_innovation_id IN (${ids.marks}) AND (x.synthetic = 0 OR ? = 1) AND ${REPLICATED} ORDER BY x.id LIMIT ${MOST_FACTS}`,
    [...tenants.values, ...ids.values, when.synthetic ? 1 : 0, when.day],
  );
  return grouped(rows.map(([it, id, state, level, started, stopped]) => {
    const ended = state === 'STOPPED' && (textOrNull(stopped) ?? '') <= when.day;
    const [start, stop] = [monthOf(started), monthOf(stopped)];
    // A stop that nobody dates could have come at any time: such a life is not known.
    const lived = start === null || (ended && stop === null) ? null : { startMonth: start, stopMonth: ended ? stop : null };
    return [String(it), { id: String(id), running: !ended, level: numberOrNull(level), lived }];
  }));
}

function grouped<T>(rows: readonly (readonly [key: string, value: T])[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [key, value] of rows) {
    const list = found.get(key);
    if (list === undefined) found.set(key, [value]);
    else list.push(value);
  }
  return found;
}
