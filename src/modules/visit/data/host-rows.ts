import type { Ask } from '../../../db/ask';
import type { HostCalendar } from '../../../domain/visit/calendar';
import type { Day } from '../../../domain/time/day';

/** A government that can be visited. */
export interface Host {
  readonly id: string;
  readonly code: string;
  readonly synthetic: boolean;
  /** Its time zone, in which its days are meant. */
  readonly zone: string;
}

/** The government of a code; null when there is none. */
export async function hostByCode(ask: Ask, code: string): Promise<Host | null> {
  const [row] = await ask('SELECT t.id, t.code, t.synthetic, t.time_zone FROM tenant t WHERE t.code = ?', [code]);
  return row === undefined ? null : { id: String(row[0]), code: String(row[1]), synthetic: Number(row[2]) === 1, zone: String(row[3]) };
}

const maybeText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What a host publishes about its days, from the shelf alone, with how many visits each of them has. */
export async function hostCalendar(ask: Ask, hostId: string, from: Day, to: Day): Promise<HostCalendar> {
  const [rule] = await ask('SELECT r.most_a_day, r.notice_days, r.weekdays, r.most_people FROM visit_rule r WHERE r.tenant_id = ? ORDER BY r.id LIMIT 1', [hostId]);
  const rooms = await ask('SELECT r.id, r.name, r.capacity, r.opens, r.closes, r.retired_on FROM visit_room r WHERE r.tenant_id = ? ORDER BY r.name, r.id', [hostId]);
  const closures = await ask('SELECT c.first_day, c.last_day, c.reason FROM visit_closure c WHERE c.tenant_id = ? AND c.last_day >= ? AND c.first_day <= ? ORDER BY c.first_day, c.id', [hostId, from, to]);
  const taken = await ask(
    "SELECT v.held_earliest, COUNT(*) FROM visit v WHERE v.tenant_id = ? AND v.held_earliest = v.held_latest AND v.held_earliest >= ? AND v.held_earliest <= ? AND v.state IN ('APPROVED', 'CHECKED_IN', 'DONE') GROUP BY v.held_earliest",
    [hostId, from, to],
  );
  return {
    rule: (rule as typeof rule | undefined) === undefined ? null : { mostADay: Number(rule[0]), noticeDays: Number(rule[1]), weekdays: String(rule[2]), mostPeople: Number(rule[3]) },
    rooms: rooms.map(([id, name, capacity, opens, closes, retired]) => ({ id: String(id), name: String(name), capacity: Number(capacity), opens: Number(opens), closes: Number(closes), retiredOn: maybeText(retired) })),
    closures: closures.map(([first, last, reason]) => ({ first: String(first), last: String(last), reason: String(reason) })),
    taken: new Map(taken.map(([day, count]) => [String(day), Number(count)])),
  };
}

/** The half hours of a room of this host that are taken in a time, by day. */
export async function takenSlots(ask: Ask, hostId: string, roomId: string, from: Day, to: Day): Promise<ReadonlyMap<Day, ReadonlySet<number>>> {
  const rows = await ask('SELECT s.day, s.slot FROM visit_slot s WHERE s.tenant_id = ? AND s.room_id = ? AND s.day >= ? AND s.day <= ?', [hostId, roomId, from, to]);
  const days = new Map<Day, Set<number>>();
  for (const [day, slot] of rows) days.set(String(day), (days.get(String(day)) ?? new Set<number>()).add(Number(slot)));
  return days;
}

/** Which of these rows a tenant has on the shelf. */
export async function shelvedAmong(ask: Ask, table: 'innovation' | 'agency', tenantId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ask(`SELECT x.id FROM ${table} x WHERE x.tenant_id = ? AND x.id IN (${ids.map(() => '?').join(', ')})`, [tenantId, ...ids]);
  return new Set(rows.map(([id]) => String(id)));
}
