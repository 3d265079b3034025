import type { Ask } from '../../../db/ask';
import { dayIn, type Day } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import { tenantZone } from '../data/tenant-zone';

/** The legal date of now in the zone of a tenant: WIB, WITA and WIT are not of one day. Throws for a tenant that is not there. */
export async function tenantToday(ask: Ask, tenantId: string, clock: Clock): Promise<Day> {
  return dayIn(toInstant(clock.now()), await tenantZone(ask, tenantId));
}
