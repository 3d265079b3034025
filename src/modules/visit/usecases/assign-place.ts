import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { addDays, type Day } from '../../../domain/time/day';
import { freeWords, LOOK_AHEAD, nextFreeHours, roomsFor, type FreeHours, type HostCalendar, type HostRoom } from '../../../domain/visit/calendar';
import { clockText, isInside, slotsOf } from '../../../domain/visit/hours';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { tenantToday } from '../../organization';
import { hostCalendar, takenSlots } from '../data/host-rows';
import { visitDay, visitRoom, visitSlot } from '../data/tables';
import { dayRefusal, peopleRefusal, visitRefusal } from './visit-rule-problem';

/** The place that a host gives a visit: a day, hours, and a room or none. */
export interface Place extends FreeHours {
  readonly roomId: string | null;
}

/** The visit that gets a place: whose it is, and how many come. */
export interface Placed {
  readonly caseOwnerId: string;
  readonly caseId: string;
  readonly synthetic: 0 | 1;
  readonly people: number;
  /** The day of which it is a visit already: there it takes no other one's place. Null for a visit that had none. */
  readonly heldDay: Day | null;
}

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** As many visits as a day can have where the host has told no number. */
const NO_LIMIT = 2147483647;
const PATH = { day: ['input', 'day'], room: ['input', 'room'], starts: ['input', 'starts'] } as const;

async function countDay(tx: Tx, scope: TenantScope, day: string, synthetic: 0 | 1, most: number, { clock, ids }: Services): Promise<boolean> {
  const days = new TenantRepository(visitDay, scope, tx);
  const raise = (): Promise<boolean> => days.count({ day }, 'visits', 1, most);
  if (await raise()) return true;
  if ((await days.list({ day }, 1)).length === 0) {
    try {
      await days.insert({ id: ids.next(), synthetic, version: 1, created_at: toInstant(clock.now()), day, visits: 0 });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
  return raise();
}

function roomRefusals(calendar: HostCalendar, room: HostRoom, place: Place, people: number): Refusal[] {
  const found: Refusal[] = [];
  if (room.retiredOn !== null && place.day >= room.retiredOn) found.push(visitRefusal('visit.room', PATH.room, [`ruang ${room.name} tidak dipakai lagi sejak ${room.retiredOn}.`, `the room ${room.name} is not used since ${room.retiredOn}.`], null));
  if (people > room.capacity) {
    const [wider] = roomsFor(calendar, place.day, people) as readonly (HostRoom | undefined)[];
    const [id, en] = wider === undefined ? ['tidak ada ruang yang cukup', 'no room holds them'] : [`yang cukup: ${wider.name} (${wider.capacity})`, `one that holds them: ${wider.name} (${wider.capacity})`];
    found.push(visitRefusal('visit.capacity', PATH.room, [`ruang ${room.name} memuat ${room.capacity} orang, bukan ${people}; ${id}.`, `the room ${room.name} holds ${room.capacity} people, not ${people}; ${en}.`], null));
  }
  if (!isInside(place, { starts: room.opens, ends: room.closes })) {
    const hours = `${clockText(room.opens)}-${clockText(room.closes)}`;
    found.push(visitRefusal('visit.hours', PATH.starts, [`ruang ${room.name} dipakai pukul ${hours}.`, `the room ${room.name} is used ${hours}.`], null));
  }
  return found;
}

/** The refusal of a room that is not this host's: told before the visit is touched, because the row of a visit points at its room. Null when there is nothing to refuse. */
export async function strangeRoom(tx: Tx, scope: TenantScope, { roomId }: Place): Promise<Outcome<never> | null> {
  if (roomId === null || (await new TenantRepository(visitRoom, scope, tx).find(roomId)) !== null) return null;
  return refused('NOT_FOUND', PATH.room, { what: 'room' });
}

/**
 * Gives a visit its place on the side of the host, exact under concurrency: the visits of a day are a counter that is raised under its limit,
 * and each half hour of a room is a unique row. Refuses NOT_FOUND for a room, and RULE_REFUSES with what is free next: a day that is closed or
 * full, too many people, a room that is too small, closed at these hours, or taken.
 */
export async function assignPlace(tx: Tx, scope: TenantScope, visit: Placed, place: Place, services: Services): Promise<Outcome<null>> {
  const ask = askIn(tx);
  const today = await tenantToday(ask, scope.tenantId, services.clock);
  const stays = place.day === visit.heldDay;
  const until = addDays(place.day < today ? today : place.day, LOOK_AHEAD);
  const published = await hostCalendar(ask, scope.tenantId, place.day < today ? place.day : today, until);
  const calendar = stays ? { ...published, taken: new Map([...published.taken].filter(([day]) => day !== place.day)) } : published;
  const room = place.roomId === null ? null : (calendar.rooms.find(({ id }) => id === place.roomId) ?? null);
  if (place.roomId !== null && room === null) return refused('NOT_FOUND', PATH.room, { what: 'room' });
  const faults = [
    dayRefusal(calendar, place.day, today, PATH.day, false), peopleRefusal(calendar, place.day, visit.people, PATH.room), ...(room === null ? [] : roomRefusals(calendar, room, place, visit.people)),
  ].filter((r) => r !== null);
  // Of a room that is too small and a largest room that is, the first says all.
  if (faults.length > 0) return refusedAll(faults.filter((f, i) => faults.findIndex((o) => o.detail.clause === f.detail.clause) === i));
  if (!stays && !(await countDay(tx, scope, place.day, visit.synthetic, calendar.rule?.mostADay ?? NO_LIMIT, services))) {
    const full = new Map(calendar.taken).set(place.day, calendar.rule?.mostADay ?? 0);
    return refusedAll([dayRefusal({ ...calendar, taken: full }, place.day, today, PATH.day, false)].filter((r) => r !== null));
  }
  if (room === null) return done(null);
  const at = { synthetic: visit.synthetic, version: 1, created_at: toInstant(services.clock.now()), room_id: room.id, day: place.day, case_owner_tenant_id: visit.caseOwnerId, case_id: visit.caseId };
  try {
    await new TenantRepository(visitSlot, scope, tx).insertAll(slotsOf(place).map((slot) => ({ ...at, id: services.ids.next(), slot })));
    return done(null);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const free = nextFreeHours(calendar, room, await takenSlots(ask, scope.tenantId, room.id, place.day, until), place, today);
    const [id, en] = freeWords(free);
    return refusedAll([visitRefusal('visit.room', PATH.room, [`ruang ${room.name} sudah dipakai pada jam itu; ${id}.`, `the room ${room.name} is taken at that time; ${en}.`], free?.day ?? null)]);
  }
}

/** Frees the place of a visit: its half hours, and one of the visits of its day. */
export async function freePlace(tx: Tx, hostScope: TenantScope, caseOwnerId: string, caseId: string, day: string | null): Promise<void> {
  await new TenantRepository(visitSlot, hostScope, tx).deleteWhere({ case_owner_tenant_id: caseOwnerId, case_id: caseId });
  if (day !== null) await new TenantRepository(visitDay, hostScope, tx).count({ day }, 'visits', -1, 0);
}
