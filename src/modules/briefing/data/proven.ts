/** Ranks the tiers of contests; an award outside a known contest comes last. On alias p. */
export const TIER_RANK = "CASE p.tier WHEN 'NATIONAL' THEN 4 WHEN 'PROVINCE' THEN 3 WHEN 'REGENCY' THEN 2 WHEN 'CITY' THEN 2 ELSE 1 END";

/** Awards with the contests that they come from, on alias a, e and p. */
export const AWARDS = 'award a LEFT JOIN edition e ON e.tenant_id = a.tenant_id AND e.id = a.edition_id LEFT JOIN program p ON p.tenant_id = e.tenant_id AND p.id = e.program_id';

/** An award that counts: not taken back, and not later than the year that is bound to it. */
export const AWARD_COUNTS = 'a.year <= ? AND NOT EXISTS (SELECT 1 FROM award_revocation v WHERE v.tenant_id = a.tenant_id AND v.award_id = a.id)';

/** An award of a government itself, by somebody else: neither of one of its innovations or agencies, nor of its own contest. */
export const OF_GOVERNMENT = 'a.innovation_id IS NULL AND a.agency_id IS NULL AND a.recipient_tenant_id <> a.tenant_id';

/** Replications with each of their parents, on alias x, rp and k: where there are several, the record of each decides. */
export const REPLICAS = `replication_parent rp JOIN replication x ON x.tenant_id = rp.tenant_id AND x.id = rp.replication_id
    LEFT JOIN replication_record k ON k.tenant_id = rp.tenant_id AND k.parent_id = rp.id`;

/** A replication that proves its source: both sides say that it was made, by the day bound to it; not one that was given up before it began. */
export const REPLICATED = `COALESCE(k.confirmed_by, x.confirmed_by) = 'BOTH' AND COALESCE(k.state, x.state) IN ('IMPLEMENTED', 'EVALUATED', 'CERTIFIED', 'STOPPED')
  AND NOT (COALESCE(k.state, x.state) = 'STOPPED' AND k.approved_on IS NOT NULL AND x.started_earliest IS NULL AND x.started_latest IS NULL) AND (x.started_earliest IS NULL OR x.started_earliest <= ?)`;

/** An outcome whose figures were known on the day bound to it. */
export const MEASURED = '(o.after_earliest IS NULL OR o.after_earliest <= ?)';

/** The first day of which something tells that innovation i of source s was there; without any sign it is taken to have been. */
const FIRST_SIGN = 'COALESCE(i.initiated_earliest, i.trial_earliest, i.implemented_earliest, s.published_on)';
export const THERE_BY = `(${FIRST_SIGN} IS NULL OR ${FIRST_SIGN} <= ?)`;

/** When a plan looks: nothing later counts. */
export interface PlanDay {
  readonly year: number;
  readonly day: string;
  /** Made-up rows count for made-up regions only. */
  readonly synthetic: boolean;
}

const ROWS = `
  SELECT a.recipient_tenant_id AS tenant_id, a.innovation_id AS id, 10 * ${TIER_RANK} AS strength, a.synthetic AS synthetic FROM ${AWARDS}
    WHERE a.recipient_tenant_id IS NOT NULL AND a.innovation_id IS NOT NULL AND ${AWARD_COUNTS}
  UNION ALL SELECT o.tenant_id, o.innovation_id, 15, o.synthetic FROM indicator_outcome o WHERE ${MEASURED}
  UNION ALL SELECT rp.parent_tenant_id, rp.parent_innovation_id, 15, rp.synthetic FROM ${REPLICAS} WHERE ${REPLICATED}`;

const OF_AWARDED = `
  UNION ALL SELECT i.tenant_id, i.id, 0, w.synthetic FROM innovation i
    JOIN (SELECT DISTINCT a.recipient_tenant_id AS tenant_id, a.synthetic AS synthetic FROM award a WHERE ${OF_GOVERNMENT} AND ${AWARD_COUNTS}) w
    ON w.tenant_id = i.tenant_id`;

const once = (rows: string): string => `(SELECT u.tenant_id, u.id, MAX(u.strength) AS strength FROM (${rows}) u WHERE u.synthetic = 0 OR ? = 1 GROUP BY u.tenant_id, u.id)`;

/** A table of innovations, and what binds to it. */
export interface Proven {
  readonly table: string;
  readonly params: readonly unknown[];
}

/**
 * The innovations that something speaks for, each once, as (tenant_id, id, strength): an award by the tier of its contest, an outcome, a
 * replica. It costs as much as there are awards, outcomes and replicas, not as there are innovations.
 */
export function proven({ year, day, synthetic }: PlanDay): Proven {
  return { table: once(ROWS), params: [year, day, day, synthetic ? 1 : 0] };
}

/** The same, and after them, without strength, the innovations of governments that were awarded themselves. */
export function provenOrOfAwarded({ year, day, synthetic }: PlanDay): Proven {
  return { table: once(`${ROWS} ${OF_AWARDED}`), params: [year, day, day, year, synthetic ? 1 : 0] };
}
