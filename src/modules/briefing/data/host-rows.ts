import type { Ask } from '../../../db/ask';
import type { HostFact } from '../../../domain/visit-plan/facts';
import { LOAD_DAYS } from '../../../domain/visit-plan/points';
import { addDays, daysBetween } from '../../../domain/time/day';
import { listed } from '../../../db/listed';
import type { PlanDay } from './proven';

/** How much room a host has for guests. */
export type Load = Pick<HostFact, 'visits' | 'rule' | 'closedDays'>;

const FREE: Load = { visits: 0, rule: null, closedDays: 0 };

/** Reads, in three statements, the load of hosts round a day: visits of the shelf, the rule of the host, its closed days. */
export async function loadsOf(ask: Ask, tenantIds: readonly string[], { day, synthetic }: PlanDay): Promise<(tenantId: string) => Load> {
  if (tenantIds.length === 0) return () => FREE;
  const tenants = listed(tenantIds);
  const [from, until] = [addDays(day, -LOAD_DAYS), addDays(day, LOAD_DAYS)];
  const made = synthetic ? 1 : 0;
  const visits = await ask(
    `SELECT v.tenant_id, COUNT(*) AS n FROM visit v WHERE v.tenant_id IN (${tenants.marks}) AND v.state IN ('APPROVED', 'CHECKED_IN', 'DONE') AND v.held_latest >= ? AND v.held_earliest <= ? AND (v.synthetic = 0 OR ? = 1)
     GROUP BY v.tenant_id`, [...tenants.values, from, until, made],
  );
  const rules = await ask(`SELECT w.tenant_id, w.id, w.most_a_day FROM visit_rule w WHERE w.tenant_id IN (${tenants.marks}) ORDER BY w.id`, tenants.values);
  const closures = await ask(`SELECT c.tenant_id, c.first_day, c.last_day FROM visit_closure c WHERE c.tenant_id IN (${tenants.marks}) AND c.last_day >= ? AND c.first_day <= ?`, [...tenants.values, day, until]);
  const closed = new Map<string, Set<string>>();
  for (const [tenantId, first, last] of closures) {
    const days = closed.get(String(tenantId)) ?? new Set<string>();
    closed.set(String(tenantId), days);
    const begin = String(first) > day ? String(first) : day;
    for (let at = 0; at <= Math.min(LOAD_DAYS, daysBetween(begin, String(last))); at += 1) if (addDays(begin, at) <= until) days.add(addDays(begin, at));
  }
  const [held, ruled] = [new Map(visits.map(([id, n]) => [String(id), Number(n)])), new Map(rules.map(([id, rule, most]) => [String(id), { id: String(rule), mostADay: Number(most) }]))];
  return (id) => ({ visits: held.get(id) ?? 0, rule: ruled.get(id) ?? null, closedDays: closed.get(id)?.size ?? 0 });
}
