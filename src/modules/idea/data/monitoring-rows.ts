import type { Ask } from '../../../db/ask';
import type { Day } from '../../../domain/time/day';

/** A condition on the rows of monitoring under the alias m, with its values. */
export interface Condition {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** The open plans of an agency that are due on or before a day: how many, how many of them before today, and the earliest. */
export interface DueOfAgency {
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly due: number;
  readonly overdue: number;
  readonly earliest: Day;
}

/** The open plans that a viewer sees and that are due on or before a day, by the agency of what is monitored, in one statement. */
export async function dueByAgency(ask: Ask, tenantId: string, seen: Condition, before: Day, today: Day): Promise<readonly DueOfAgency[]> {
  const rows = await ask(
    `SELECT q.agency_id, a.name, COUNT(*), SUM(q.late), MIN(q.due_on) FROM (
       SELECT COALESCE(i.agency_id, w.agency_id) AS agency_id, m.due_on AS due_on, CASE WHEN m.due_on < ? THEN 1 ELSE 0 END AS late FROM monitoring m
       LEFT JOIN idea i ON i.tenant_id = ? AND i.id = m.idea_id LEFT JOIN innovation_work w ON w.tenant_id = ? AND w.id = m.innovation_id
       WHERE m.tenant_id = ? AND m.state = 'PLANNED' AND m.due_on <= ? AND (${seen.text})
     ) q LEFT JOIN agency a ON a.tenant_id = ? AND a.id = q.agency_id GROUP BY q.agency_id, a.name`,
    [today, tenantId, tenantId, tenantId, before, ...seen.params, tenantId],
  );
  return rows.map((row) => {
    const [agencyId, agencyName, due, overdue, earliest] = row as [string | null, string | null, unknown, unknown, string];
    return { agencyId, agencyName: agencyName ?? '', due: Number(due), overdue: Number(overdue), earliest };
  });
}
