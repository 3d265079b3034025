import type { Ask } from '../../../db/ask';
import { daysBetween, type Day } from '../../../domain/time/day';
import { dueByAgency, type Condition } from '../data/monitoring-rows';

/** The plans of an agency that wait. */
export interface WaitingOfAgency {
  readonly agencyId: string | null;
  readonly due: number;
  readonly overdue: number;
  /** The most days that one of them is overdue; 0 where none is. */
  readonly longestDays: number;
}

/** The open plans due on or before a day that a viewer sees, by agency: the most overdue first, then by name, those of no agency last. */
export async function monitoringByAgency(ask: Ask, tenantId: string, seen: Condition, before: Day, today: Day): Promise<readonly WaitingOfAgency[]> {
  const found = await dueByAgency(ask, tenantId, seen, before, today);
  const waiting = found.map(({ agencyId, agencyName, due, overdue, earliest }) => ({ agencyId, agencyName, due, overdue, longestDays: Math.max(0, daysBetween(earliest, today)) }));
  return waiting.sort((a, b) => Number(a.agencyId === null) - Number(b.agencyId === null) || b.longestDays - a.longestDays || (a.agencyName < b.agencyName ? -1 : 1));
}
