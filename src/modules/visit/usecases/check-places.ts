import { askIn } from '../../../db/ask';
import { isDuplicate } from '../../../db/errors';
import { holdsPlace } from '../../../domain/visit/life';
import { slotsOf } from '../../../domain/visit/hours';
import { keyFromName } from '../../../platform/ids';
import { TenantRepository, type Writable } from '../../../tenancy/repository';
import type { Drift, Keeping } from '../../shelf';
import { heldPlaces } from '../data/case-rows';
import { visitDay, visitSlot } from '../data/tables';

/** Compares the counters and half hours of a host with the visits that hold a place there, and mends them when told to. */
export async function checkPlaces({ tx, scope, at }: Keeping, hostId: string, mend: boolean): Promise<readonly Drift[]> {
  const host = scope.forTenant(hostId);
  const [days, slots] = [new TenantRepository(visitDay, host, tx), new TenantRepository(visitSlot, host, tx)];
  const cases = (await heldPlaces(askIn(tx), hostId)).filter(({ state }) => holdsPlace(state));
  const counted = new Map<string, number>();
  for (const { day } of cases) counted.set(day, (counted.get(day) ?? 0) + 1);
  const drifts: Drift[] = [];
  for (const row of await days.list({}, 100_000)) {
    const made = counted.get(row.day) ?? 0;
    counted.delete(row.day);
    if (row.visits === made) continue;
    drifts.push({ what: `visit_day ${hostId} ${row.day}`, kept: String(row.visits), made: String(made) });
    if (mend) await days.update(row.id, { visits: made });
  }
  for (const [day, visits] of counted) {
    drifts.push({ what: `visit_day ${hostId} ${day}`, kept: '-', made: String(visits) });
    if (mend) await days.insert({ id: keyFromName('visit_day', hostId, day), synthetic: cases[0].synthetic, version: 1, created_at: at, day, visits });
  }
  const should = new Map<string, Omit<Writable<typeof visitSlot>, 'id' | 'version' | 'created_at'>>(cases.flatMap(({ guestId, caseId, roomId, day, starts, ends, synthetic }) => (roomId === null ? [] : slotsOf({ starts, ends }).map((slot) => [
    `${roomId} ${day} ${slot} ${caseId}`, { room_id: roomId, day, slot, case_owner_tenant_id: guestId, case_id: caseId, synthetic },
  ] as const))));
  for (const row of await slots.list({}, 100_000)) {
    const key = `${row.room_id} ${row.day} ${row.slot} ${row.case_id}`;
    if (should.delete(key)) continue;
    drifts.push({ what: `visit_slot ${key}`, kept: 'row', made: '-' });
    if (mend) await slots.delete(row.id);
  }
  for (const [key, row] of should) {
    drifts.push({ what: `visit_slot ${key}`, kept: '-', made: 'row' });
    if (mend) await slots.insert({ ...row, id: keyFromName('visit_slot', hostId, key), version: 1, created_at: at }).catch((error: unknown) => {
      // Two visits that hold one half hour: which of them gives way is for the host to say.
      if (!isDuplicate(error)) throw error;
    });
  }
  return drifts;
}
