import type { Ask } from '../../../db/ask';
import type { GateTally } from '../../../domain/entry/gates';
import type { EntryState } from '../../../domain/vocabulary/entry-words';

/** A tally with the name of its category, and how many of its entries are made up. */
export interface GateTallyRow extends GateTally {
  readonly categoryName: string | null;
  readonly synthetic: number;
}

/** How many entries were failed or returned for one reason; the clause is null for the officers' own. */
export interface ReasonRow {
  readonly decision: 'FAIL' | 'RETURN';
  readonly clause: string | null;
  readonly entries: number;
}

/** Which entries (alias e) are counted, with the values of its question marks. */
export interface SeenEntries {
  readonly text: string;
  readonly params: readonly unknown[];
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Counts those entries of an edition through every gate that the reader sees, in one statement however many there are. */
export async function gateTallies(ask: Ask, tenantId: string, editionId: string, seen: SeenEntries): Promise<readonly GateTallyRow[]> {
  const rows = await ask(
    `SELECT e.participant AS participant, c.code AS category, c.name AS category_name, e.group_code AS group_code, e.state AS state, SUM(e.synthetic) AS made_up, COUNT(*) AS drafted,
       COUNT(e.collected_at) AS collected, COUNT(e.submitted_at) AS submitted, COUNT(e.returned_at) AS returned, COUNT(e.passed_at) AS passed, COUNT(e.failed_at) AS failed,
       COUNT(e.withdrawn_at) AS withdrawn
     FROM entry_work e LEFT JOIN category c ON c.tenant_id = e.tenant_id AND c.id = e.category_id
     WHERE e.tenant_id = ? AND e.edition_id = ? AND (${seen.text}) GROUP BY e.participant, c.code, c.name, e.group_code, e.state`,
    [tenantId, editionId, ...seen.params],
  );
  return rows.map(([participant, category, categoryName, group, state, synthetic, drafted, collected, submitted, returned, passed, failed, withdrawn]) => ({
    participant: String(participant), category: textOrNull(category), categoryName: textOrNull(categoryName), group: textOrNull(group), state: state as EntryState, synthetic: Number(synthetic),
    through: {
      DRAFTED: Number(drafted), COLLECTED: Number(collected), SUBMITTED: Number(submitted), RETURNED: Number(returned), PASSED: Number(passed), FAILED: Number(failed),
      WITHDRAWN: Number(withdrawn),
    },
  }));
}

/** Counts, in one statement, the entries of an edition that the reader sees and that were failed or returned for each reason: once each, however often it was given. */
export async function reasonRows(ask: Ask, tenantId: string, editionId: string, seen: SeenEntries): Promise<readonly ReasonRow[]> {
  const rows = await ask(
    `SELECT s.decision AS decision, r.clause AS clause, COUNT(DISTINCT s.entry_id) AS entries
     FROM screening_reason r JOIN screening s ON s.tenant_id = ? AND s.id = r.screening_id JOIN entry_work e ON e.tenant_id = ? AND e.id = s.entry_id
     WHERE r.tenant_id = ? AND e.edition_id = ? AND s.decision IN ('FAIL', 'RETURN') AND r.bearing IN ('REFUSES', 'UNPROVEN', 'OFFICER') AND (${seen.text}) GROUP BY s.decision, r.clause`,
    [tenantId, tenantId, tenantId, editionId, ...seen.params],
  );
  return rows.map(([decision, clause, entries]) => ({ decision: decision as ReasonRow['decision'], clause: textOrNull(clause), entries: Number(entries) }));
}
