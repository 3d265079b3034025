import type { CountingKey } from '../../../domain/metric';
import type { Breakdown } from '../../../domain/metric-breakdown';
import type { GateKey } from './gate-counts';
import { LIFE } from './counting-parts';
import { signedBy } from './innovation-stock';

/** Countings of things that happen in a year, each thing once; gates are sums of what editions told (gate-counts). */
export type FlowKey = Exclude<CountingKey, 'innovations' | 'agencies' | GateKey>;

/** How a counting is taken apart: what is joined, and the column that says the part; empty where nothing does. */
export interface FlowPart {
  readonly breakdown: Breakdown | typeof LIFE;
  readonly join?: string;
  readonly code: string;
  /** Rows that are in any part at all. */
  readonly where?: string;
}

/** What one counting means. */
export interface Flow {
  /** The rows (x) and what they are joined to; `t` is the government whose region they count for. */
  readonly from: string;
  /** The year that a row belongs to; empty where its date is not known to the year, and then it counts in none. */
  readonly year: string;
  /** Rows whose outcome is settled. */
  readonly recorded?: string;
  /** Those among them that count. */
  readonly counts?: string;
  /** What is counted once however many rows tell of it. */
  readonly thing?: string;
  readonly parts?: readonly FlowPart[];
}

const yearOf = (period: string): string =>
  `CASE WHEN SUBSTR(x.${period}_earliest, 1, 4) = SUBSTR(x.${period}_latest, 1, 4) THEN SUBSTR(x.${period}_earliest, 1, 4) + 0 END`;
const monthOf = (day: string): string => `SUBSTR(x.${day}, 1, 7)`;

const STARTED = '(x.started_earliest IS NOT NULL OR x.started_latest IS NOT NULL)';
// A replica that was stopped had been made, if it was ever begun. One that is only wished for, agreed, approved or claimed has not been made, nor has it come to nothing.
const replications = (state: string, confirmedBy: string): Omit<Flow, 'from'> & { readonly recorded: string } => ({
  year: `CASE WHEN ${STARTED} THEN ${yearOf('started')} ELSE ${yearOf('agreed')} END`,
  recorded: `${state} NOT IN ('INTEREST', 'AGREED', 'APPROVED', 'CLAIMED', 'WITHDRAWN')`,
  counts: `${state} NOT IN ('REJECTED', 'DENIED') AND (${state} <> 'STOPPED' OR ${STARTED})`,
  parts: [
    { breakdown: 'CONFIRMATION', code: confirmedBy },
    { breakdown: 'REPLICATION_KIND', code: 'x.kind' },
    {
      // The shortest life that the dates allow: begun as late, stopped as early as they can mean.
      breakdown: LIFE, where: `${confirmedBy} = 'BOTH' AND x.started_latest IS NOT NULL AND ${state} NOT IN ('REJECTED', 'DENIED')`,
      code: `CONCAT(${monthOf('started_latest')}, '|', CASE WHEN ${state} <> 'STOPPED' THEN '' WHEN x.stopped_earliest IS NULL THEN ${monthOf('started_latest')} ELSE ${monthOf('stopped_earliest')} END)`,
    },
  ],
});
const REPLICATION = replications('x.state', 'x.confirmed_by');
const PARENT = 'FROM replication_parent p WHERE p.tenant_id = x.tenant_id AND p.replication_id = x.id';

const TOLD = 'FROM visit_outcome o WHERE o.tenant_id = x.tenant_id AND o.visit_id = x.id AND o.outcome IS NOT NULL';
const VISIT = {
  year: yearOf('held'), recorded: "x.state IN ('DONE', 'CANCELLED', 'REJECTED')", counts: "x.state = 'DONE'",
  parts: [{ breakdown: 'FOLLOW_UP', where: "x.state = 'DONE'", code: `(SELECT o.outcome ${TOLD} ORDER BY o.days DESC LIMIT 1)` }],
} as const satisfies Partial<Flow>;
const FOLLOWED = {
  year: yearOf('held'), recorded: `x.state = 'DONE' AND EXISTS (SELECT 1 ${TOLD})`, counts: `EXISTS (SELECT 1 ${TOLD} AND (o.outcome IN ('REPLICATING', 'RUNNING') OR o.replication_id IS NOT NULL))`,
} as const satisfies Partial<Flow>;
const HOST = 'visit x JOIN tenant t ON t.id = x.tenant_id';
const GUEST = 'visit x JOIN tenant t ON t.id = x.guest_tenant_id';

const ENTRY = 'entry x JOIN edition e ON e.tenant_id = x.tenant_id AND e.id = x.edition_id JOIN tenant t ON t.id = x.entrant_tenant_id';
const BEST = "x.outcome IN ('FINALIST', 'WINNER')";
const UNIT = { from: 'service_unit_year x JOIN tenant t ON t.id = x.tenant_id', year: 'x.year', thing: 'CONCAT(x.tenant_id, x.agency_id)' } as const satisfies Flow;

const kept = (award: string): string => `NOT EXISTS (SELECT 1 FROM award_revocation v WHERE v.tenant_id = ${award}.tenant_id AND v.award_id = ${award}.id)`;
// Only in an edition that told how many this entrant sent, and whose results are all out: else the share would be of something else.
const SETTLED = `e.results_at IS NOT NULL AND EXISTS (SELECT 1 FROM edition_gate g WHERE g.tenant_id = x.tenant_id AND g.edition_id = x.edition_id AND g.entrant_tenant_id = x.entrant_tenant_id AND g.gate = 'SUBMITTED')`;

/** What each counting means: the one place where it is said. */
export const FLOWS: Readonly<Record<FlowKey, Flow>> = {
  editions: { from: 'edition x JOIN tenant t ON t.id = x.tenant_id', year: 'x.year', recorded: "x.held <> 'PLANNED'", counts: "x.held = 'HELD'" },
  entries: {
    from: ENTRY, year: 'e.year',
    parts: [
      { breakdown: 'OUTCOME', code: 'x.outcome' },
      {
        breakdown: 'CATEGORY', code: 'a.code',
        join: 'LEFT JOIN category_affair y ON y.tenant_id = x.tenant_id AND y.category_id = x.category_id LEFT JOIN government_affair a ON a.id = y.affair_id',
      },
    ],
  },
  finalists: { from: ENTRY, year: 'e.year', recorded: `(${BEST} OR x.outcome = 'FAILED_SCREENING' OR (x.outcome = 'PASSED_SCREENING' AND e.results_at IS NOT NULL))`, counts: BEST },
  finalistsOfSettled: { from: ENTRY, year: 'e.year', recorded: SETTLED, counts: BEST },
  awardedOfSettled: {
    from: ENTRY, year: 'e.year', recorded: SETTLED,
    counts: `EXISTS (SELECT 1 FROM award_detail d JOIN award w ON w.tenant_id = d.tenant_id AND w.id = d.award_id WHERE d.tenant_id = x.tenant_id AND d.entry_id = x.id AND ${kept('w')})`,
  },
  awards: {
    // One that was taken back was given, and counts no more.
    from: 'award x JOIN tenant t ON t.id = x.recipient_tenant_id', year: 'x.year', counts: kept('x'),
    parts: [
      { breakdown: 'AWARD_LEVEL', code: 'x.level' },
      { breakdown: 'AWARD_TIER', code: 'm.tier', join: 'LEFT JOIN edition e ON e.tenant_id = x.tenant_id AND e.id = x.edition_id LEFT JOIN program m ON m.tenant_id = e.tenant_id AND m.id = e.program_id' },
    ],
  },
  replicationsIn: {
    ...REPLICATION,
    from: 'replication x JOIN tenant t ON t.id = x.tenant_id',
    // Of others' innovations: one that has only its own for parents is no copy of anybody.
    recorded: `${REPLICATION.recorded} AND (NOT EXISTS (SELECT 1 ${PARENT}) OR EXISTS (SELECT 1 ${PARENT} AND p.parent_tenant_id <> x.tenant_id))`,
  },
  replicationsOut: {
    // To the owner of an origin counts how far it has come with that origin: of two parents one may have confirmed, and the other denied.
    ...replications('COALESCE(d.state, x.state)', 'COALESCE(d.confirmed_by, x.confirmed_by)'),
    from: `replication x JOIN replication_parent p ON p.tenant_id = x.tenant_id AND p.replication_id = x.id AND p.parent_tenant_id <> x.tenant_id JOIN tenant t ON t.id = p.parent_tenant_id
      LEFT JOIN replication_record d ON d.tenant_id = p.tenant_id AND d.parent_id = p.id`,
  },
  visitsHosted: { ...VISIT, from: HOST },
  visitsMade: { ...VISIT, from: GUEST },
  visitsHostedFollowed: { ...FOLLOWED, from: HOST },
  visitsMadeFollowed: { ...FOLLOWED, from: GUEST },
  serviceUnits: UNIT,
  serviceUnitsInnovating: { ...UNIT, counts: signedBy('i.tenant_id = x.tenant_id AND i.agency_id = x.agency_id', 'x.year') },
};
