import type { CountingKey } from '../../../domain/metric';
import type { EntryGate } from '../../../domain/vocabulary/entry-words';

/** Countings that add up what editions told of their gates. */
export type GateKey = Extract<
  CountingKey,
  'entriesRegistered' | 'entriesCollected' | 'entriesSent' | 'entriesReturned' | 'entriesPassed' | 'entriesFailed' | 'entriesWithdrawn' | 'sentScreened' | 'sentSettled'
>;

/** Which counting a gate adds to. */
export const KEY_OF_GATE: Readonly<Record<EntryGate, GateKey>> = {
  DRAFTED: 'entriesRegistered', COLLECTED: 'entriesCollected', SUBMITTED: 'entriesSent', RETURNED: 'entriesReturned', PASSED: 'entriesPassed', FAILED: 'entriesFailed', WITHDRAWN: 'entriesWithdrawn',
};

/**
 * The statement that adds up gates of the entrants of some regions; its columns are region, gate, year, how many editions told it, how many
 * entries; the same for the editions that told what screening came to, and for those whose results are all out. It takes the list of regions once.
 */
export function gateCounts(regions: string): string {
  const screened = "EXISTS (SELECT 1 FROM edition_gate g WHERE g.tenant_id = x.tenant_id AND g.edition_id = x.edition_id AND g.entrant_tenant_id = x.entrant_tenant_id AND g.gate = 'PASSED')";
  return `SELECT q.region_id AS region_id, q.gate AS gate, q.year AS year, COUNT(*) AS told, SUM(q.entries) AS entries, SUM(q.screened) AS screened_told, SUM(q.screened * q.entries) AS screened_entries,
      SUM(q.settled) AS settled_told, SUM(q.settled * q.entries) AS settled_entries FROM (
        SELECT t.region_id AS region_id, x.gate AS gate, e.year AS year, x.entries AS entries, CASE WHEN ${screened} THEN 1 ELSE 0 END AS screened, CASE WHEN e.results_at IS NULL THEN 0 ELSE 1 END AS settled
        FROM edition_gate x JOIN edition e ON e.tenant_id = x.tenant_id AND e.id = x.edition_id JOIN tenant t ON t.id = x.entrant_tenant_id JOIN region r ON r.id = t.region_id
        WHERE t.region_id IN (${regions}) AND (x.synthetic = 0 OR r.synthetic = 1)
    ) q GROUP BY q.region_id, q.gate, q.year`;
}
