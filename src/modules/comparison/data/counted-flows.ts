import type { Ask } from '../../../db/ask';
import type { Tally } from '../../../domain/comparison/counting';
import type { CountingKey } from '../../../domain/metrics';
import { listed } from './listed';

/** Countings of what happens in a year; the others count what stands at its end (counted-stocks.ts). */
export type FlowKey = Exclude<CountingKey, 'innovations' | 'agencies'>;

interface Flow {
  /** The rows and what they are joined to; `t` is the government whose region they count for. */
  readonly from: string;
  /** The year that a row belongs to; empty where its date is not known to the year, and then it counts in none. */
  readonly year: string;
  /** Rows whose outcome is settled. */
  readonly recorded?: string;
  /** Those among them that count. */
  readonly counts?: string;
  /** What is counted once however many rows tell of it. */
  readonly thing?: string;
}

/** Rows that contradict each other tell of one thing. */
const THING = 'CONCAT(x.tenant_id, COALESCE(x.conflict_group, x.id))';

const yearOf = (period: string): string =>
  `CASE WHEN SUBSTR(x.${period}_earliest, 1, 4) = SUBSTR(x.${period}_latest, 1, 4) THEN SUBSTR(x.${period}_earliest, 1, 4) + 0 END`;

// A replication that was stopped had been made; one that is only wished for or agreed has not, nor has it come to nothing.
const REPLICATION = {
  year: `CASE WHEN x.started_earliest IS NULL AND x.started_latest IS NULL THEN ${yearOf('agreed')} ELSE ${yearOf('started')} END`,
  recorded: "x.state NOT IN ('INTEREST', 'AGREED')",
  counts: "x.state <> 'REJECTED'",
};
const VISIT = { year: yearOf('held'), recorded: "x.state IN ('DONE', 'CANCELLED', 'REJECTED')", counts: "x.state = 'DONE'" };
const PARENT = 'FROM replication_parent p WHERE p.tenant_id = x.tenant_id AND p.replication_id = x.id';

const FLOWS: Readonly<Record<FlowKey, Flow>> = {
  editions: { from: 'edition x JOIN tenant t ON t.id = x.tenant_id', year: 'x.year', recorded: "x.held <> 'PLANNED'", counts: "x.held = 'HELD'" },
  entries: { from: 'entry x JOIN edition e ON e.tenant_id = x.tenant_id AND e.id = x.edition_id JOIN tenant t ON t.id = x.entrant_tenant_id', year: 'e.year' },
  awards: {
    from: 'award x JOIN tenant t ON t.id = x.recipient_tenant_id', year: 'x.year',
    // One that was taken back was given, and counts no more.
    counts: 'NOT EXISTS (SELECT 1 FROM award_revocation v WHERE v.tenant_id = x.tenant_id AND v.award_id = x.id)',
  },
  replicationsIn: {
    ...REPLICATION,
    from: 'replication x JOIN tenant t ON t.id = x.tenant_id',
    // Of others' innovations: one that has only its own for parents is no copy of anybody.
    recorded: `${REPLICATION.recorded} AND (NOT EXISTS (SELECT 1 ${PARENT}) OR EXISTS (SELECT 1 ${PARENT} AND p.parent_tenant_id <> x.tenant_id))`,
  },
  replicationsOut: {
    ...REPLICATION,
    from: 'replication x JOIN replication_parent p ON p.tenant_id = x.tenant_id AND p.replication_id = x.id AND p.parent_tenant_id <> x.tenant_id JOIN tenant t ON t.id = p.parent_tenant_id',
  },
  visitsHosted: { ...VISIT, from: 'visit x JOIN tenant t ON t.id = x.tenant_id' },
  visitsMade: { ...VISIT, from: 'visit x JOIN tenant t ON t.id = x.guest_tenant_id' },
  serviceUnits: { from: 'service_unit_year x JOIN tenant t ON t.id = x.tenant_id', year: 'x.year', thing: 'CONCAT(x.tenant_id, x.agency_id)' },
};

/** A tally of a region in a year. */
export interface YearTally extends Tally {
  readonly regionId: string;
  readonly year: number;
}

/** Counts, in one statement, one kind of thing for all regions and years; a region and year without records is not in the answer. */
export async function countedFlow(query: Ask, key: FlowKey, regionIds: readonly string[], years: readonly number[]): Promise<readonly YearTally[]> {
  const { from, year, recorded = '1 = 1', counts = '1 = 1', thing = THING } = FLOWS[key];
  const [inRegions, inYears] = [listed(regionIds), listed(years)];
  const rows = await query(
    `SELECT q.region_id, q.year, COUNT(DISTINCT q.thing), COUNT(DISTINCT CASE WHEN q.counts = 1 THEN q.thing END) FROM (
       SELECT t.region_id AS region_id, ${year} AS year, ${thing} AS thing, CASE WHEN ${counts} THEN 1 ELSE 0 END AS counts
       FROM ${from} JOIN region r ON r.id = t.region_id
       WHERE t.region_id IN (${inRegions.marks}) AND (x.synthetic = 0 OR r.synthetic = 1) AND ${recorded}
     ) q WHERE q.year IN (${inYears.marks}) GROUP BY q.region_id, q.year`,
    [...inRegions.values, ...inYears.values],
  );
  return rows.map(([regionId, y, all, some]) => ({ regionId: String(regionId), year: Number(y), recorded: Number(all), counted: Number(some) }));
}
